package id.kentongan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.yaml.Faults;
import id.kentongan.yaml.YamlFile;
import id.kentongan.yaml.YamlList;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shown of the settings, here and there, is what they are. */
class SettingsTableTest {
    private static final Path EXAMPLE = Path.of("kentongan.example.yaml");
    private static final Pattern README_TABLE = Pattern.compile("<!-- settings -->\n(.*?)<!-- /settings -->",
            Pattern.DOTALL);

    @Test
    void the_example_reads_without_faults() {
        SettingsReading reading = SettingsFile.read(EXAMPLE, Map.of());
        assertTrue(assertInstanceOf(SettingsReading.Complete.class, reading, reading.toString()).settings()
                .hasChannel());
    }

    @Test
    void the_example_shows_every_setting_and_no_other() throws IOException {
        var shown = new TreeSet<>(values(YamlFile.read(EXAMPLE, "", new Faults()).orElseThrow(), "").keySet());
        shown.addAll(commented());
        var all = new TreeSet<String>();
        for (Setting<?> setting : SettingsTable.all()) {
            all.add(setting.path());
            if (setting.secret()) {
                all.add(setting.path() + "-file");
            }
        }
        assertEquals(all, shown);
    }

    @Test
    void the_example_shows_what_holds_where_nothing_is_written() {
        Map<String, String> shown = values(YamlFile.read(EXAMPLE, "", new Faults()).orElseThrow(), "");
        SettingsTable.all().stream().filter(setting -> setting.presence() == Setting.Presence.USUAL)
                .forEach(setting -> assertEquals(setting.usual(), shown.get(setting.path()), setting.path()));
    }

    /** Settings that stand in comments, because they exclude what stands above them. */
    private static List<String> commented() throws IOException {
        String section = "";
        var found = new java.util.ArrayList<String>();
        for (String line : Files.readAllLines(EXAMPLE)) {
            var opening = Pattern.compile("([a-z-]+):$").matcher(line);
            if (opening.matches()) {
                section = List.of("sms", "twilio-sms", "whatsapp", "meta").contains(opening.group(1))
                        ? opening.group(1) + "[]."
                        : opening.group(1) + ".";
            }
            var setting = Pattern.compile("( *)# ([a-z]+(-[a-z]+)+|templates): \\S+").matcher(line);
            if (setting.matches()) {
                found.add((setting.group(1).isEmpty() ? "" : section) + setting.group(2));
            }
        }
        return found;
    }

    private static Map<String, String> values(YamlMap map, String path) {
        var values = new TreeMap<String, String>();
        for (YamlMap.Entry entry : map.entries()) {
            String name = path + entry.key().value();
            switch (entry.value()) {
            case YamlText text -> values.put(name, text.value());
            case YamlMap inner -> values.putAll(values(inner, name + "."));
            case YamlList list -> list.maps().forEach(item -> values.putAll(values(item, name + "[].")));
            }
        }
        return values;
    }

    @Test
    void every_setting_stands_in_the_table_once() {
        long settings = Stream.of(SettingsTable.class.getDeclaredFields())
                .filter(field -> field.getType() == Setting.class && Modifier.isStatic(field.getModifiers())).count();
        assertEquals(settings, SettingsTable.all().stream().map(Setting::path).distinct().count());
        assertEquals(settings, SettingsTable.all().size());
    }

    @Test
    void the_readme_shows_the_same_table() throws IOException {
        Optional<String> shown = README_TABLE.matcher(Files.readString(Path.of("README.md"))).results().findFirst()
                .map(result -> result.group(1));
        assertEquals(Optional.of(SettingsTable.markdown()), shown);
    }
}
