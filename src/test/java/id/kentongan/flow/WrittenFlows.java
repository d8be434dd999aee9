package id.kentongan.flow;

import id.kentongan.flow.file.FlowFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Flows written in a test, with the wording and the catalogue that are shipped. */
final class WrittenFlows {
    private WrittenFlows() {
    }

    /** Flows by their file's name without the ending; all that are shipped are there in any case. */
    static Flows of(Map<String, String> written) {
        FlowFolder.Read read = read(written);
        if (!read.faults().isEmpty()) {
            throw new IllegalArgumentException(read.faults().toString());
        }
        return read.flows();
    }

    static FlowFolder.Read read(Map<String, String> written) {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> shipped = Files.list(Path.of("flows"))) {
            for (Path file : shipped.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.forEach((name, text) -> files.put(name + ".yaml", text.getBytes(StandardCharsets.UTF_8)));
        return FlowFolder.read(files);
    }
}
