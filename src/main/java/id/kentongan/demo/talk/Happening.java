package id.kentongan.demo.talk;

import id.kentongan.ticket.Ticket;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a line with {@code !} says of the last ticket: {@code ticket complaint JALAN waiting, Bu Ratna...},
 * {@code ticket complaint JALAN { where: dpn mushola }}, {@code escalated camat}, {@code no ticket}.
 */
record Happening(String what) {
    /** The words that such a line may begin with. */
    static final Pattern KNOWN = Pattern.compile("(ticket|escalated|no ticket|\\.\\.\\.).*");

    private static final Pattern WITH_ANSWERS = Pattern.compile("(?<head>ticket .*?)\\s*\\{(?<answers>.*)}");

    /** Whether it is so. */
    boolean holds(Optional<Ticket> ticket) {
        if (what.startsWith("escalated")) {
            String to = what.substring("escalated".length()).strip().toLowerCase(Locale.ROOT);
            return ticket.stream().flatMap(one -> one.history().stream()).anyMatch(event -> event.what().equals(
                    "escalated") && event.by().toLowerCase(Locale.ROOT).contains(to));
        }
        Matcher answers = WITH_ANSWERS.matcher(what);
        return answers.matches()
                ? ticket.filter(one -> new Expected(answers.group("head") + "...").matches(told(one))
                        && holds(answers.group("answers"), one)).isPresent()
                : new Expected(what).matches(told(ticket));
    }

    private static boolean holds(String answers, Ticket ticket) {
        for (String answer : answers.split(",(?= *[a-z][a-z0-9-]*:)")) {
            int colon = answer.indexOf(':');
            String name = answer.substring(0, Math.max(colon, 0)).strip();
            String given = ticket.answers().getOrDefault(name, "");
            if (!new Expected(answer.substring(colon + 1)).matches(given)) {
                return false;
            }
        }
        return true;
    }

    /** How it really is, in the same words. */
    static String told(Optional<Ticket> ticket) {
        return ticket.map(Happening::told).orElse("no ticket");
    }

    private static String told(Ticket ticket) {
        return "ticket " + ticket.kind().name().toLowerCase(Locale.ROOT) + " " + ticket.code() + " " + ticket.status()
                .name().toLowerCase(Locale.ROOT) + ", " + ticket.holder().name() + " "
                + ticket.answers().entrySet()
                        .stream().map(answer -> answer.getKey() + ": " + answer.getValue()).collect(Collectors.joining(
                                ", ", "{ ", " }"));
    }
}
