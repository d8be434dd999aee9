package id.kentongan.author;

import id.kentongan.app.SettingsFile;
import id.kentongan.app.SettingsReading;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A node of the running service: where it is, and what it answers. */
final class RunningNode {
    @Option(names = {"-c", "--config"}, paramLabel = "FILE", description = "The settings of the running service.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--at", paramLabel = "URL", description = "Where the running service listens, http://127.0.0.1:7070.")
    private Optional<URI> at = Optional.empty();

    /** Whether somebody said where the service is. */
    boolean asked() {
        return config.isPresent() || at.isPresent();
    }

    /** The settings that somebody named. */
    Optional<Path> config() {
        return config;
    }

    String get(String path) throws IOException, InterruptedException {
        URI address = address();
        return answer(address, HttpRequest.newBuilder(address.resolve(path)).build());
    }

    String post(String path, String body) throws IOException, InterruptedException {
        URI address = address();
        return answer(address, HttpRequest.newBuilder(address.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(
                body)).build());
    }

    private static String answer(URI address, HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(request, (_, _) -> true).timeout(Duration
                    .ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the service at " + address + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (ConnectException e) {
            throw new IOException("no service answers at " + address, e);
        }
    }

    private URI address() {
        return at
                .orElseGet(() -> switch (SettingsFile.read(config.orElse(Path.of("kentongan.yaml")), System.getenv())) {
                case SettingsReading.Complete(var settings) ->
                    URI.create("http://" + settings.http().host() + ":" + settings
                            .http().port());
                case SettingsReading.Faulty faulty -> throw new IllegalArgumentException(faulty.report());
                });
    }
}
