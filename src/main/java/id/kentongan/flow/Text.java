package id.kentongan.flow;

import id.kentongan.message.Medium;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a resident reads, by language ({@code id}, {@code jv}, {@code su}, {@code en}), with shorter variants for SMS
 * where the author gave any. Every text is there in {@code id}, unless it is {@link #NONE}.
 */
public record Text(Map<String, Template> languages, Map<String, Template> sms) {
    /** The language that every text is written in first. */
    public static final String FIRST_LANGUAGE = "id";

    /** No text. */
    public static final Text NONE = new Text(Map.of(), Map.of());

    private static final Template EMPTY = new Template(List.of());

    public Text {
        languages = Map.copyOf(languages);
        sms = Map.copyOf(sms);
    }

    public boolean isEmpty() {
        return languages.isEmpty();
    }

    /** The template for a language and a medium: the language comes before the medium, and {@code id} is the last. */
    public Template in(String language, Medium medium) {
        if (medium == Medium.SMS) {
            Template shorter = sms.get(language);
            if (shorter != null) {
                return shorter;
            }
        }
        Template own = languages.get(language);
        if (own != null) {
            return own;
        }
        return language.equals(FIRST_LANGUAGE) ? EMPTY : in(FIRST_LANGUAGE, medium);
    }

    /** All templates, for checks. */
    public Collection<Template> templates() {
        return Stream.concat(languages.values().stream(), sms.values().stream()).toList();
    }
}
