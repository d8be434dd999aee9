package id.kentongan.flow.file;

import id.kentongan.flow.Condition;
import id.kentongan.flow.Template;
import id.kentongan.flow.Text;
import id.kentongan.yaml.YamlList;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import id.kentongan.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads texts: one text is Indonesian, a map has one for each language, and under {@code sms} shorter ones for SMS.
 */
final class TextReader {
    static final List<String> LANGUAGES = List.of("id", "jv", "su", "en");

    private final Names names;

    /** {@code names} is told each placeholder, to be checked when everything is read. */
    TextReader(Names names) {
        this.names = names;
    }

    Text read(YamlValue value) {
        return switch (value) {
        case YamlText text -> new Text(one(text), Map.of());
        case YamlMap map -> read(map);
        case YamlList list -> {
            list.fault("expected a text or a map of languages (id: …), found a list");
            yield Text.NONE;
        }
        };
    }

    private Text read(YamlMap map) {
        var sms = new HashMap<String, Template>();
        map.value("sms").ifPresent(value -> {
            switch (value) {
            case YamlText text -> sms.putAll(one(text));
            case YamlMap shorter -> sms.putAll(languages(shorter));
            case YamlList list -> list.fault("expected a text or a map of languages (id: …), found a list");
            }
        });
        Map<String, Template> languages = languages(map);
        if (!map.has(Text.FIRST_LANGUAGE) && !map.cut()) {
            map.fault("missing language \"id\": every text is written in Indonesian first");
        }
        return new Text(languages, sms);
    }

    private Map<String, Template> languages(YamlMap map) {
        var languages = new HashMap<String, Template>();
        for (String language : LANGUAGES) {
            map.text(language).flatMap(this::filled).ifPresent(template -> languages.put(language, template));
        }
        map.close("language");
        return languages;
    }

    private Map<String, Template> one(YamlText text) {
        return filled(text).map(template -> Map.of(Text.FIRST_LANGUAGE, template)).orElse(Map.of());
    }

    /** A template that says something. */
    private Optional<Template> filled(YamlText text) {
        return text.filled().flatMap(_ -> template(text));
    }

    /** A single template; its braces must match and its placeholders be known. */
    Optional<Template> template(YamlText text) {
        Optional<Template> template = Template.parse(text.value().strip());
        if (template.isEmpty()) {
            text.fault("a placeholder is written {name} or {name|what stands there without it}");
        }
        template.ifPresent(known -> known.names().forEach(name -> names.placeholder(text, name)));
        return template;
    }

    /** Names that texts, conditions and steps use, checked when all of them are known. */
    static final class Names {
        /** One use of a name. */
        record Use(YamlText where, String name) {
        }

        /** A condition, where it stands. */
        record Asked(YamlText where, Condition condition) {
        }

        private final List<Use> placeholders = new ArrayList<>();
        private final List<Asked> conditions = new ArrayList<>();

        void placeholder(YamlText where, String name) {
            placeholders.add(new Use(where, name));
        }

        void condition(YamlText where, Condition condition) {
            conditions.add(new Asked(where, condition));
        }

        List<Asked> conditions() {
            return conditions;
        }

        List<Use> placeholders() {
            return placeholders;
        }
    }
}
