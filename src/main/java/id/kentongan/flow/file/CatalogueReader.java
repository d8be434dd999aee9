package id.kentongan.flow.file;

import id.kentongan.flow.Catalogue;
import id.kentongan.flow.Catalogue.Category;
import id.kentongan.flow.Catalogue.Letter;
import id.kentongan.flow.Catalogue.Term;
import id.kentongan.flow.Catalogue.Terms;
import id.kentongan.flow.Text;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads {@code catalogue.yaml}: the services and the categories of complaints. */
final class CatalogueReader {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,12}");
    private static final Map<String, String> LEVELS = ordered("village", "district", "regency", "province");
    private static final Map<String, String> PILLARS = ordered("masyarakat", "ekonomi", "lingkungan", "tata kelola",
            "kehidupan", "mobilitas");

    private final TextReader texts = new TextReader(new TextReader.Names());

    private static Map<String, String> ordered(String... words) {
        var map = new LinkedHashMap<String, String>();
        List.of(words).forEach(word -> map.put(word, word));
        return Collections.unmodifiableMap(map);
    }

    Catalogue read(YamlMap map) {
        var catalogue = new Catalogue(all(map, "services", this::service), all(map, "categories", this::category));
        map.close("part");
        return catalogue;
    }

    private static <T> Map<String, T> all(YamlMap map, String key, BiFunction<String, YamlMap, T> reader) {
        var all = new LinkedHashMap<String, T>();
        map.needMap("part", key).ifPresent(part -> {
            for (YamlMap.Entry entry : part.entries()) {
                String code = entry.key().value();
                if (!CODE.matcher(code).matches()) {
                    entry.key().fault("a code is capital letters, found \"" + code + "\"");
                }
                if (entry.value() instanceof YamlMap one) {
                    all.put(code, reader.apply(code, one));
                    one.close("word in the catalogue");
                } else {
                    entry.value().fault("expected a map (name: value), found " + entry.value().kind());
                }
            }
        });
        return Collections.unmodifiableMap(all);
    }

    private Letter service(String code, YamlMap map) {
        String slug = map.needText("word in the catalogue", "slug").map(YamlText::value).orElse("");
        int days = map.needText("word in the catalogue", "days").flatMap(text -> text.integer(0, 60)).orElse(0);
        return new Letter(code, slug, text(map, "title"), words(map, "words"), text(map, "documents"), days);
    }

    private Category category(String code, YamlMap map) {
        String pillar = map.needText("word in the catalogue", "pillar").flatMap(text -> text.oneOf(PILLARS)).orElse("");
        List<String> ladder = map.needList("word in the catalogue", "ladder")
                .map(list -> list.texts().stream().flatMap(text -> text.oneOf(LEVELS).stream()).toList())
                .orElse(List.of());
        var terms = new Terms(term(map, "verify"), term(map, "act"), term(map, "done"));
        boolean secret = map.text("secret").flatMap(YamlText::yesOrNo).orElse(false);
        Text emergency = map.value("emergency").map(texts::read).orElse(Text.NONE);
        return new Category(code, text(map, "title"), words(map, "words"), pillar, ladder, terms, secret, emergency,
                words(map, "signs"));
    }

    private Text text(YamlMap map, String key) {
        if (!map.has(key)) {
            map.fault("missing word in the catalogue \"" + key + "\"");
        }
        return map.value(key).map(texts::read).orElse(Text.NONE);
    }

    private static List<String> words(YamlMap map, String key) {
        return map.list(key).map(list -> list.texts().stream().map(text -> PlainText.fold(text.value())).toList())
                .orElse(List.of());
    }

    /** Working days as a number, or a length of time that runs day and night, {@code 15 min}. */
    private static Term term(YamlMap map, String key) {
        Optional<YamlText> text = map.needText("word in the catalogue", key);
        if (text.isPresent() && text.get().value().matches("[0-9]{1,2}")) {
            return new Term(text.get().integer(0, 60).orElse(0), Duration.ZERO);
        }
        return new Term(0, text.flatMap(YamlText::duration).orElse(Duration.ZERO));
    }
}
