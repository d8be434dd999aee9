package id.kentongan.yaml;

/** A value in a file: a text, a list or a map. It knows where it stands, so that it can be found fault with. */
public sealed interface YamlValue permits YamlText, YamlList, YamlMap {
    /** Where it begins. */
    Mark mark();

    /** Notes that something is wrong with this value. */
    void fault(String message);

    /** What it is, in the words of a fault: "a text", "a list", "a map". */
    String kind();
}
