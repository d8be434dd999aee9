package id.kentongan.app;

import id.kentongan.channel.ApprovedTemplate;
import id.kentongan.channel.TemplateBook;
import id.kentongan.yaml.Faults;
import id.kentongan.yaml.Mark;
import id.kentongan.yaml.YamlFile;
import id.kentongan.yaml.YamlList;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads which templates are approved: for each notice and language what the provider calls it, and the values that its
 * placeholders stand for, in their order.
 *
 * <pre>
 * ticket.escalated:
 *   id: { content-sid: HX0123…, variables: [number, holder, until] }     # at Twilio
 *   id: { template: ticket_escalated, language: id, variables: [number, holder, until] }     # at Meta
 * </pre>
 */
final class TemplatesFile {
    /** Whose templates they are. */
    enum Provider {
        TWILIO("content-sid", "HX[0-9a-fA-F]{32}", "a content SID, HX and 32 hexadecimal digits"), META("template",
                "[a-z0-9_]{1,512}", "a template's name of small letters, digits and underscores");

        private final String key;
        private final String pattern;
        private final String expected;

        Provider(String key, String pattern, String expected) {
            this.key = key;
            this.pattern = pattern;
            this.expected = expected;
        }
    }

    private final Provider provider;
    private final Faults faults;
    private final Map<String, Mark> marks = new HashMap<>();

    TemplatesFile(Provider provider, Faults faults) {
        this.provider = provider;
        this.faults = faults;
    }

    /** Reads the file; what is wrong with it is noted as a fault of it. */
    TemplateBook read(Path file, String name) {
        var notices = new HashMap<String, Map<String, ApprovedTemplate>>();
        YamlFile.read(file, name, faults).ifPresent(root -> root.entries().forEach(entry -> {
            marks.put(entry.key().value(), entry.key().mark());
            if (entry.value() instanceof YamlMap languages) {
                languages.entries().forEach(language -> marks.put(entry.key().value() + "/" + language.key().value(),
                        language.key().mark()));
                notices.put(entry.key().value(), languages(languages));
            } else {
                entry.key().fault("expected languages below it, each with its template");
            }
        }));
        return new TemplateBook(notices);
    }

    /** Where notices stand, by their names, and their languages, by {@code notice/language}. */
    Map<String, Mark> marks() {
        return Map.copyOf(marks);
    }

    private Map<String, ApprovedTemplate> languages(YamlMap map) {
        var languages = new HashMap<String, ApprovedTemplate>();
        for (YamlMap.Entry entry : map.entries()) {
            String language = entry.key().value();
            if (!language.matches("[a-z]{2,3}")) {
                entry.key().fault("expected a language such as id or su");
            } else if (entry.value() instanceof YamlMap template) {
                template(language, template).ifPresent(approved -> languages.put(language, approved));
            } else {
                entry.key().fault("expected { " + provider.key + ": …, variables: [ … ] }");
            }
        }
        return languages;
    }

    private Optional<ApprovedTemplate> template(String ours, YamlMap map) {
        Optional<String> id = map.needText("setting", provider.key).flatMap(text -> text.as(provider.expected,
                written -> Optional.of(written).filter(word -> word.matches(provider.pattern))));
        String theirs = provider == Provider.META ? map.text("language", ours).map(YamlText::value).orElse(ours) : ours;
        List<String> variables = map.list("variables").map(TemplatesFile::names).orElse(List.of());
        map.close("setting");
        return id.map(known -> new ApprovedTemplate(known, theirs, variables));
    }

    private static List<String> names(YamlList list) {
        return list.texts().stream().map(YamlText::value).toList();
    }
}
