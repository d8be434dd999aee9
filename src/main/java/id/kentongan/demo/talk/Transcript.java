package id.kentongan.demo.talk;

import java.util.ArrayList;
import java.util.List;

/** What really happened in a talk, line by line as in its file; where it differs, both lines. */
public final class Transcript {
    private final List<String> lines = new ArrayList<>();
    private int differences;

    void same(String line) {
        lines.add("  " + line);
    }

    void missing(String line) {
        lines.add("- " + line);
        differences++;
    }

    void instead(String line) {
        lines.add("+ " + line);
        differences++;
    }

    /** Whether all went as the talk says. */
    public boolean asTold() {
        return differences == 0;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
