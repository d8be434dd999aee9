package id.kentongan.author;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Asks a running service where people stand in the flows. */
final class StandingReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private RunningNode service = new RunningNode();

    /** Whether the author said where the service is. */
    boolean asked() {
        return service.asked();
    }

    /** The settings that the author named. */
    Optional<Path> config() {
        return service.config();
    }

    /** Prints a line for each step where somebody stands; {@code today} are the versions of the folder. */
    void print(PrintWriter out, Collection<String> today) throws IOException, InterruptedException {
        Map<String, Map<String, Integer>> standing = read();
        if (standing.isEmpty()) {
            out.println("nobody is in any flow");
        }
        standing.forEach((version, steps) -> steps.forEach((step, people) -> out.printf("%6d  %s%s  %s%n", people,
                version, today.contains(version) ? "*" : "", step.isEmpty() ? "-" : step)));
        out.flush();
    }

    private Map<String, Map<String, Integer>> read() throws IOException, InterruptedException {
        return JSON.readValue(service.get("/flows"), new TypeReference<>() {
        });
    }
}
