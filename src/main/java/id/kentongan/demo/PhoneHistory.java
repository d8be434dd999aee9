package id.kentongan.demo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.message.Medium;
import id.kentongan.message.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands on the phones' screens, kept in a file of JSON lines so that tomorrow still shows it. */
final class PhoneHistory {
    /** As many as somebody scrolls back. */
    static final int KEPT_OF_EACH_PHONE = 300;

    private static final Logger LOG = LoggerFactory.getLogger(PhoneHistory.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whose words they are. */
    enum Side {
        /** Written on the phone. */
        OUT,
        /** Received from the service. */
        IN,
        /** Said by the demo itself: something could not be sent. */
        NOTE
    }

    /**
     * One line of talk.
     *
     * @param number
     *            counts up over all phones and all starts
     * @param phone
     *            digits
     * @param options
     *            what can be tapped below it
     * @param attached
     *            a pin as {@code geo:-6.1,106.2} or the address of a file; empty for neither
     * @param at
     *            milliseconds since 1970
     */
    record Entry(long number, String phone, Medium medium, Side side, String text, List<Option> options,
            String attached, long at) {
        Entry {
            // Lines of older starts have none.
            options = List.copyOf(Objects.requireNonNullElse(options, List.of()));
            attached = Objects.requireNonNullElse(attached, "");
        }
    }

    private final Path file;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Integer> ofEachPhone = new HashMap<>();
    private long last;
    private boolean closed;

    PhoneHistory(Path file) {
        this.file = file;
        read().forEach(this::keep);
        rewrite();
    }

    private List<Entry> read() {
        var read = new ArrayList<Entry>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                try {
                    read.add(JSON.readValue(line, Entry.class));
                } catch (JacksonException torn) {
                    LOG.warn("a line of {} is torn and left out", file.getFileName());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return read;
    }

    private void rewrite() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, entries.stream().map(PhoneHistory::json).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    static String json(Entry entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(Entry entry) {
        last = Math.max(last, entry.number());
        entries.addLast(entry);
        if (ofEachPhone.merge(entry.phone(), 1, Integer::sum) > KEPT_OF_EACH_PHONE) {
            ofEachPhone.merge(entry.phone(), -1, Integer::sum);
            entries.remove(entries.stream().filter(old -> old.phone().equals(entry.phone())).findFirst().orElseThrow());
        }
    }

    synchronized void add(String phone, Medium medium, Side side, String text, List<Option> options, String attached,
            long at) {
        var entry = new Entry(last + 1, phone, medium, side, text, options, attached, at);
        keep(entry);
        try {
            Files.writeString(file, json(entry) + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        notifyAll();
    }

    /** What came after that number; waits for it as long as told, then empty. */
    synchronized List<Entry> after(long number, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (last <= number && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return entries.stream().filter(entry -> entry.number() > number).toList();
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Nobody waits any longer. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
