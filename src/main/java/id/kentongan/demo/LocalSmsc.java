package id.kentongan.demo;

import id.kentongan.channel.sms.Gsm7;
import id.kentongan.channel.sms.SmsSegments;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * An SMSC on loopback that speaks SMPP 3.4: phones send and receive by it, it keeps what was not acknowledged and
 * delivers it again, and it can be told to misbehave. Safe for many threads.
 */
public final class LocalSmsc implements AutoCloseable {
    private static final long RETRY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int NO_ACCESS = 0x0e;
    private static final int THROTTLED = 0x58;
    private final ServerSocket server;
    private final SmscFaults faults = new SmscFaults();
    private final SmscCounts counts = new SmscCounts();
    private final SmscStore store = new SmscStore();
    private final SmscJoiner joiner = new SmscJoiner();
    private final List<SmscSession> sessions = new CopyOnWriteArrayList<>();
    private final List<Consumer<Received>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger reference = new AtomicInteger();
    private final AtomicInteger messageId = new AtomicInteger();
    private final ScheduledExecutorService worker = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("local smsc").daemon().factory());
    private final SmscAnswers answers = new SmscAnswers(faults, worker);
    private volatile Optional<String> access = Optional.empty();
    private volatile Optional<String> confirmation = Optional.empty();

    /**
     * What a phone received.
     *
     * @param from
     *            the number or name that sent it
     * @param to
     *            the phone's number, digits only
     * @param parts
     *            segments that it took
     */
    public record Received(String from, String to, String text, int parts) {
        /** Without what was written. */
        @Override
        public String toString() {
            return "a message of " + parts + " segments";
        }
    }

    private LocalSmsc(ServerSocket server) {
        this.server = server;
    }

    /** Listens on 127.0.0.1; port 0 takes a free one. */
    public static LocalSmsc start(int port) throws IOException {
        return on(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
    }

    /** Listens on a socket that is bound already, for instance one that speaks TLS. */
    public static LocalSmsc on(ServerSocket server) {
        var smsc = new LocalSmsc(server);
        Thread.ofPlatform().name("local smsc listener").daemon().start(smsc::listen);
        smsc.worker.scheduleWithFixedDelay(smsc::deliver, 100, 100, TimeUnit.MILLISECONDS);
        return smsc;
    }

    public int port() {
        return server.getLocalPort();
    }

    public SmscFaults faults() {
        return faults;
    }

    public SmscCounts counts() {
        return counts;
    }

    /** Messages of people that nobody has acknowledged yet. */
    public int unacknowledged() {
        return store.open();
    }

    /** Sessions that are bound and can receive. */
    public int receivers() {
        return (int) sessions.stream().filter(SmscSession::receiving).count();
    }

    /** Connections that are there, bound or not. */
    public int connections() {
        return sessions.size();
    }

    /** From now on only this system_id and password get in. */
    public void admitOnly(String systemId, String password) {
        access = Optional.of(systemId + "\0" + password);
    }

    /** Tells of every whole message that a phone receives, in the order of arrival. */
    public void onMessage(Consumer<Received> listener) {
        listeners.add(listener);
    }

    /** A phone sends a text, in as many parts as it takes. */
    public void send(PhoneNumber from, String to, String text) {
        int parts = SmsSegments.exactly(text).count();
        sendParts(from, to, text, IntStream.rangeClosed(1, parts).toArray());
    }

    /** A phone sends a long text, and its parts come in this order (from 1); some may be doubled or missing. */
    public void sendParts(PhoneNumber from, String to, String text, int... order) {
        SmsSegments segments = SmsSegments.exactly(text);
        int shared = reference.incrementAndGet() & 0xff;
        for (int part : order) {
            byte[] words = octets(segments, part);
            if (segments.count() == 1) {
                deliverSm(from.digits(), to, 0, segments.coding().dataCoding(), words);
            } else {
                byte[] header = {5, 0, 3, (byte) shared, (byte) segments.count(), (byte) part};
                deliverSm(from.digits(), to, 0x40, segments.coding().dataCoding(),
                        new SmscPdu.Body().octets(header).octets(words).toBytes());
            }
        }
    }

    private static byte[] octets(SmsSegments segments, int part) {
        String text = segments.segments().get(part - 1);
        return switch (segments.coding()) {
        case GSM7 -> Gsm7.encode(text);
        case UCS2 -> text.getBytes(StandardCharsets.UTF_16BE);
        };
    }

    /** Any message from any source, for what phones and networks do beyond plain texts. */
    public void deliverSm(String from, String to, int esmClass, int dataCoding, byte[] shortMessage, byte... tlvs) {
        int type = from.chars().allMatch(Character::isDigit) ? 1 : 5;
        store.add(new SmscPdu.Body().text("").octet(type).octet(1).text(from).octet(0).octet(1).text(to)
                .octet(esmClass).octet(0).octet(0).text("").text("").octet(0).octet(0).octet(dataCoding).octet(0)
                .octet(shortMessage.length).octets(shortMessage).octets(tlvs).toBytes());
        wake();
    }

    /** Octets as they are, to every bound session. */
    public void raw(byte... octets) {
        sessions.stream().filter(SmscSession::receiving).forEach(session -> session.write(octets));
    }

    /** Asks all sessions to unbind, as an SMSC before maintenance. */
    public void unbindAll() {
        sessions.forEach(session -> session
                .write(new SmscPdu(SmscPdu.UNBIND, 0, session.nextSequence(), new byte[0])));
    }

    /** Drops all connections without a word. */
    public void dropAll() {
        sessions.forEach(SmscSession::close);
    }

    /** Drops the connection that has been there longest. */
    public void dropOldest() {
        sessions.stream().findFirst().ifPresent(SmscSession::close);
    }

    @Override
    public void close() throws IOException {
        server.close();
        dropAll();
        worker.shutdownNow();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var session = new SmscSession(server.accept(), this);
                sessions.add(session);
                Thread.ofPlatform().name("local smsc session").daemon().start(session::run);
            } catch (IOException e) {
                // Closed, or a connection that was gone before it was there.
            }
        }
    }

    int bindStatus(String systemId, String password) {
        int scripted = faults.bindStatus();
        boolean stranger = access.isPresent() && !access.get().equals(systemId + "\0" + password);
        return scripted == 0 && stranger ? NO_ACCESS : scripted;
    }

    void bound() {
        counts.binds.incrementAndGet();
        wake();
    }

    void ended(SmscSession session) {
        sessions.remove(session);
        store.ended(session);
    }

    void submitted(SmscSession session, SmscPdu pdu) {
        int scripted = faults.submitStatus();
        int status = scripted == 0 && answers.held() >= faults.window() ? THROTTLED : scripted;
        if (status != 0) {
            counts.refused.incrementAndGet();
            session.write(pdu.answer(status, new byte[0]));
            return;
        }
        counts.submitted.incrementAndGet();
        joiner.join(pdu).ifPresent(message -> listeners.forEach(listener -> listener.accept(message)));
        String id = faults.id(messageId.incrementAndGet());
        answers.answer(session, pdu.answer(0, new SmscPdu.Body().text(id).toBytes()));
        confirmation.ifPresent(state -> SmscJoiner.confirm(pdu, id, state).ifPresent(receipt -> {
            store.add(receipt);
            wake();
        }));
    }

    void acknowledged(SmscSession session, SmscPdu pdu) {
        if (pdu.status() != 0) {
            counts.turnedAway.incrementAndGet();
            store.later(session, pdu.sequence(), RETRY_NANOS);
        } else if (!faults.swallow()) {
            counts.acknowledged.incrementAndGet();
            store.acknowledged(session, pdu.sequence());
        }
        wake();
    }

    /** Answers all that {@link SmscFaults#holdSubmits} kept back, as it came or the last first. */
    public void answerHeld(boolean lastFirst) {
        answers.release(lastFirst);
    }

    /** How many answers are kept back. */
    public int held() {
        return answers.held();
    }

    /** The most that ever were. */
    public int mostHeld() {
        return answers.mostHeld();
    }

    /** From now on a receipt with this state (DELIVRD, UNDELIV, …) follows each segment that asks for one. */
    public void confirm(String state) {
        confirmation = Optional.of(state);
    }

    private void wake() {
        try {
            worker.execute(this::deliver);
        } catch (RejectedExecutionException e) {
            // Closed: nothing is delivered any more.
        }
    }

    private void deliver() {
        List<SmscSession> receiving = sessions.stream().filter(SmscSession::receiving).toList();
        long turn = faults.spread() ? counts.delivered() : 0;
        receiving.stream().skip(turn % Math.max(1, receiving.size())).findFirst().ifPresent(session -> {
            for (SmscPdu pdu : store.due(session)) {
                counts.delivered.incrementAndGet();
                session.write(pdu);
            }
            if (!session.receiving()) {
                // It ended meanwhile, and its end may have been told before these were under way.
                store.ended(session);
            }
        });
    }
}
