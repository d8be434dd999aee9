package id.kentongan.proof;

import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A resident with a phone, who writes the next line of their script when they have read the answer to the last. */
final class Villager {
    private static final Pattern OPENED = Pattern.compile("Tercatat nomor ([A-Z]{3}-[0-9A-Z]+)");
    private static final Pattern REOPENED = Pattern.compile("^([A-Z]{3}-[0-9A-Z]+) dibuka lagi");

    private final int place;
    private final PhoneNumber phone;
    private final Medium medium;
    private final List<Line> script;
    private final Crowd crowd;
    private final List<String> heard = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private int next;
    private int answeredFrom;

    /**
     * What is written, and what is read before the next line is. {@code {1}} is the number of their first ticket.
     *
     * @param reads
     *            parts of messages that no line before brings, since a second copy of one may come late
     */
    record Line(String writes, List<String> reads) {
        static Line of(String writes, String... reads) {
            return new Line(writes, List.of(reads));
        }
    }

    Villager(int place, PhoneNumber phone, Medium medium, List<Line> script, Crowd crowd) {
        this.place = place;
        this.phone = phone;
        this.medium = medium;
        this.script = List.copyOf(script);
        this.crowd = crowd;
    }

    /** Who they are in any crowd. */
    String name() {
        return "person %03d".formatted(place);
    }

    PhoneNumber phone() {
        return phone;
    }

    Medium medium() {
        return medium;
    }

    synchronized void begin() {
        write();
    }

    synchronized void hear(String text) {
        heard.add(text);
        Matcher opened = OPENED.matcher(text);
        if (opened.find() && !numbers.contains(opened.group(1))) {
            numbers.add(opened.group(1));
            crowd.read(opened.group(1));
        }
        Matcher reopened = REOPENED.matcher(text);
        if (reopened.find()) {
            crowd.read(reopened.group());
        }
        if (next > 0 && next <= script.size() && satisfied(script.get(next - 1))) {
            write();
        }
    }

    private boolean satisfied(Line line) {
        List<String> fresh = heard.subList(answeredFrom, heard.size());
        return line.reads().stream().map(this::filled).allMatch(part -> fresh.stream().anyMatch(text -> text.contains(
                part)));
    }

    private void write() {
        answeredFrom = heard.size();
        next++;
        if (next <= script.size()) {
            crowd.write(this, filled(script.get(next - 1).writes()));
        }
    }

    private String filled(String text) {
        return numbers.isEmpty() ? text : text.replace("{1}", numbers.getFirst());
    }

    /** Whether the last line has been answered. */
    synchronized boolean done() {
        return next > script.size();
    }

    /** Which line is written now, and what came since, for whoever wonders why it does not go on. */
    synchronized String stuck() {
        return medium + " " + script.get(next - 1) + " after " + heard.subList(answeredFrom, heard.size());
    }

    /** Everything that the phone showed. */
    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    /** Everything in the script. */
    List<String> said() {
        return script.stream().map(Line::writes).toList();
    }

    /** The tickets that were opened, in order. */
    synchronized List<String> numbers() {
        return List.copyOf(numbers);
    }

    /** How many lines of the script open a ticket. */
    long opens() {
        return script.stream().filter(line -> line.reads().contains("Tercatat nomor")).count();
    }
}
