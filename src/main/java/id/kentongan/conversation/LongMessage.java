package id.kentongan.conversation;

import id.kentongan.message.Content;
import id.kentongan.message.Inbound;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The parts of a long SMS that have come so far, by their numbers, with the message that the first one came in.
 *
 * @param heard
 *            whether it has had its effect: what comes of it now is a late copy
 */
record LongMessage(Inbound first, int total, Map<Integer, String> parts, boolean heard) {
    /** The document's id: phones number their messages from 0 to 255, so that two people often use the same number. */
    static String id(Inbound inbound, Content.Part part) {
        return inbound.from().digits() + "/" + part.reference();
    }

    static LongMessage of(Inbound inbound, Content.Part part) {
        return new LongMessage(inbound, part.total(), Map.of(), false).with(part);
    }

    /** Whether the part cannot be of this message: some phones give all their messages the same reference. */
    boolean excludes(Content.Part part) {
        String before = parts.get(part.number());
        return before != null && !before.equals(part.text());
    }

    /** With one part more; a part that came before changes nothing. */
    LongMessage with(Content.Part part) {
        var more = new TreeMap<>(parts);
        more.putIfAbsent(part.number(), part.text());
        return new LongMessage(first, total, more, heard);
    }

    /** The same when it has had its effect. */
    LongMessage asHeard() {
        return new LongMessage(first, total, parts, true);
    }

    /** The whole text when no part is missing. */
    Optional<String> whole() {
        return parts.size() >= total ? Optional.of(String.join("", new TreeMap<>(parts).values())) : Optional.empty();
    }

    /** What there is, with a mark where something is missing. */
    String torn() {
        return IntStream.rangeClosed(1, total).mapToObj(number -> parts.getOrDefault(number, " […] "))
                .collect(Collectors.joining()).strip();
    }
}
