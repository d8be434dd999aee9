package id.kentongan.demo.talk;

import java.util.ArrayList;
import java.util.List;

/** What really happened in a talk, line by line as in its file; where it differs, both lines. */
public final class Transcript {
    private static final int AROUND = 3;

    private final List<Line> lines = new ArrayList<>();

    /** How a line stands to the talk. */
    private enum Mark {
        SAME(' '), MISSING('-'), INSTEAD('+');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }
    }

    /** {@code number} is that of the talk's line; 0 for what no line told. */
    private record Line(Mark mark, int number, String text) {
        @Override
        public String toString() {
            return "%c %4s  %s".formatted(mark.sign, number == 0 ? "" : number + "", text.replace("\n", "\n         "));
        }
    }

    void same(int number, String text) {
        lines.add(new Line(Mark.SAME, number, text));
    }

    void missing(int number, String text) {
        lines.add(new Line(Mark.MISSING, number, text));
    }

    void instead(String text) {
        lines.add(new Line(Mark.INSTEAD, 0, text));
    }

    /** Whether all went as the talk says. */
    public boolean asTold() {
        return lines.stream().allMatch(line -> line.mark == Mark.SAME);
    }

    /**
     * The lines that differ with a few around them: after {@code -} what the talk says, with the number of its line, after
     * {@code +} what came.
     */
    public String differences() {
        var shown = new ArrayList<String>();
        boolean left = false;
        for (int i = 0; i < lines.size(); i++) {
            if (differsNear(i)) {
                if (left) {
                    shown.add("       ...");
                }
                shown.add(lines.get(i).toString());
            }
            left = !differsNear(i);
        }
        return String.join("\n", shown);
    }

    private boolean differsNear(int at) {
        return lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1)).stream()
                .anyMatch(line -> line.mark != Mark.SAME);
    }

    @Override
    public String toString() {
        return String.join("\n", lines.stream().map(Line::toString).toList());
    }
}
