package id.kentongan.app;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Versions;
import id.kentongan.flow.file.FlowFolder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Earlier versions of flows out of the store, each fetched when the first conversation needs it. */
final class KeptVersions implements Versions {
    private final Function<String, Optional<String>> shelf;
    private final Map<String, Optional<Flow>> known = new ConcurrentHashMap<>();

    /** {@code shelf} tells the text of a {@code name@fingerprint}; it may throw when the store is away. */
    KeptVersions(Function<String, Optional<String>> shelf) {
        this.shelf = shelf;
    }

    @Override
    public Optional<Flow> find(String flow, String version) {
        return known.computeIfAbsent(flow + "@" + version,
                name -> shelf.apply(name).flatMap(text -> FlowFolder.earlier(flow, text)));
    }
}
