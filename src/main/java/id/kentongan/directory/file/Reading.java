package id.kentongan.directory.file;

import id.kentongan.directory.Directory;
import id.kentongan.directory.Person;
import id.kentongan.yaml.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/** What came of reading the folder. */
public sealed interface Reading {
    /**
     * All is well.
     *
     * @param holidays
     *            the days when no office is open, with their names
     * @param residents
     *            people to begin with; empty when there is no such file
     */
    record Complete(Directory directory, NavigableMap<LocalDate, String> holidays,
            List<Person> residents) implements Reading {
    }

    /** All that is wrong, in the order of files and lines. */
    record Faulty(List<Fault> faults) implements Reading {
    }
}
