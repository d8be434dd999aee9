package id.kentongan.flow;

import id.kentongan.flow.file.FlowFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Flows written in a test, with the wording and the catalogue that are shipped. */
final class WrittenFlows {
    private WrittenFlows() {
    }

    /** Flows by their file's name without the ending; a flow {@code menu} is there in any case. */
    static Flows of(Map<String, String> written) {
        FlowFolder.Read read = read(written);
        if (!read.faults().isEmpty()) {
            throw new IllegalArgumentException(read.faults().toString());
        }
        return read.flows();
    }

    static FlowFolder.Read read(Map<String, String> written) {
        var files = new TreeMap<String, byte[]>();
        for (String part : new String[]{"words", "notices", "catalogue", "menu", "complaint", "sktm", "status",
                "register",
                "training", "announce", "language", "officer"}) {
            files.put(part + ".yaml", shipped(part));
        }
        written.forEach((name, text) -> files.put(name + ".yaml", text.getBytes(StandardCharsets.UTF_8)));
        return FlowFolder.read(files);
    }

    private static byte[] shipped(String part) {
        try {
            return Files.readAllBytes(Path.of("flows", part + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
