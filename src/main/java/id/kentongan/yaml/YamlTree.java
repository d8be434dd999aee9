package id.kentongan.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.representer.Representer;

/** Builds the values from SnakeYAML's events, whose scalars are still the texts of the file. */
final class YamlTree {
    private static final int DEEPEST = 20;
    private static final int MOST = 200_000;
    private static final Event END = new StreamEndEvent(null, null);

    private final String file;
    private final Faults faults;
    private int values;
    /** Why nothing can be read any more. */
    private Optional<YAMLException> trouble = Optional.empty();

    YamlTree(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Thrown where reading on makes no sense; the fault is noted already. */
    private static final class Hopeless extends RuntimeException {
        private static final long serialVersionUID = 1;

        Hopeless() {
            super("", null, false, false);
        }
    }

    /** What ended the reading early. */
    Optional<YAMLException> trouble() {
        return trouble;
    }

    /** The next event; the end once there is trouble. */
    private Event next(Iterator<Event> events) {
        if (trouble.isEmpty()) {
            try {
                return events.next();
            } catch (YAMLException e) {
                trouble = Optional.of(e);
            }
        }
        return END;
    }

    private boolean cut() {
        return trouble.isPresent();
    }

    /** As far as it can be read; empty when the outermost value is no map. */
    Optional<YamlMap> read(String text) {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(YamlFile.LARGEST);
        var reader = new Yaml(new SafeConstructor(limits), new Representer(new DumperOptions()), new DumperOptions(),
                limits);
        Iterator<Event> events = reader.parse(new StringReader(text)).iterator();
        try {
            YamlValue root = root(events);
            if (root instanceof YamlMap map) {
                return Optional.of(map);
            }
            if (cut()) {
                return Optional.empty();
            }
            root.fault("expected a map (name: value), found " + root.kind());
        } catch (Hopeless e) {
            // The fault is noted.
        }
        return Optional.empty();
    }

    private YamlValue root(Iterator<Event> events) {
        YamlValue root = new YamlMap(new Mark(file, 1, 1), faults, List.of(), false);
        boolean begun = false;
        for (Event event = next(events); !(event instanceof StreamEndEvent); event = next(events)) {
            if (event instanceof DocumentStartEvent && begun) {
                throw hopeless(event, "a second document begins here; a file holds one");
            }
            if (event instanceof NodeEvent) {
                root = value(event, events, 0);
                begun = true;
            }
        }
        return !begun || root instanceof YamlText text && text.absent()
                ? new YamlMap(new Mark(file, 1, 1), faults, List.of(), cut())
                : root;
    }

    private YamlValue value(Event event, Iterator<Event> events, int depth) {
        if (depth > DEEPEST) {
            throw hopeless(event, "is nested too deeply: at most " + DEEPEST + " levels");
        }
        if (++values > MOST) {
            throw hopeless(event, "has too many values: at most " + MOST);
        }
        refuseReferences(event);
        return switch (event) {
        case ScalarEvent scalar -> text(scalar);
        case SequenceStartEvent _ -> list(event, events, depth);
        case MappingStartEvent _ -> map(event, events, depth);
        default -> new YamlText(mark(event), faults, "", true);
        };
    }

    private void refuseReferences(Event event) {
        if (event instanceof AliasEvent) {
            faults.add(mark(event),
                    "an alias (*) is not allowed; write the value itself, or quotes around a text that begins with *");
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            faults.add(mark(event),
                    "an anchor (&) is not allowed; write the value itself, or quotes around a text that begins with &");
        }
        boolean tagged = switch (event) {
        case ScalarEvent scalar -> scalar.getTag() != null;
        case CollectionStartEvent collection -> collection.getTag() != null;
        default -> false;
        };
        if (tagged) {
            faults.add(mark(event), "a tag (!) is not allowed; a text that begins with ! needs quotes around it");
        }
    }

    private YamlText text(ScalarEvent scalar) {
        return new YamlText(mark(scalar), faults, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
    }

    private YamlList list(Event start, Iterator<Event> events, int depth) {
        var items = new ArrayList<YamlValue>();
        for (Event event = next(events); !(event instanceof SequenceEndEvent) && !cut(); event = next(events)) {
            items.add(value(event, events, depth + 1));
        }
        return new YamlList(mark(start), faults, items);
    }

    private YamlMap map(Event start, Iterator<Event> events, int depth) {
        var entries = new ArrayList<YamlMap.Entry>();
        boolean whole = true;
        for (Event event = next(events); !(event instanceof MappingEndEvent) && !cut(); event = next(events)) {
            whole = entry(event, events, depth, entries);
        }
        if (cut() && whole && !entries.isEmpty() && entries.getLast().value() instanceof YamlText) {
            // Where a quote is missing the last text holds what was meant to come after it.
            entries.removeLast();
        }
        return new YamlMap(mark(start), faults, entries, cut());
    }

    /** Reads a name and its value; whether it could be read to its end. */
    private boolean entry(Event event, Iterator<Event> events, int depth, List<YamlMap.Entry> entries) {
        YamlValue key = value(event, events, depth + 1);
        Event begin = next(events);
        if (cut()) {
            return false;
        }
        YamlValue value = value(begin, events, depth + 1);
        if (key instanceof YamlText name) {
            entries.add(new YamlMap.Entry(name, value));
        } else {
            key.fault("a name must be a text, found " + key.kind());
        }
        return !cut();
    }

    private Hopeless hopeless(Event event, String message) {
        faults.add(mark(event), message);
        return new Hopeless();
    }

    private Mark mark(Event event) {
        return new Mark(file, event.getStartMark().getLine() + 1, event.getStartMark().getColumn() + 1);
    }
}
