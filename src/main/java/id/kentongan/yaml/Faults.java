package id.kentongan.yaml;

import java.util.List;
import java.util.TreeSet;

/** Gathers all that is wrong, so that an author sees everything at once. Not safe for several threads. */
public final class Faults {
    private static final int LIMIT = 1_000;

    private final TreeSet<Fault> faults = new TreeSet<>();

    /** Notes a fault; beyond a thousand, more are not kept. */
    public void add(Mark at, String message) {
        if (faults.size() < LIMIT) {
            faults.add(new Fault(at.file(), at.line(), at.column(), message));
        }
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** By file, line and column. */
    public List<Fault> list() {
        return List.copyOf(faults);
    }
}
