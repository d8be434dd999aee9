package id.kentongan.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a message begins a flow.
 *
 * @param fields
 *            the parts of a form by the steps that they answer, as they were written
 * @param words
 *            what may be kept as the answer of the flow's {@code keep} step
 * @param certain
 *            whether the message can mean nothing else: a whole keyword or form, without a typo
 */
record Opening(Flow flow, Map<String, String> fields, String words, boolean certain) {
    Opening {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
