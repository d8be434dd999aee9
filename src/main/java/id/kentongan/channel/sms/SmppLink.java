package id.kentongan.channel.sms;

import id.kentongan.channel.Counters;
import id.kentongan.channel.Link;
import id.kentongan.channel.SendResult;
import id.kentongan.message.Acknowledgements;
import id.kentongan.message.Delivery;
import id.kentongan.message.Inbox;
import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipts;
import id.kentongan.message.Strangers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jsmpp.bean.BindType;

/** A route to one SMSC over SMPP 3.4, by one or several binds. */
public final class SmppLink implements Link, Acknowledgements {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SmppSettings settings;
    private final Inbox inbox;
    private final Receipts receipts;
    private final Strangers strangers;
    private final Counters counters;
    private final InstantSource clock;
    private final Rate rate;
    /** How all sessions of this link begin, and no other link's. */
    private final String sessions;
    private final AtomicLong session = new AtomicLong();
    private final DeliveryIdentity identity;
    private final AtomicInteger reference = new AtomicInteger(RANDOM.nextInt());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<KeptBind> binds = new ArrayList<>();
    private final List<KeptBind> senders;
    private volatile boolean closing;

    public SmppLink(SmppSettings settings, Inbox inbox, Receipts receipts, Strangers strangers, Counters counters,
            InstantSource clock) {
        this.settings = settings;
        this.inbox = inbox;
        this.receipts = receipts;
        this.strangers = strangers;
        this.counters = counters;
        this.clock = clock;
        this.sessions = settings.name() + "-" + Long.toString(RANDOM.nextLong() >>> 1, 36) + "-";
        this.identity = new DeliveryIdentity(newSession());
        this.rate = new Rate(settings.binding().rate(), System.nanoTime());
        for (int i = 1; i <= settings.binding().sessions(); i++) {
            settings.binding().mode().binds.forEach(this::add);
        }
        senders = binds.stream().filter(KeptBind::sends).toList();
    }

    private void add(BindType type) {
        String thread = settings.name() + " link" + (binds.isEmpty() ? "" : " " + (binds.size() + 1));
        var end = new End();
        var kept = new KeptBind(end, type, thread);
        end.kept = Optional.of(kept);
        binds.add(kept);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public int window() {
        return settings.binding().window() * senders.size();
    }

    @Override
    public int rate() {
        return settings.binding().rate();
    }

    @Override
    public int parts(Outbound message) {
        return SmsSegments.of(message.plainText(), settings.writing()).count();
    }

    @Override
    public boolean tracks(Outbound message) {
        return settings.sending().receipts().asks(message.lane());
    }

    @Override
    public boolean ready() {
        if (closing || rate.heldFor(System.nanoTime()) > 0) {
            return false;
        }
        for (KeptBind sender : senders) {
            if (sender.now().isPresent() && sender.now().get().submissions().hasRoom()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean up() {
        return !closing && senders.stream().anyMatch(sender -> sender.now().isPresent());
    }

    @Override
    public int serves(PhoneNumber number) {
        int longest = settings.serves().isEmpty() ? 0 : -1;
        for (String prefix : settings.serves()) {
            if (prefix.length() > longest && number.digits().startsWith(prefix)) {
                longest = prefix.length();
            }
        }
        return longest;
    }

    @Override
    public String state() {
        List<String> states = binds.stream().map(KeptBind::state).toList();
        List<String> others = states.stream().filter(state -> !state.equals("bound")).toList();
        int bound = states.size() - others.size();
        return others.isEmpty() || bound == 0
                ? states.getFirst()
                : bound + " of " + states.size() + " bound, " + others.getFirst();
    }

    @Override
    public void start() {
        // The others follow when it is bound: what is refused is refused once.
        binds.getFirst().start();
    }

    @Override
    public CompletableFuture<SendResult> send(Outbound message) {
        Optional<Submissions> least = Optional.empty();
        if (!closing) {
            for (KeptBind sender : senders) {
                Optional<Submissions> its = sender.now().map(Bind::submissions);
                if (its.isPresent() && (least.isEmpty() || its.get().messages() < least.get().messages())) {
                    least = its;
                }
            }
        }
        return least.isPresent()
                ? least.get().send(message)
                : CompletableFuture.completedFuture(new SendResult.Later("not bound", Duration.ofSeconds(1)));
    }

    /** The SMSC is asked over each bind that may have heard the delivery, so that no loss is still to be seen. */
    @Override
    public Optional<CompletableFuture<Boolean>> arrived(Delivery delivery) {
        if (!delivery.session().startsWith(sessions)) {
            return Optional.empty();
        }
        if (closing || !identity.acknowledged(delivery, System.nanoTime())) {
            return Optional.of(CompletableFuture.completedFuture(false));
        }
        return Optional.of(Bind.allHear(binds.stream().filter(KeptBind::receives).flatMap(bind -> bind.now().stream()))
                .thenApply(heard -> heard && identity.acknowledged(delivery, System.nanoTime())));
    }

    @Override
    public void whenReady(Runnable listener) {
        listeners.add(listener);
    }

    private void tellReady() {
        if (ready()) {
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        binds.forEach(KeptBind::stop);
        long end = System.nanoTime() + CLOSE_WITHIN.toNanos();
        while (!binds.stream().allMatch(KeptBind::quiet) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        // Each waits for its unbind_resp.
        List<Thread> leaving = binds.stream().map(bind -> Thread.ofPlatform().start(bind::close)).toList();
        for (Thread thread : leaving) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String newSession() {
        return sessions + session.incrementAndGet();
    }

    /** This link as one of its binds sees it. */
    private final class End implements KeptBind.Owner, Deliveries.Intake, Submissions.Outlet, Bind.Parts {
        private Optional<KeptBind> kept = Optional.empty();

        @Override
        public SmppSettings settings() {
            return settings;
        }

        @Override
        public Inbox inbox() {
            return inbox;
        }

        @Override
        public Receipts receipts() {
            return receipts;
        }

        @Override
        public Strangers strangers() {
            return strangers;
        }

        @Override
        public Counters counters() {
            return counters;
        }

        @Override
        public InstantSource clock() {
            return clock;
        }

        @Override
        public DeliveryIdentity identity() {
            return identity;
        }

        @Override
        public Rate rate() {
            return rate;
        }

        @Override
        public int nextReference() {
            return reference.incrementAndGet();
        }

        @Override
        public Bind.Parts parts() {
            return this;
        }

        @Override
        public Deliveries deliveries(PduOutput output) {
            return new Deliveries(this, output);
        }

        @Override
        public Submissions submissions(PduOutput output, Bind.Session session) {
            return new Submissions(this, output, session::nextSequence,
                    settings.binding().single() ? identity.session() : "");
        }

        @Override
        public void bound() {
            binds.forEach(KeptBind::start);
            tellReady();
        }

        @Override
        public void lost() {
            identity.renew(newSession());
        }

        @Override
        public void after(Runnable task, long nanos) {
            kept.ifPresent(bind -> bind.after(task, nanos));
        }

        @Override
        public void room() {
            tellReady();
        }
    }
}
