package id.kentongan.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a mandate makes of a person. Every person is a resident besides, without a mandate. */
public enum Role {
    /** Kader digital: one village. */
    KADER("kader", List.of("kader digital")),
    /** Duta Digital: about five villages, one mandate for each. */
    COACH("coach", List.of("duta", "duta digital")),
    /** Anybody in an office, from the village to the province. */
    OFFICER("officer", List.of("petugas", "perangkat")),
    /** Runs the service. */
    OPERATOR("operator", List.of("admin"));

    private final String word;
    private final List<String> alsoWritten;

    Role(String word, List<String> alsoWritten) {
        this.word = word;
        this.alsoWritten = alsoWritten;
    }

    /** The word for it in files and in the conditions of flows: {@code officer}. */
    public String word() {
        return word;
    }

    /** Reads a word of a file, English or Indonesian. */
    public static Optional<Role> of(String written) {
        return Arrays.stream(values())
                .filter(role -> role.word.equalsIgnoreCase(written)
                        || role.alsoWritten.stream().anyMatch(written::equalsIgnoreCase))
                .findFirst();
    }
}
