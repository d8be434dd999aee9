package id.kentongan.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A map in a file. A reader asks for the keys that it knows and calls {@link #close} last, which finds fault with every
 * key that nobody asked for. A key without a value ({@code port:}) counts as not written.
 */
public final class YamlMap implements YamlValue {
    /** A key with its value; for maps whose keys the author names. */
    public record Entry(YamlText key, YamlValue value) {
    }

    private final Mark mark;
    private final Faults faults;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    YamlMap(Mark mark, Faults faults, List<Entry> entries) {
        this.mark = mark;
        this.faults = faults;
        for (Entry entry : entries) {
            Entry first = this.entries.putIfAbsent(entry.key().value(), entry);
            if (first != null) {
                entry.key().fault("\"" + entry.key().value() + "\" stands here a second time, first in line "
                        + first.key().mark().line());
            }
        }
    }

    /** Whether the key is written, with a value; counts as asking for it. */
    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** The value of whatever kind. */
    public Optional<YamlValue> value(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value)
                .filter(value -> !(value instanceof YamlText text && text.absent()));
    }

    /** The text under the key; another kind of value is a fault. */
    public Optional<YamlText> text(String key) {
        return value(key).flatMap(value -> value instanceof YamlText text
                ? Optional.of(text)
                : wrong(key, "a text", value));
    }

    /** The text under the key, or one that reads {@code usual} where none is written. */
    public Optional<YamlText> text(String key, String usual) {
        return has(key) ? text(key) : Optional.of(new YamlText(mark, faults, usual, false));
    }

    /** The map under the key; another kind of value is a fault. */
    public Optional<YamlMap> map(String key) {
        return value(key).flatMap(value -> value instanceof YamlMap map
                ? Optional.of(map)
                : wrong(key, "a map (name: value)", value));
    }

    /** The list under the key; another kind of value is a fault. */
    public Optional<YamlList> list(String key) {
        return value(key).flatMap(value -> value instanceof YamlList list
                ? Optional.of(list)
                : wrong(key, "a list", value));
    }

    /** The text under a key that must be there; a missing one is a fault at this map. */
    public Optional<YamlText> needText(String noun, String key) {
        need(noun, key);
        return text(key);
    }

    /** The map under a key that must be there; a missing one is a fault at this map. */
    public Optional<YamlMap> needMap(String noun, String key) {
        need(noun, key);
        return map(key);
    }

    /** The list under a key that must be there; a missing one is a fault at this map. */
    public Optional<YamlList> needList(String noun, String key) {
        need(noun, key);
        return list(key);
    }

    /** The map under the key, made where the file has none; another kind of value is a fault. */
    public Optional<YamlMap> mapOrNew(String key) {
        if (!has(key)) {
            entries.put(key, new Entry(new YamlText(mark, faults, key, true), new YamlMap(mark, faults, List.of())));
        }
        return map(key);
    }

    /** Puts a text from elsewhere, such as an environment variable, in the place of what the file says. */
    public void put(Mark at, String key, String value) {
        entries.put(key, new Entry(new YamlText(at, faults, key, true), new YamlText(at, faults, value, false)));
    }

    /** Takes a key away, as if the file did not have it. */
    public void remove(String key) {
        entries.remove(key);
    }

    private void need(String noun, String key) {
        if (!has(key)) {
            fault("missing " + noun + " \"" + key + "\"");
        }
    }

    private <T> Optional<T> wrong(String key, String expected, YamlValue found) {
        found.fault("\"" + key + "\" should be " + expected + ", found " + found.kind());
        return Optional.empty();
    }

    /** All keys with their values in the order of the file; counts as asking for all of them. */
    public List<Entry> entries() {
        known.addAll(entries.keySet());
        return List.copyOf(entries.values());
    }

    /** Where the key itself stands, or this map where it is not written. */
    public Mark markOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? mark : entry.key().mark();
    }

    /** Finds fault with every key that nobody asked for: {@code unknown setting "widnow"; did you mean "window"?}. */
    public void close(String noun) {
        var free = new ArrayList<String>(known);
        free.removeAll(entries.keySet());
        for (Entry entry : entries.values()) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                String suggestion = YamlText.suggestion(key, free);
                entry.key().fault("unknown " + noun + " \"" + key + "\""
                        + (suggestion.isEmpty() ? YamlText.suggestion(key, known) : suggestion));
            }
        }
    }

    @Override
    public Mark mark() {
        return mark;
    }

    @Override
    public void fault(String message) {
        faults.add(mark, message);
    }

    @Override
    public String kind() {
        return "a map";
    }
}
