package id.kentongan.channel.whatsapp;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into bodies that Twilio takes: at most 1,600 characters (error 21617), cut between lines or words. */
final class Bodies {
    static final int LONGEST = 1600;

    private Bodies() {
    }

    /** The whole text in order, nothing lost but the space at a cut; one body when it fits. */
    static List<String> of(String text) {
        var bodies = new ArrayList<String>();
        String rest = text;
        while (rest.length() > LONGEST) {
            int cut = cut(rest);
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

    private static int cut(String text) {
        int line = text.lastIndexOf('\n', LONGEST);
        if (line > LONGEST / 2) {
            return line;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        if (space > LONGEST / 2) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
    }
}
