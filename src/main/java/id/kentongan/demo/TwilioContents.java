package id.kentongan.demo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kentongan.message.Option;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Content API of {@link LocalTwilio}: contents are kept, listed and filled as Twilio does. */
public final class TwilioContents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Za-z0-9]{1,16})}}");
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_ROWS = 10;

    /** What a content says when it is filled, and how much of it the kind of content can show. */
    record Filled(String body, List<Option> options, int most, int longestTitle) {
    }

    private final Map<String, ObjectNode> contents = new ConcurrentSkipListMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean away;

    TwilioContents() {
    }

    /** Whether the API answers 500 to all. */
    public void away(boolean yes) {
        away = yes;
    }

    /** Keeps an approved text with placeholders; returns its sid. */
    public String keep(String body) {
        return keep(JSON.createObjectNode().put("friendly_name", "").put("language", "id")
                .set("types", JSON.createObjectNode().set("twilio/text", JSON.createObjectNode().put("body", body))));
    }

    private String keep(JsonNode content) {
        ObjectNode kept = content.deepCopy();
        String sid = "HX" + UUID.randomUUID().toString().replace("-", "");
        contents.put(sid, kept.put("sid", sid));
        return sid;
    }

    /** How many contents there are. */
    public int count() {
        return contents.size();
    }

    /** Somebody has removed all of them in the console. */
    public void clear() {
        contents.clear();
    }

    /** How often they were listed. */
    public int requests() {
        return requests.get();
    }

    void list(Context context) {
        requests.incrementAndGet();
        if (away) {
            TwilioAnswers.error(context, 500, 20500, 0);
            return;
        }
        ObjectNode answer = JSON.createObjectNode();
        contents.values().forEach(answer.putArray("contents")::add);
        answer.putObject("meta").put("key", "contents").put("page", 0).put("page_size", 500).putNull("next_page_url")
                .putNull("previous_page_url").put("url", "https://content.twilio.com/v1/Content")
                .put("first_page_url", "https://content.twilio.com/v1/Content");
        TwilioAnswers.json(context, 200, answer);
    }

    void create(Context context) {
        JsonNode wish = read(context.bodyAsBytes());
        if (away || wish.path("types").isEmpty()) {
            TwilioAnswers.error(context, away ? 500 : 400, away ? 20500 : 20001, 0);
            return;
        }
        TwilioAnswers.json(context, 201, wish.<ObjectNode>deepCopy().put("sid", keep(wish)));
    }

    /** Twilio's error code for content that cannot be sent so; 0 when it can. */
    int mistake(String sid, String variables) {
        JsonNode values = variables.isEmpty()
                ? JSON.createObjectNode()
                : read(variables.getBytes(
                        StandardCharsets.UTF_8));
        if (!contents.containsKey(sid)) {
            return 21655;
        }
        boolean strings = values.isObject() && values.properties().stream().allMatch(value -> value.getValue()
                .isTextual() && !value.getValue().asText().isEmpty());
        if (!strings) {
            return 21656;
        }
        return fill(sid, variables).filter(TwilioContents::legal).isPresent() ? 0 : 63021;
    }

    private static boolean legal(Filled filled) {
        boolean whole = PLACEHOLDER.matcher(filled.body() + filled.options()).results().findAny().isEmpty();
        int longestBody = filled.options().isEmpty() ? 1600 : 1024;
        return whole && filled.body().length() <= longestBody && filled.options().size() <= filled.most()
                && filled.options().stream().allMatch(option -> option.title().length() <= filled.longestTitle());
    }

    /** The content with its placeholders filled; empty where there is none. */
    Optional<Filled> fill(String sid, String variables) {
        JsonNode content = contents.get(sid);
        if (content == null) {
            return Optional.empty();
        }
        JsonNode values = read(variables.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, JsonNode> type : content.path("types").properties()) {
            String body = fill(type.getValue().path("body").asText(), values);
            return Optional.of(switch (type.getKey()) {
            case "twilio/quick-reply" -> new Filled(body, options(type.getValue().path("actions"), "title", values),
                    MOST_BUTTONS, 20);
            case "twilio/list-picker" -> new Filled(body, options(type.getValue().path("items"), "item", values),
                    MOST_ROWS, 24);
            default -> new Filled(body, List.of(), 0, 0);
            });
        }
        return Optional.empty();
    }

    private static List<Option> options(JsonNode items, String title, JsonNode values) {
        var options = new ArrayList<Option>();
        items.forEach(item -> options.add(new Option(fill(item.path("id").asText(), values), fill(item.path(title)
                .asText(), values))));
        return options;
    }

    private static String fill(String text, JsonNode values) {
        return PLACEHOLDER.matcher(text).replaceAll(placeholder -> Matcher.quoteReplacement(values.path(placeholder
                .group(1)).asText(placeholder.group())));
    }

    private static JsonNode read(byte[] json) {
        try {
            return Optional.ofNullable(JSON.readTree(json)).orElse(JSON.missingNode());
        } catch (JacksonException broken) {
            return JSON.missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
