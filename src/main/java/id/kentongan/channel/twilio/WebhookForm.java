package id.kentongan.channel.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a webhook. A name may come more than once; parameters that nobody knows are kept, since the
 * signature is made over all of them.
 */
public record WebhookForm(Map<String, List<String>> parameters) {
    private static final int MOST_PARAMETERS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A form with one value for each name, in the given order of names and values. */
    public static WebhookForm of(String... namesAndValues) {
        var form = new WebhookForm(new LinkedHashMap<>());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }

    /** Adds a value to a name's values. */
    public void add(String name, String value) {
        parameters.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
    }

    /** The first value of a name, empty where it is missing. */
    public String first(String name) {
        List<String> values = parameters.get(name);
        return values == null ? "" : values.getFirst();
    }

    /** Reads {@code application/x-www-form-urlencoded}; empty when an escape or the UTF-8 in it is broken. */
    public static Optional<WebhookForm> parse(byte[] body) {
        var form = new WebhookForm(new LinkedHashMap<>());
        int start = 0;
        int count = 0;
        try {
            for (int end = 0; end <= body.length; end++) {
                if (end == body.length || body[end] == '&') {
                    if (end > start && count++ == MOST_PARAMETERS) {
                        return Optional.empty();
                    }
                    form.addPair(body, start, end);
                    start = end + 1;
                }
            }
            return Optional.of(form);
        } catch (CharacterCodingException | NumberFormatException broken) {
            return Optional.empty();
        }
    }

    private void addPair(byte[] body, int start, int end) throws CharacterCodingException {
        int equals = start;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        if (end > start) {
            add(decode(body, start, equals), equals < end ? decode(body, equals + 1, end) : "");
        }
    }

    private static String decode(byte[] body, int start, int end) throws CharacterCodingException {
        var bytes = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            switch (body[i]) {
            case '+' -> bytes.write(' ');
            case '%' -> {
                if (i + 2 >= end) {
                    throw new NumberFormatException("an escape is cut off");
                }
                bytes.write(digit(body[i + 1]) << 4 | digit(body[i + 2]));
                i += 2;
            }
            default -> bytes.write(body[i]);
            }
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    }

    private static int digit(byte character) {
        int value = Character.digit(character, 16);
        if (value < 0) {
            throw new NumberFormatException("not a hexadecimal digit");
        }
        return value;
    }

    /** Reads a flat JSON object, a nested value as its JSON text; empty when it is none. */
    static Optional<WebhookForm> parseJson(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree == null || !tree.isObject() || tree.size() > MOST_PARAMETERS) {
                return Optional.empty();
            }
            var form = new WebhookForm(new LinkedHashMap<>());
            tree.properties().forEach(field -> form.add(field.getKey(),
                    field.getValue().isValueNode() ? field.getValue().asText() : field.getValue().toString()));
            return Optional.of(form);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** Names only: values are what people wrote. */
    @Override
    public String toString() {
        return "WebhookForm" + parameters.keySet();
    }
}
