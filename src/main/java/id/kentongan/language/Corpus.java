package id.kentongan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts with their labels, {@code label<TAB>text}, as this project's authors wrote them for training. */
final class Corpus {
    /** A language shows itself soon: so many letters are looked at. */
    private static final int BEGINNING = 200;
    /** A text of so many letters has greeted, told the place and pressed by itself. */
    private static final int FRAMED_BY_ITSELF = 80;

    private final List<Line> lines;

    record Line(String label, String text) {
    }

    Corpus(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Reads one of the lists in the jar. */
    static Corpus read(String name) {
        var lines = new ArrayList<Line>();
        for (String line : Lexicon.lines(name)) {
            int tab = line.indexOf('\t');
            lines.add(new Line(line.substring(0, tab), line.substring(tab + 1)));
        }
        return new Corpus(lines);
    }

    List<Line> lines() {
        return lines;
    }

    /** The lines that are wanted. */
    Corpus only(Predicate<Line> wanted) {
        return new Corpus(lines.stream().filter(wanted).toList());
    }

    /** Every n-th line. */
    List<Line> every(int nth) {
        return IntStream.range(0, lines.size()).filter(i -> i % nth == 0).mapToObj(lines::get).toList();
    }

    /** This corpus and other lines. */
    Corpus and(List<Line> others) {
        return new Corpus(Stream.concat(lines.stream(), others.stream()).toList());
    }

    /** This corpus and every n-th of another's wanted texts under one label. */
    Corpus with(String label, Corpus other, int nth, Predicate<Line> wanted) {
        var all = new ArrayList<>(lines);
        List<Line> others = other.lines.stream().filter(wanted).toList();
        for (int i = 0; i < others.size(); i += nth) {
            all.add(new Line(label, others.get(i).text()));
        }
        return new Corpus(all);
    }

    /**
     * Each text alone, and short ones again among the words that people put around anything: greeted, placed, pressed,
     * thanked for, every second time with another text of its label. So a "terima kasih", a "jalan melati" or a "sudah
     * lama" says nothing about the matter. Labels with fewer texts come back more often, so that none is likelier,
     * unless they are known to be {@code rare}.
     *
     * @param share
     *            so many more texts there are of the greatest label, as a share of its own
     */
    Corpus framed(Frames frames, double share, Set<String> rare) {
        Map<String, List<Line>> byLabel = lines.stream()
                .collect(Collectors.groupingBy(Line::label, TreeMap::new, Collectors.toList()));
        double most = byLabel.values().stream().mapToInt(List::size).max().orElse(0) * (1 + share);
        var all = new ArrayList<>(lines);
        byLabel.forEach((label, own) -> {
            List<Line> bare = own.stream().filter(line -> line.text().length() < FRAMED_BY_ITSELF).toList();
            double wanted = rare.contains(label) ? own.size() * share : most - own.size();
            for (int i = 0; i < wanted; i++) {
                String text = bare.get(i % bare.size()).text();
                String matter = i % 2 == 0 ? text : text + ", " + frames.any(bare).text();
                all.add(new Line(label, frames.around(matter)));
            }
        });
        return new Corpus(all);
    }

    /** Each text alone, and every second of the wanted ones again with words before or behind it. */
    Corpus addressed(List<String> before, List<String> behind, Predicate<Line> wanted) {
        var all = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i += 2) {
            Line line = lines.get(i);
            if (wanted.test(line)) {
                String greeted = before.get(i / 2 % before.size()) + " " + line.text();
                all.add(new Line(line.label(),
                        i % 3 == 0 ? greeted + " " + behind.get(i / 2 % behind.size()) : greeted));
            }
        }
        return new Corpus(all);
    }

    /** The words of the texts whose labels are wanted. */
    Set<String> words(Predicate<String> label) {
        return lines.stream().filter(line -> label.test(line.label())).flatMap(line -> letters(line.text()).stream())
                .collect(Collectors.toSet());
    }

    /** Words as they were written, letters only: what tells a language. */
    static List<String> letters(String text) {
        var words = new ArrayList<String>();
        Normaliser.forEachWord(Normaliser.plain(text.length() > BEGINNING ? text.substring(0, BEGINNING) : text),
                words::add);
        return words;
    }
}
