package id.kentongan.message;

import java.util.Map;

/**
 * A message that the provider has approved beforehand, which WhatsApp takes at any time
 * (twilio.com/docs/content/content-types-overview).
 *
 * @param name
 *            our name for it, the notice of the flows that it stands for; "" where there is none
 * @param language
 *            {@code id}, {@code jv}, {@code su} or {@code en}
 * @param values
 *            by the names that the notice has for them
 */
public record Template(String name, String language, Map<String, String> values) {
    /** There is no template for this message. */
    public static final Template NONE = new Template("", "", Map.of());

    public Template {
        values = Map.copyOf(values);
    }
}
