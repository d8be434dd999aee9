package id.kentongan.channel;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into bodies that a provider takes, between lines or words. */
public final class Bodies {
    private Bodies() {
    }

    /**
     * The whole text in order, nothing lost but the space at a cut; one body when it fits.
     *
     * @param longest
     *            what the provider takes, in characters, at least 2
     */
    public static List<String> of(String text, int longest) {
        var bodies = new ArrayList<String>();
        String rest = text;
        while (rest.length() > longest) {
            int cut = cut(rest, longest);
            String body = rest.substring(0, cut).stripTrailing();
            if (!body.isEmpty()) {
                bodies.add(body);
            }
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty() || bodies.isEmpty()) {
            bodies.add(rest);
        }
        return bodies;
    }

    private static int cut(String text, int longest) {
        int line = text.lastIndexOf('\n', longest);
        if (line > longest / 2) {
            return line;
        }
        int space = text.lastIndexOf(' ', longest);
        if (space > longest / 2) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
    }
}
