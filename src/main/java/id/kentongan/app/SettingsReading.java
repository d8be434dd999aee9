package id.kentongan.app;

import id.kentongan.yaml.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** What came of reading the settings. */
public sealed interface SettingsReading {
    /** All is well. */
    record Complete(Settings settings) implements SettingsReading {
    }

    /** All that is wrong, in the order of the file; what came from a variable has the variable's name for a file. */
    record Faulty(List<Fault> faults) implements SettingsReading {
        /** A line for each. */
        public String report() {
            return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
        }
    }
}
