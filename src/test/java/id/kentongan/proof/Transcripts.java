package id.kentongan.proof;

import id.kentongan.channel.sms.SmsSegments;
import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What every phone showed, with deadlines left out and tickets named by their reporter and order, so that two runs can
 * be compared. An officer's messages are sorted: their order depends on when whose ticket was opened.
 */
record Transcripts(Map<String, List<String>> residents, Map<String, List<String>> officers) {
    private static final Pattern DEADLINE = Pattern.compile(
            "(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), \\d+ \\p{L}+ \\d{4} \\d\\d\\.\\d\\d WI\\w+");

    /** A copy that a phone may show because the service did not know whether the first one went out. */
    private record Copy(String whose, String text) {
    }

    static Transcripts of(Crowd crowd) {
        Map<String, String> names = names(crowd);
        Map<String, List<String>> residents = new TreeMap<>();
        crowd.villagers().values().forEach(villager -> residents.put(villager.name(), villager.heard().stream().map(
                text -> plain(text, names)).toList()));
        Map<String, List<String>> officers = new TreeMap<>();
        // Officers also hear of people outside of this crowd.
        crowd.officers().heard().forEach((phone, heard) -> officers.put(phone, heard.stream().filter(text -> names
                .keySet().stream().anyMatch(text::contains)).map(text -> plain(text, names)).sorted().toList()));
        return new Transcripts(residents, officers);
    }

    private static Map<String, String> names(Crowd crowd) {
        Map<String, String> names = new HashMap<>();
        crowd.villagers().values().forEach(villager -> {
            for (String number : villager.numbers()) {
                names.put(number, "<" + villager.name() + " #" + (villager.numbers().indexOf(number) + 1) + ">");
            }
        });
        return names;
    }

    private static String plain(String text, Map<String, String> names) {
        String without = DEADLINE.matcher(text).replaceAll("<deadline>");
        return Pattern.compile("[A-Z]{3}-[0-9A-Z]{4,}").matcher(without).replaceAll(number -> names.getOrDefault(number
                .group(), number.group()));
    }

    int messages() {
        return residents.values().stream().mapToInt(List::size).sum() + officers.values().stream().mapToInt(List::size)
                .sum();
    }

    /**
     * Without second copies of the given messages: each may have been shown once more than expected.
     *
     * @param doubtful
     *            the messages that were sent anew because their outcome was unknown
     */
    Transcripts without(Collection<Outbound> doubtful, Transcripts expected, Crowd crowd) {
        Map<String, String> names = names(crowd);
        Map<Copy, Integer> allowed = new HashMap<>();
        doubtful.forEach(message -> allowed.merge(new Copy(name(message.to().digits(), crowd), plain(shown(message),
                names)), 1, Integer::sum));
        Map<String, List<String>> collapsed = new TreeMap<>();
        residents.forEach((phone, heard) -> collapsed.put(phone, collapse(phone, heard, expected.residents()
                .getOrDefault(phone, List.of()), allowed)));
        Map<String, List<String>> sorted = new TreeMap<>();
        officers.forEach((phone, heard) -> sorted.put(phone, collapse(phone, heard, expected.officers().getOrDefault(
                phone, List.of()), allowed)));
        return new Transcripts(collapsed, sorted);
    }

    private static List<String> collapse(String phone, List<String> heard, List<String> expected,
            Map<Copy, Integer> allowed) {
        List<String> kept = new ArrayList<>();
        for (String text : heard) {
            boolean next = kept.size() < expected.size() && expected.get(kept.size()).equals(text);
            var copy = new Copy(phone, text);
            if (!next && kept.contains(text) && allowed.getOrDefault(copy, 0) > 0) {
                allowed.merge(copy, -1, Integer::sum);
            } else {
                kept.add(text);
            }
        }
        return kept;
    }

    private static String name(String phone, Crowd crowd) {
        Villager villager = crowd.villagers().get(phone);
        return villager == null ? phone : villager.name();
    }

    private static String shown(Outbound message) {
        return message.medium() == Medium.SMS
                ? String.join("", SmsSegments.of(message.plainText()).segments())
                : message.plainText();
    }

    /** Where two runs differ, a line for each phone; empty when they do not. */
    String differences(Transcripts other) {
        var differences = new StringBuilder();
        compare(residents, other.residents(), differences);
        compare(officers, other.officers(), differences);
        return differences.toString();
    }

    private static void compare(Map<String, List<String>> expected, Map<String, List<String>> shown,
            StringBuilder differences) {
        expected.forEach((phone, texts) -> {
            List<String> others = shown.getOrDefault(phone, List.of());
            if (!texts.equals(others)) {
                List<String> missing = new ArrayList<>(texts);
                others.forEach(missing::remove);
                List<String> more = new ArrayList<>(others);
                texts.forEach(more::remove);
                differences.append(phone).append(" misses ").append(missing).append(", shows besides ").append(more)
                        .append(missing.isEmpty() && more.isEmpty() ? ", in another order: " + others : "")
                        .append('\n');
            }
        });
    }
}
