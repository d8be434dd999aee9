package id.kentongan.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text of an author with placeholders, {@code Halo {person.name|Bapak/Ibu}}. What is put in for a placeholder is
 * never read as one.
 */
public record Template(List<Part> parts) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([.\\-][a-z0-9]+)*");

    /** A piece of a template. */
    public sealed interface Part {
        record Words(String words) implements Part {
        }

        /** A placeholder with what stands there when its value is not known. */
        record Slot(String name, String otherwise) implements Part {
        }
    }

    public Template {
        parts = List.copyOf(parts);
    }

    /** A template without placeholders. */
    public static Template words(String words) {
        return new Template(List.of(new Part.Words(words)));
    }

    /** Reads a template; empty when its braces do not match or a placeholder's name is not one. */
    public static Optional<Template> parse(String text) {
        var parts = new ArrayList<Part>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('{', from);
            int end = open < 0 ? text.length() : open;
            if (text.substring(from, end).indexOf('}') >= 0) {
                return Optional.empty();
            }
            if (end > from) {
                parts.add(new Part.Words(text.substring(from, end)));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            int bar = text.indexOf('|', open);
            boolean hasDefault = bar > 0 && bar < close;
            String name = close < 0 ? "" : text.substring(open + 1, hasDefault ? bar : close);
            if (!NAME.matcher(name).matches()) {
                return Optional.empty();
            }
            parts.add(new Part.Slot(name, hasDefault ? text.substring(bar + 1, close) : ""));
            from = close + 1;
        }
        return Optional.of(new Template(parts));
    }

    /** The text with every placeholder's value, or its default where there is none. */
    public String fill(Function<String, Optional<String>> values) {
        if (parts.size() == 1 && parts.getFirst() instanceof Part.Words only) {
            return only.words();
        }
        var filled = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
            case Part.Words words -> filled.append(words.words());
            case Part.Slot slot -> append(filled, values.apply(slot.name()).orElse(slot.otherwise()));
            }
        }
        return filled.toString();
    }

    /** Where the text says "di" and the answer is "di rumah", it is said once. */
    private static void append(StringBuilder filled, String value) {
        int end = value.indexOf(' ');
        int start = filled.length() - end - 1;
        boolean said = end > 1 && start >= 0 && filled.charAt(filled.length() - 1) == ' '
                && (start == 0 || !Character.isLetter(filled.charAt(start - 1)))
                && filled.substring(start, start + end).equalsIgnoreCase(value.substring(0, end));
        filled.append(said ? value.substring(end + 1) : value);
    }

    /** The names of the placeholders. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (Part part : parts) {
            if (part instanceof Part.Slot slot) {
                names.add(slot.name());
            }
        }
        return names;
    }
}
