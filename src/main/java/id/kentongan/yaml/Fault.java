package id.kentongan.yaml;

import java.util.Comparator;

/**
 * What is wrong in a file, and where. Lines and columns count from 1; line 0 means the file as a whole.
 */
public record Fault(String file, int line, int column, String message) implements Comparable<Fault> {
    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file).thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column).thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    /** As compilers print it: {@code kentongan.yaml:7:5: unknown setting "widnow"; did you mean "window"?}. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ":" + column + ": " + message;
    }
}
