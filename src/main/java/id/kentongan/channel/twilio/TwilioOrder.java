package id.kentongan.channel.twilio;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.message.Attachment;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one create asks Twilio to send. */
sealed interface TwilioOrder {
    /** At most 1,600 characters as they are. */
    record Words(String text) implements TwilioOrder {
    }

    /** What goes with the words, by WhatsApp only: a message of its own. */
    record Enclosed(Attachment attachment) implements TwilioOrder {
    }

    /**
     * Content that Twilio keeps, with its placeholders filled (twilio.com/docs/content/using-variables-with-content-api).
     *
     * @param contentSid
     *            {@code HX…}
     * @param variables
     *            by the names of the placeholders, {@code 1}, {@code 2} and so on
     */
    record Prepared(String contentSid, Map<String, String> variables) implements TwilioOrder {
        private static final ObjectMapper JSON = new ObjectMapper();

        public Prepared {
            variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        }

        /** Content whose placeholders are numbered from 1. */
        static Prepared of(String contentSid, List<String> values) {
            var variables = new TreeMap<String, String>();
            for (int i = 0; i < values.size(); i++) {
                variables.put(Integer.toString(i + 1), values.get(i));
            }
            return new Prepared(contentSid, variables);
        }

        /** As the parameter {@code ContentVariables} has it: a JSON object of strings. */
        String json() {
            try {
                return JSON.writeValueAsString(variables);
            } catch (JacksonException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
