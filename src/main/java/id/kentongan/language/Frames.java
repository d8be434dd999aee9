package id.kentongan.language;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words that people put around whatever they write about: greetings, addresses, how long, please. A frame names
 * another kind in braces ({@code di {jalan} no {n}}); the same frames give the same texts in the same order.
 */
final class Frames {
    private static final Pattern SLOT = Pattern.compile("\\{(\\p{L}+)}");
    private static final String SMALL = ".small";
    private static final int HIGHEST_NUMBER = 30;

    private final Map<String, List<String>> kinds;
    private final Random random;

    /** Each {@code framing} puts other words around the same texts. */
    Frames(Corpus frames, int framing) {
        this.random = new Random(17_081_945 + framing);
        this.kinds = frames.lines().stream().collect(Collectors.groupingBy(Corpus.Line::label,
                Collectors.mapping(Corpus.Line::text, Collectors.toList())));
    }

    /** One of them. */
    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** The matter with one or two openings before it and up to three closings behind it. */
    String around(String matter) {
        var text = new StringBuilder();
        for (int i = random.nextInt(2); i >= 0; i--) {
            text.append(fill("opening")).append(' ');
        }
        text.append(matter);
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(", ").append(fill("closing"));
        }
        return text.toString();
    }

    /** The texts of some lines, each with where it is, under another label. */
    List<Corpus.Line> placed(String label, List<Corpus.Line> lines) {
        List<String> forms = List.of("di {tempat}", "di {jalan}", "depan {patokan} rt {n}", "di rt {n} {tempat}",
                "{jalan} no {n}", "dekat {patokan}");
        return lines.stream().map(line -> new Corpus.Line(label, line.text() + " " + filled(any(forms)))).toList();
    }

    /** Lines that are a place or a name only. */
    List<Corpus.Line> addresses(String label, int lines) {
        List<String> forms = List.of("{jalan}", "{tempat}", "depan {patokan} rt {n}", "{orang}",
                "dpn {patokan} {tempat}",
                "{tempat} dekat {patokan}", "{jalan} no {n} {tempat}", "samping {patokan}");
        return IntStream.range(0, lines).mapToObj(i -> new Corpus.Line(label, filled(forms.get(i % forms.size()))))
                .toList();
    }

    /** Lines of a few words of one language each: every second word a small one, as in any sentence. */
    List<Corpus.Line> wordsOfLanguages(int lines) {
        var all = new ArrayList<Corpus.Line>();
        for (String kind : new TreeSet<>(kinds.keySet())) {
            if (kind.endsWith(SMALL)) {
                String language = kind.substring(0, kind.length() - SMALL.length());
                List<String> small = List.of(of(kind).getFirst().split(" "));
                List<String> other = List.of(of(language + ".other").getFirst().split(" "));
                for (int i = 0; i < lines; i++) {
                    all.add(new Corpus.Line(language, IntStream.range(0, 3 + random.nextInt(5))
                            .mapToObj(_ -> any(random.nextBoolean() ? small : other)).collect(joining(" "))));
                }
            }
        }
        return all;
    }

    private String fill(String kind) {
        if (kind.equals("n")) {
            return String.valueOf(1 + random.nextInt(HIGHEST_NUMBER));
        }
        return filled(any(of(kind)));
    }

    private List<String> of(String kind) {
        return Objects.requireNonNull(kinds.get(kind), kind);
    }

    private String filled(String form) {
        return SLOT.matcher(form).replaceAll(slot -> fill(slot.group(1)));
    }
}
