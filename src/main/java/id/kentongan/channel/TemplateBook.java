package id.kentongan.channel;

import id.kentongan.message.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which of our messages the provider has approved, by our name for each and then by language.
 *
 * @param templates
 *            by the name of the notice, then by {@code id}, {@code jv}, {@code su}, {@code en}
 */
public record TemplateBook(Map<String, Map<String, ApprovedTemplate>> templates) {
    /** Nothing is approved: outside of the window nothing can be said. */
    public static final TemplateBook NONE = new TemplateBook(Map.of());
    /** Whoever has no template in their language reads this one: everybody does, some slowly. */
    private static final String EVERYBODYS = "id";

    public TemplateBook {
        var copy = new HashMap<String, Map<String, ApprovedTemplate>>();
        templates.forEach((name, languages) -> copy.put(name, Map.copyOf(languages)));
        templates = Map.copyOf(copy);
    }

    /** What stands for a message, in its language or else in Indonesian; empty where nothing does. */
    public Optional<ApprovedTemplate> find(Template wanted) {
        Map<String, ApprovedTemplate> languages = templates.getOrDefault(wanted.name(), Map.of());
        return Optional.ofNullable(languages.get(wanted.language()))
                .or(() -> Optional.ofNullable(languages.get(EVERYBODYS)));
    }
}
