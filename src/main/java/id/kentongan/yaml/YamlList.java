package id.kentongan.yaml;

import java.util.ArrayList;
import java.util.List;

/** A list in a file. */
public final class YamlList implements YamlValue {
    private final Mark mark;
    private final Faults faults;
    private final List<YamlValue> values;

    YamlList(Mark mark, Faults faults, List<YamlValue> values) {
        this.mark = mark;
        this.faults = faults;
        this.values = List.copyOf(values);
    }

    /** All values, of whatever kind. */
    public List<YamlValue> values() {
        return values;
    }

    /** The texts; anything else is a fault. */
    public List<YamlText> texts() {
        var texts = new ArrayList<YamlText>();
        for (YamlValue value : values) {
            switch (value) {
            case YamlText text -> texts.add(text);
            case YamlList _,YamlMap _ -> value.fault("expected a text here, found " + value.kind());
            }
        }
        return texts;
    }

    /** The maps; anything else is a fault. */
    public List<YamlMap> maps() {
        var maps = new ArrayList<YamlMap>();
        for (YamlValue value : values) {
            switch (value) {
            case YamlMap map -> maps.add(map);
            case YamlList _,YamlText _ -> value.fault("expected a map here (name: value), found " + value.kind());
            }
        }
        return maps;
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
        return "a list";
    }
}
