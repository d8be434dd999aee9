package id.kentongan.flow;

import id.kentongan.flow.answer.PlainText;
import id.kentongan.language.Spelling;
import id.kentongan.message.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One of several answers that are offered together.
 *
 * @param id
 *            names the offer and the answer, so that a button of an earlier question is told from one of this
 * @param words
 *            what may be written for it, folded
 */
record Pick(String key, String id, String title, Collection<String> words) {
    private static final int LONGEST = 60;
    private static final Pattern NUMBERED = Pattern.compile("(?:no|nomor|nomer|pilih|pilihan|angka)? ?([1-9][0-9]?)");
    private static final Pattern BETWEEN = Pattern
            .compile("\\s*[,;/&+\\n]\\s*|\\s+(?:dan|lan|sareng|jeung|serta|and)\\s+");
    private static final Set<String> COURTESIES = Set.of("pak", "pa", "bapak", "bpk", "bu", "ibu", "buk", "mas", "mbak",
            "mba",
            "kak", "kang", "teh", "bang", "min", "admin", "yang", "yg", "ya", "saja", "aja", "dong", "kok", "nih",
            "deh", "sih", "ke",
            "nggih", "atuh", "mawon", "wae", "please", "tolong", "saya", "sy", "aku", "gan", "om", "mang", "lah",
            "pilih",
            "pilihan", "milih", "masih", "cuma", "cm", "makasih", "terima", "kasih", "trims", "maaf", "punten",
            "mohon");
    private static final String FIGURES = "0123456789";
    private static final List<String> NUMBERS = List.of("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh",
            "delapan", "sembilan");

    /**
     * What was chosen: by button, number, words, words with a typo, or the beginning of words, that could be for no
     * other. Empty when it is not clear.
     */
    static Optional<String> chosen(List<Pick> picks, Utterance utterance) {
        if (picks.isEmpty()) {
            return Optional.empty();
        }
        if (utterance.content() instanceof Content.Choice choice) {
            for (Pick pick : picks) {
                if (pick.id().equals(choice.id())) {
                    return Optional.of(pick.key());
                }
            }
        }
        return byNumber(picks, utterance.folded()).or(() -> named(picks, utterance))
                .or(() -> politely(picks, utterance)).or(() -> byBoth(picks, utterance.folded()))
                .or(() -> byBeginning(picks, withoutCourtesies(utterance.folded())));
    }

    /** "Lokasi" for "Lokasinya", where nothing else begins so. */
    private static Optional<String> byBeginning(List<Pick> picks, String said) {
        List<Pick> named = picks.stream().filter(pick -> pick.isNamed(said)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst().key()) : Optional.empty();
    }

    /** Without the words of courtesy around it: "sewa pak", "yang ke 2". */
    private static Optional<String> politely(List<Pick> picks, Utterance utterance) {
        String said = utterance.folded();
        String bare = said.length() > LONGEST ? said : withoutCourtesies(said);
        return bare.equals(said) || bare.isEmpty()
                ? Optional.empty()
                : byNumber(picks, bare).or(() -> byWords(picks, bare)).or(() -> byNearWords(picks, bare));
    }

    static boolean isCourtesy(String word) {
        return COURTESIES.contains(word);
    }

    /** The folded words without those at either end that are only polite. */
    static String withoutCourtesies(String said) {
        String[] words = said.split(" ");
        int from = 0;
        int end = words.length;
        while (from < end && COURTESIES.contains(words[from])) {
            from++;
        }
        while (end > from && COURTESIES.contains(words[end - 1])) {
            end--;
        }
        return String.join(" ", List.of(words).subList(from, end));
    }

    /** Whether its key or title is named, or begins like this: "lokasi" for "Lokasinya". */
    boolean isNamed(String said) {
        String folded = PlainText.fold(title);
        return words.contains(said) || folded.equals(said) || said.length() > 2 && folded.startsWith(said)
                || said.endsWith("nya") && folded.equals(said.substring(0, said.length() - 3));
    }

    /**
     * All that were chosen of several, their keys with commas between, in the order in which they were offered:
     * {@code 1 3}, {@code padi dan jagung}. Empty when any part of the answer is not clear.
     */
    static Optional<String> several(List<Pick> picks, Utterance utterance, Set<String> all) {
        if (all.contains(utterance.folded())) {
            return Optional.of(picks.stream().map(Pick::key).collect(Collectors.joining(",")));
        }
        boolean numbers = utterance.folded().matches("[0-9 ]+");
        String[] parts = numbers ? utterance.folded().split(" +") : BETWEEN.split(utterance.text());
        var chosen = new HashSet<String>();
        for (String part : parts) {
            Optional<String> one = chosen(picks, parts.length == 1 ? utterance : Utterance.of(part));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(one.get());
        }
        return Optional.of(picks.stream().map(Pick::key).filter(chosen::contains).collect(Collectors.joining(",")))
                .filter(keys -> !keys.isEmpty());
    }

    /** What was chosen by words alone, for answers that were not offered with a number. */
    static Optional<String> named(List<Pick> picks, Utterance utterance) {
        String said = utterance.folded();
        return said.isEmpty() || said.length() > LONGEST
                ? Optional.empty()
                : byWords(picks, said).or(() -> byNearWords(picks, said));
    }

    private static Optional<String> byNumber(List<Pick> picks, String said) {
        int number = number(said);
        return number >= 1 && number <= picks.size() ? Optional.of(picks.get(number - 1).key()) : Optional.empty();
    }

    /** "1 belum kawin", where number and words agree. */
    private static Optional<String> byBoth(List<Pick> picks, String said) {
        int blank = said.indexOf(' ');
        return blank < 0 || said.length() > LONGEST
                ? Optional.empty()
                : byNumber(picks, said.substring(0, blank))
                        .filter(key -> byWords(picks, said.substring(blank + 1)).filter(key::equals).isPresent());
    }

    private static int number(String said) {
        if (said.length() == 1) {
            return FIGURES.indexOf(said);
        }
        if (said.isEmpty() || !Character.isDigit(said.charAt(said.length() - 1))) {
            return NUMBERS.indexOf(said) + 1;
        }
        var matcher = NUMBERED.matcher(said);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static Optional<String> byWords(List<Pick> picks, String said) {
        for (Pick pick : picks) {
            if (pick.words().contains(said) || PlainText.fold(pick.title()).equals(said)) {
                return Optional.of(pick.key());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byNearWords(List<Pick> picks, String said) {
        if (said.indexOf(' ') > 0 && Character.isDigit(said.charAt(0))) {
            // A number beside words of another offer is no slip of the finger.
            return Optional.empty();
        }
        int least = Spelling.tolerance(said.length()) + 1;
        var nearest = new ArrayList<String>();
        for (Pick pick : picks) {
            int distance = pick.distance(said, least);
            if (distance < least) {
                nearest.clear();
                least = distance;
            }
            if (distance == least && distance <= Spelling.tolerance(said.length())) {
                nearest.add(pick.key());
            }
        }
        return nearest.size() == 1 ? Optional.of(nearest.getFirst()) : Optional.empty();
    }

    /** The smallest distance to any of its words; "yaaa" is "ya". */
    private int distance(String said, int limit) {
        int least = Spelling.distance(said, PlainText.fold(title), limit);
        String squeezed = squeezed(said);
        for (String word : words) {
            least = Math.min(least, squeezed.equals(squeezed(word)) ? 1 : Spelling.distance(said, word, limit));
        }
        return least;
    }

    private static String squeezed(String word) {
        var squeezed = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                squeezed.append(word.charAt(i));
            }
        }
        return squeezed.toString();
    }
}
