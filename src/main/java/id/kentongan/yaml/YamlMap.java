package id.kentongan.yaml;

import id.kentongan.language.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final int FAR = 9;

    private final Mark mark;
    private final Faults faults;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> mended = new HashSet<>();
    private final boolean cut;

    YamlMap(Mark mark, Faults faults, List<Entry> entries, boolean cut) {
        this.mark = mark;
        this.faults = faults;
        this.cut = cut;
        for (Entry entry : entries) {
            Entry first = this.entries.putIfAbsent(entry.key().value(), entry);
            if (first != null) {
                entry.key().fault("\"" + entry.key().value() + "\" stands here a second time, first in line "
                        + first.key().mark().line());
            }
        }
    }

    /** Whether the file could not be read to the end of this map, so that what is missing may well be there. */
    public boolean cut() {
        return cut;
    }

    /** Whether the key is written without a value. */
    public boolean blank(String key) {
        return entries.containsKey(key) && !has(key);
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
            entries.put(key,
                    new Entry(new YamlText(mark, faults, key, true), new YamlMap(mark, faults, List.of(), false)));
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
        if (!has(key) && !cut) {
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

    /**
     * Finds fault with keys that are misspelt and takes each for the word that it is nearest to, so that one wrong letter
     * is told once and not again by all that builds on the word.
     *
     * @param one
     *            words of which a map has one: where it has none, the likeliest key is taken for one
     * @param others
     *            words that may stand there too
     */
    public void mend(String noun, Collection<String> one, Collection<String> others) {
        if (one.stream().noneMatch(entries::containsKey)) {
            likeliest(one, others)
                    .ifPresent(key -> Spelling.nearest(key, one).ifPresent(word -> mend(noun, key, word)));
        }
        for (String key : List.copyOf(entries.keySet())) {
            if (!one.contains(key) && !others.contains(key)) {
                var free = new ArrayList<>(others);
                free.removeAll(entries.keySet());
                Spelling.nearest(key, free).ifPresent(word -> mend(noun, key, word));
            }
        }
    }

    private void mend(String noun, String key, String word) {
        Entry entry = Objects.requireNonNull(entries.remove(key));
        entry.key().fault("unknown " + noun + " \"" + key + "\"; did you mean \"" + word + "\"?");
        entries.put(word, entry);
        mended.add(word);
    }

    /** The unknown key that is near to one of the words, if possible nearer than to any other word. */
    private Optional<String> likeliest(Collection<String> words, Collection<String> others) {
        return entries.keySet().stream().filter(key -> !others.contains(key) && distance(key, words) < FAR)
                .min(Comparator.comparingInt((String key) -> distance(key, words) < distance(key, others) ? 0 : 1)
                        .thenComparingInt(key -> distance(key, words)));
    }

    private static int distance(String key, Collection<String> words) {
        return Spelling.nearest(key, words).map(word -> Spelling.distance(key, word, FAR)).orElse(FAR);
    }

    /** Lets words stand that no reader asks for, where it is not clear what may stand there. */
    public void allow(Collection<String> words) {
        known.addAll(words);
    }

    /** Finds fault with every key that nobody asked for: {@code unknown setting "widnow"; did you mean "window"?}. */
    public void close(String noun) {
        var free = new ArrayList<String>(known);
        free.removeAll(entries.keySet());
        for (Entry entry : entries.values()) {
            String key = entry.key().value();
            if (!known.contains(key) && !told(entry)) {
                String suggestion = YamlText.suggestion(key, free);
                entry.key().fault("unknown " + noun + " \"" + key + "\""
                        + (suggestion.isEmpty() ? YamlText.suggestion(key, known) : suggestion));
            }
        }
    }

    private boolean told(Entry entry) {
        return mended.stream().anyMatch(word -> entry.equals(entries.get(word)));
    }

    @Override
    public Mark mark() {
        return mark;
    }

    @Override
    public void fault(String message) {
        faults.add(mark, message);
    }

    /** Notes that something is wrong with a key, or with this map where it is not written. */
    public void fault(String key, String message) {
        faults.add(markOf(key), message);
    }

    @Override
    public String kind() {
        return "a map";
    }
}
