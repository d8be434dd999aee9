package id.kentongan.language;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file of {@code label<TAB>text} with a header line, as somebody outside of this project wrote it. A first line whose
 * label is one of ours is a text, not a header; empty lines and a byte order mark mean nothing.
 *
 * @param lines
 *            the texts under labels of ours
 * @param leftOut
 *            the lines that could not be taken, in their order
 */
public record LabelledFile(List<Corpus.Line> lines, List<LeftOut> leftOut) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public LabelledFile {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /** A line, counted from 1, and what is wrong with it. */
    public record LeftOut(int line, String why) {
        @Override
        public String toString() {
            return line + ": " + why;
        }
    }

    /**
     * Reads a file.
     *
     * @throws CharacterCodingException
     *             if the file is not UTF-8
     */
    static LabelledFile read(Path file, Task task) throws IOException {
        Set<String> known = task.labels();
        List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
        var lines = new ArrayList<Corpus.Line>();
        var leftOut = new ArrayList<LeftOut>();
        for (int i = 0; i < all.size(); i++) {
            String line = i == 0 && all.get(i).startsWith(BYTE_ORDER_MARK) ? all.get(i).substring(1) : all.get(i);
            int tab = line.indexOf('\t');
            String label = tab < 0 ? "" : Task.ours(line.substring(0, tab).strip());
            boolean taken = known.contains(label) && tab + 1 < line.length();
            if (taken) {
                lines.add(new Corpus.Line(label, line.substring(tab + 1)));
            } else if (i > 0 && !line.isBlank()) {
                leftOut.add(new LeftOut(i + 1, why(line, label, known, leftOut.isEmpty())));
            }
        }
        return new LabelledFile(lines, leftOut);
    }

    /** The labels that there are need to be read only once. */
    private static String why(String line, String label, Set<String> known, boolean first) {
        if (line.indexOf('\t') < 0) {
            return "there is no tab between label and text";
        }
        if (known.contains(label)) {
            return "there is no text behind the label";
        }
        return "unknown label \"" + label + "\"" + Spelling.nearest(label, known)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse(first ? ", expected one of " + String.join(", ", known) : "");
    }
}
