package id.kentongan.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kentongan.flow.file.FlowGrammar;
import java.util.List;

/** The JSON Schema (draft 2020-12) of a flow file, made of the same lists of words that the readers read by. */
final class FlowSchema {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String DURATION = "^[0-9]{1,6} ?(ms|s|min|m|h|d)$";

    private final FlowGrammar grammar;
    private final ObjectNode schema = JSON.createObjectNode();

    private FlowSchema(FlowGrammar grammar) {
        this.grammar = grammar;
    }

    static String of(FlowGrammar grammar) {
        try {
            return JSON.writeValueAsString(new FlowSchema(grammar).whole()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private ObjectNode whole() {
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", "A flow of Kentongan");
        ObjectNode flow = closed(schema, "flow", "title", "languages", "for", "start", "silence", "mistakes", "moved",
                "steps");
        required(schema, "flow", "title", "steps");
        flow.set("flow", pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"));
        flow.set("title", ref("text"));
        flow.set("languages", list(words(grammar.languages())));
        flow.set("for", ref("roles"));
        flow.set("start", ref("start"));
        flow.set("silence", ref("silence"));
        flow.set("mistakes", anyOf(scalar(), ref("mistakes")));
        flow.set("moved", map(string()));
        flow.set("steps", map(ref("step")).put("minProperties", 1));
        ObjectNode parts = schema.putObject("$defs");
        parts.set("text", anyOf(string(), texts(parts)));
        parts.set("roles", list(words(grammar.roles())));
        parts.set("one-or-more", anyOf(string(), list(string())));
        parts.set("start", start());
        parts.set("silence", silence());
        parts.set("mistakes", mistakes());
        parts.set("step", step());
        parts.set("choice", choice());
        parts.set("case", branchCase());
        parts.set("ticket", strings("service", "complaint").put("minProperties", 1).put("maxProperties", 1));
        parts.set("act", act());
        parts.set("training", training());
        return schema;
    }

    private ObjectNode texts(ObjectNode parts) {
        ObjectNode languages = object();
        ObjectNode known = closed(languages, grammar.languages().toArray(String[]::new));
        grammar.languages().forEach(language -> known.set(language, string()));
        parts.set("languages", languages);
        ObjectNode texts = languages.deepCopy();
        ((ObjectNode) texts.get("properties")).set("sms", anyOf(string(), ref("languages")));
        return required(texts, "id");
    }

    private ObjectNode start() {
        ObjectNode start = object();
        ObjectNode known = closed(start, "words", "intent", "form", "keep", "alone", "place", "purpose");
        List.of("words", "intent", "form").forEach(word -> known.set(word, ref("one-or-more")));
        List.of("keep", "alone", "place", "purpose").forEach(word -> known.set(word, string()));
        return start;
    }

    private ObjectNode silence() {
        ObjectNode silence = object();
        ObjectNode known = closed(silence, "remind", "keep");
        known.set("remind", list(pattern(DURATION)));
        known.set("keep", pattern(DURATION));
        return silence;
    }

    private ObjectNode mistakes() {
        ObjectNode mistakes = object();
        ObjectNode known = closed(mistakes, "limit", "then");
        known.set("limit", scalar());
        known.set("then", words(List.of("officer")));
        return mistakes;
    }

    private ObjectNode step() {
        ObjectNode step = object();
        ObjectNode known = closed(step);
        grammar.stepKinds().forEach(kind -> known.set(kind, switch (kind) {
        case "say", "ask", "confirm", "announce" -> ref("text");
        case "set" -> map(scalar());
        case "when" -> list(ref("case"));
        case "ticket" -> ref("ticket");
        case "act" -> ref("act");
        case "training" -> ref("training");
        default -> scalar();
        }));
        List.of("title", "wrong").forEach(word -> known.set(word, ref("text")));
        List.of("go", "from", "else", "save").forEach(word -> known.set(word, string()));
        List.of("if", "unless").forEach(word -> known.set(word, ref("one-or-more")));
        List.of("fix", "also").forEach(word -> known.set(word, list(string())));
        List.of("optional", "several", "secret", "least", "most").forEach(word -> known.set(word, scalar()));
        known.set("answer", words(grammar.answers()));
        known.set("choices", anyOf(words(List.of("categories")), map(ref("choice"))));
        ArrayNode one = step.putArray("oneOf");
        grammar.stepKinds().forEach(kind -> required(one.addObject(), kind));
        return step;
    }

    private ObjectNode choice() {
        ObjectNode choice = object();
        ObjectNode known = closed(choice, "label", "words", "go", "for");
        known.set("label", ref("text"));
        known.set("words", list(scalar()));
        known.set("go", string());
        known.set("for", ref("roles"));
        return required(choice, "label");
    }

    private static ObjectNode branchCase() {
        ObjectNode one = strings("if", "go", "else");
        ArrayNode ways = one.putArray("oneOf");
        required(ways.addObject(), "if", "go");
        required(ways.addObject(), "else");
        return one;
    }

    private ObjectNode act() {
        ObjectNode act = strings("do", "number", "words");
        ((ObjectNode) act.get("properties")).set("do", words(grammar.acts()));
        return required(act, "do");
    }

    private static ObjectNode training() {
        ObjectNode training = strings("title", "quota", "text");
        ((ObjectNode) training.get("properties")).set("text", ref("text"));
        return required(training, "title", "quota", "text");
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Makes it a map of no other words than these, and those that are set later. */
    private static ObjectNode closed(ObjectNode map, String... words) {
        map.put("type", "object").put("additionalProperties", false);
        ObjectNode known = map.putObject("properties");
        List.of(words).forEach(word -> known.set(word, object()));
        return known;
    }

    private static ObjectNode strings(String... words) {
        ObjectNode map = object();
        ObjectNode known = closed(map, words);
        List.of(words).forEach(word -> known.set(word, scalar()));
        return map;
    }

    private static ObjectNode required(ObjectNode map, String... words) {
        ArrayNode required = map.putArray("required");
        List.of(words).forEach(required::add);
        return map;
    }

    private static ObjectNode string() {
        return object().put("type", "string");
    }

    /** What an editor reads as a number or as true is a text all the same. */
    private static ObjectNode scalar() {
        ObjectNode scalar = object();
        scalar.putArray("type").add("string").add("number").add("boolean");
        return scalar;
    }

    private static ObjectNode pattern(String pattern) {
        return string().put("pattern", pattern);
    }

    private static ObjectNode words(List<String> words) {
        ObjectNode choice = object();
        ArrayNode all = choice.putArray("enum");
        words.forEach(all::add);
        return choice;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = object().put("type", "array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode map(ObjectNode values) {
        ObjectNode map = object().put("type", "object");
        map.set("additionalProperties", values);
        return map;
    }

    private static ObjectNode ref(String part) {
        return object().put("$ref", "#/$defs/" + part);
    }

    private static ObjectNode anyOf(ObjectNode one, ObjectNode other) {
        ObjectNode either = object();
        either.putArray("anyOf").add(one).add(other);
        return either;
    }
}
