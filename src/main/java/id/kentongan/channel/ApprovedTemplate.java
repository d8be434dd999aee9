package id.kentongan.channel;

import java.util.List;
import java.util.Map;

/**
 * A message that the provider has approved.
 *
 * @param id
 *            what the provider calls it: Twilio's {@code HX…}, Meta's name of the template
 * @param language
 *            what the provider calls its language: {@code id}, {@code en_US}
 * @param variables
 *            the names of the values that stand in its placeholders, in the order of these, from 1
 */
public record ApprovedTemplate(String id, String language, List<String> variables) {
    public ApprovedTemplate {
        variables = List.copyOf(variables);
    }

    /**
     * The values in the order of the placeholders. WhatsApp takes no empty one, no line breaks and no four blanks in a
     * row (error 132018 of Meta, 21656 of Twilio), so what is missing is a dash and blanks are one.
     */
    public List<String> filled(Map<String, String> values) {
        return variables.stream().map(name -> values.getOrDefault(name, "").strip().replaceAll("\\s+", " "))
                .map(value -> value.isEmpty() ? "-" : value).toList();
    }
}
