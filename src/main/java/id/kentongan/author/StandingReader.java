package id.kentongan.author;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.app.SettingsFile;
import id.kentongan.app.SettingsReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Asks a running service where people stand in the flows. */
final class StandingReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = {"-c", "--config"}, paramLabel = "FILE", description = "The settings of the running service.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--at", paramLabel = "URL", description = "Where the running service listens, http://127.0.0.1:7070.")
    private Optional<URI> at = Optional.empty();

    /** Whether the author said where the service is. */
    boolean asked() {
        return config.isPresent() || at.isPresent();
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
        URI address = at.orElseGet(this::configured);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address.resolve("/flows")).timeout(
                    Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the service at " + address + " answered " + answer.statusCode());
            }
            return JSON.readValue(answer.body(), new TypeReference<>() {
            });
        }
    }

    private URI configured() {
        return switch (SettingsFile.read(config.orElseThrow(), System.getenv())) {
        case SettingsReading.Complete(var settings) -> URI.create("http://" + settings.http().host() + ":" + settings
                .http().port());
        case SettingsReading.Faulty faulty -> throw new IllegalArgumentException(faulty.report());
        };
    }
}
