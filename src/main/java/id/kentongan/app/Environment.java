package id.kentongan.app;

import id.kentongan.language.Spelling;
import id.kentongan.yaml.Faults;
import id.kentongan.yaml.Mark;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lays {@code KENTONGAN_…} variables over the file: {@code KENTONGAN_HTTP_PORT} for {@code http.port}, and for a link
 * that the file lists, by its name, {@code KENTONGAN_SMS_OPERATOR_A_PASSWORD}. An empty variable counts as not set.
 */
final class Environment {
    private static final String PREFIX = "KENTONGAN_";
    /** Read by the launcher. */
    private static final Set<String> OTHERS = Set.of("KENTONGAN_JAVA", "KENTONGAN_AOT");
    /** What Kubernetes and Docker set by themselves for a service that is named kentongan. */
    private static final Pattern INJECTED = Pattern
            .compile("KENTONGAN_(SERVICE_(HOST|PORT).*|PORT(_\\d+_(TCP|UDP).*)?)");

    /** Where a variable's value goes. */
    private record Place(Supplier<Stream<YamlMap>> map, Setting<?> setting, String key) {
    }

    private final YamlMap root;
    private final Faults faults;
    private final Map<String, Place> places = new TreeMap<>();

    Environment(YamlMap root, Faults faults) {
        this.root = root;
        this.faults = faults;
        for (Setting<?> setting : SettingsTable.all()) {
            String section = setting.section();
            if (section.isEmpty()) {
                add(setting, "", () -> Stream.of(root));
            } else if (section.endsWith("[]")) {
                links(section.replace("[]", "")).forEach(link -> link.text("name")
                        .ifPresent(name -> addOfLink(setting, name, link)));
            } else {
                add(setting, "", () -> root.mapOrNew(section).stream());
            }
        }
    }

    private Stream<YamlMap> links(String list) {
        return root.list(list).stream().flatMap(items -> items.maps().stream());
    }

    /** Where one name begins with another, a variable could mean a setting of either. */
    private void addOfLink(Setting<?> setting, YamlText name, YamlMap link) {
        Place other = places.get(setting.variable(name.value()));
        if (other != null && !other.setting().equals(setting)) {
            name.fault("makes %s mean two settings; expected another name".formatted(setting.variable(name.value())));
        }
        add(setting, name.value(), () -> Stream.of(link));
    }

    private void add(Setting<?> setting, String link, Supplier<Stream<YamlMap>> map) {
        if (!setting.key().equals("name")) {
            places.put(setting.variable(link), new Place(map, setting, setting.key()));
            if (setting.secret()) {
                places.put(setting.variable(link) + "_FILE", new Place(map, setting, setting.fileKey()));
            }
        }
    }

    /** Puts the variables' values where they belong, and finds fault with variables that belong nowhere. */
    void overlay(Map<String, String> environment) {
        var ours = new TreeMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isEmpty() && !OTHERS.contains(name) && !injected(name, value)) {
                ours.put(name, value);
            }
        });
        ours.keySet().forEach(this::clear);
        ours.forEach(this::put);
    }

    private static boolean injected(String name, String value) {
        return INJECTED.matcher(name).matches() && (!name.equals("KENTONGAN_PORT") || value.contains("://"));
    }

    /** A secret in a variable stands in the place of the file's, whichever of its two ways the file had taken. */
    private void clear(String variable) {
        Place place = places.get(variable);
        if (place != null && place.setting().secret()) {
            place.map().get().forEach(map -> {
                map.remove(place.setting().key());
                map.remove(place.setting().fileKey());
            });
        }
    }

    private void put(String variable, String value) {
        Place place = places.get(variable);
        Mark mark = Mark.whole(variable);
        if (place == null) {
            List<String> right = places.keySet().stream().map(name -> name.substring(PREFIX.length())).toList();
            faults.add(mark, "unknown environment variable" + Spelling.nearest(variable.substring(PREFIX.length()),
                    right).map(near -> "; did you mean \"" + PREFIX + near + "\"?").orElse(""));
        } else {
            place.map().get().forEach(map -> map.put(mark, place.key(), value));
        }
    }
}
