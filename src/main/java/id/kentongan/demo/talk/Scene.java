package id.kentongan.demo.talk;

import id.kentongan.channel.sms.SmsSegments;
import id.kentongan.demo.Demo;
import id.kentongan.directory.Person;
import id.kentongan.flow.Witness;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.ticket.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The whole service with phones around it, in a folder of its own that goes when it closes. Time stands still until it is
 * moved, and every call returns when nothing is on its way any more.
 */
public final class Scene implements AutoCloseable {
    /** The zone that times of talks are told in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final Pattern TICKET = Pattern.compile("\\b[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{5,}\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);
    /** SMPP 3.4, 5.2.19: octets that are no text, as ring tones and pictures come. */
    private static final int BINARY = 0x04;
    private static final byte[] NO_TEXT = {0, 0x03, (byte) 0xfe, (byte) 0x81, 0, 0x7f};

    private final Path folder;
    private final TalkClock clock;
    private final Demo demo;
    private final Map<String, Deque<Message>> unread = new HashMap<>();
    private final Deque<String> numbers = new ArrayDeque<>();
    private volatile String ticket = "";

    /**
     * What a phone received.
     *
     * @param segments
     *            how many SMS it took; 0 by WhatsApp
     */
    public record Message(String text, int segments) {
        /** Whether its signs made it cost more than twice as much. */
        public boolean expensive() {
            return segments > 0 && SmsSegments.of(text).coding() == SmsSegments.Coding.UCS2;
        }
    }

    private Scene(Path folder, TalkClock clock, Demo demo) {
        this.folder = folder;
        this.clock = clock;
        this.demo = demo;
        demo.smsc().onMessage(message -> arrived(message.to(), new Message(message.text(), message.parts())));
        demo.twilio().onMessage(message -> arrived(message.to().digits(), new Message(message.text(), 0)));
    }

    /**
     * Starts the service at a moment.
     *
     * @param flows
     *            the folder of the flows
     * @param witness
     *            told what the flows really do
     * @throws id.kentongan.app.MisconfiguredException
     *             when the flows cannot be read
     */
    public static Scene open(Path flows, LocalDateTime at, Witness witness) {
        var clock = new TalkClock(instant(at));
        try {
            Path folder = Files.createTempDirectory("kentongan-talk");
            try {
                return new Scene(folder, clock, Demo.start(folder, flows, clock, witness));
            } catch (RuntimeException e) {
                delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    /** What the service takes for now. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }

    /** Makes somebody known who has not written yet. */
    public void introduce(Person person) throws InterruptedException {
        demo.service().introduce(List.of(person));
        settle();
    }

    /**
     * A phone sends, as phones do on this medium: a pin by SMS is a link to a map, and what is no text comes as octets that
     * nobody can read.
     */
    public void send(PhoneNumber from, Medium medium, Content content) throws InterruptedException {
        if (medium == Medium.WHATSAPP) {
            demo.twilio().send(from, content).join();
        } else {
            switch (content) {
            case Content.Text(String text) -> demo.smsc().send(from, Demo.SHORT_CODE, text);
            case Content.Location pin -> demo.smsc().send(from, Demo.SHORT_CODE, "https://maps.google.com/?q=" + pin
                    .latitude() + "," + pin.longitude());
            case Content.Choice choice -> demo.smsc().send(from, Demo.SHORT_CODE, choice.title());
            case Content.Media _,Content.Unsupported _,Content.Part _ -> demo.smsc().deliverSm(from.digits(),
                    Demo.SHORT_CODE, 0, BINARY, NO_TEXT);
            }
        }
        settle();
    }

    /** The oldest message that the phone has not been asked for; what it says is read by that. */
    public synchronized Optional<Message> read(PhoneNumber phone) {
        return Optional.ofNullable(inbox(phone.digits()).poll());
    }

    /** All that the phone has not been asked for, oldest first; it stays unread. */
    synchronized List<Message> unread(PhoneNumber phone) {
        return List.copyOf(inbox(phone.digits()));
    }

    /** The number of the last ticket that anybody was told of; empty before the first. */
    public String ticketNumber() {
        return ticket;
    }

    /** The last ticket that anybody was told of. */
    Optional<Ticket> ticket() {
        String number = ticketNumber();
        return number.isEmpty() ? Optional.empty() : demo.service().ticket(number);
    }

    /** Lets time go by, stopping at each timer on the way. Time does not go back. */
    public void until(LocalDateTime end) throws InterruptedException {
        settle();
        Instant last = instant(end);
        Optional<Instant> next = demo.service().nextTimer();
        while (next.isPresent() && !next.get().isAfter(last)) {
            clock.set(next.get().isBefore(clock.instant()) ? clock.instant() : next.get());
            settle();
            next = demo.service().nextTimer();
        }
        if (last.isAfter(clock.instant())) {
            clock.set(last);
        }
        settle();
    }

    /** Waits until nothing is due, nothing waits and nothing is on its way, seen three times in a row. */
    private void settle() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 3) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the service did not come to rest: " + demo.service().health());
            }
            boolean due = demo.service().nextTimer().filter(timer -> !timer.isAfter(clock.instant())).isPresent();
            quiet = !due && demo.smsc().unacknowledged() == 0 && demo.service().idle() ? quiet + 1 : 0;
            Thread.sleep(BETWEEN_LOOKS);
        }
        learnNumbers();
    }

    private synchronized void arrived(String to, Message message) {
        inbox(to).add(message);
        Matcher number = TICKET.matcher(message.text());
        if (number.find()) {
            numbers.add(number.group());
        }
    }

    /** Texts also show numbers of no ticket, as examples. */
    private void learnNumbers() {
        for (String next = number(); !next.isEmpty(); next = number()) {
            if (demo.service().ticket(next).isPresent()) {
                ticket = next;
            }
        }
    }

    private synchronized String number() {
        return Objects.requireNonNullElse(numbers.poll(), "");
    }

    private Deque<Message> inbox(String digits) {
        return unread.computeIfAbsent(digits, _ -> new ArrayDeque<>());
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be removed", e);
        }
    }

    @Override
    public void close() {
        demo.close();
        delete(folder);
    }
}
