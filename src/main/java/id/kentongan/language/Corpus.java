package id.kentongan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Texts with their labels, {@code label<TAB>text}, as this project's authors wrote them for training. */
final class Corpus {
    /** A language shows itself soon: so many letters are looked at. */
    private static final int BEGINNING = 200;

    private final List<Line> lines;

    record Line(String label, String text) {
    }

    private Corpus(List<Line> lines) {
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

    /** This corpus and every n-th line of another under one label. */
    Corpus with(String label, Corpus other, int nth, Function<Line, Boolean> wanted) {
        var all = new ArrayList<>(lines);
        List<Line> others = other.lines.stream().filter(wanted::apply).toList();
        for (int i = 0; i < others.size(); i += nth) {
            all.add(new Line(label, others.get(i).text()));
        }
        return new Corpus(all);
    }

    /**
     * Each text alone, and again among the words that people put around anything: greeted, pressed, thanked for. So a
     * "terima kasih" or a "sudah lama" says nothing about the matter.
     */
    Corpus framed(List<String> openings, List<String> closings) {
        var all = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            all.add(new Line(line.label(), openings.get(i % openings.size()) + " " + line.text() + " "
                    + closings.get(i / 2 % closings.size())));
        }
        return new Corpus(all);
    }

    /** Each text alone, and again with the next of the same label behind it: people write more than one sentence. */
    Corpus paired() {
        var all = new ArrayList<>(lines);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).label().equals(lines.get(i - 1).label())) {
                all.add(new Line(lines.get(i).label(), lines.get(i - 1).text() + ", " + lines.get(i).text()));
            }
        }
        return new Corpus(all);
    }

    /** Words as they were written, letters only: what tells a language. */
    static List<String> letters(String text) {
        var words = new ArrayList<String>();
        Normaliser.forEachWord(Normaliser.plain(text.length() > BEGINNING ? text.substring(0, BEGINNING) : text),
                words::add);
        return words;
    }
}
