package id.kentongan.flow;

import id.kentongan.message.Medium;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is published: the flows by their names, the engine's wording, the texts sent outside of a
 * conversation, and the catalogue.
 */
public record Flows(Map<String, Flow> flows, Wording wording, Map<String, Text> notices, Catalogue catalogue) {
    public Flows {
        notices = Map.copyOf(notices);
    }

    /** The flow with this name. */
    public Optional<Flow> flow(String name) {
        return Optional.ofNullable(flows.get(name));
    }

    /** A notice with its values put in. Asking for a notice that is not there is a bug. */
    public String notice(String name, String language, Medium medium, Map<String, String> values) {
        Text text = notices.get(name);
        if (text == null) {
            throw new IllegalArgumentException("there is no notice " + name);
        }
        return text.in(language, medium).fill(slot -> Optional.ofNullable(values.get(slot)));
    }
}
