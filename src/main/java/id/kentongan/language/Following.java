package id.kentongan.language;

/** The words of a text one after the other, from a place in it on, as long as only blanks stand between them. */
final class Following {
    private final String small;
    private int start;
    private int end;
    private String word = "";

    /**
     * @param small
     *            a text in small letters
     * @param end
     *            index after the word that the others follow
     */
    Following(String small, int end) {
        this.small = small;
        this.start = end;
        this.end = end;
    }

    /** Goes to the next word, over blanks and these signs; stays where it is if there is none. */
    boolean next(String signs) {
        int from = end;
        while (from < small.length() && (small.charAt(from) == ' ' || signs.indexOf(small.charAt(from)) >= 0)) {
            from++;
        }
        return from > end && take(from);
    }

    private boolean take(int from) {
        int to = from;
        while (to < small.length() && isOfWord(small.charAt(to))) {
            to++;
        }
        if (to == from) {
            return false;
        }
        start = from;
        end = to;
        word = small.substring(from, to);
        return true;
    }

    /** Takes the word that begins where the last one ended. */
    boolean here() {
        return take(end);
    }

    boolean next() {
        return next("");
    }

    /** Goes back to before a word, as it was. */
    void back(int before) {
        start = before;
        end = before;
        word = "";
    }

    private static boolean isOfWord(char character) {
        return Entities.isWord(character) || character == '\'' || character == '-' || character == '\u2019';
    }

    String word() {
        return word;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The sign right after the word; a blank at the end of the text. */
    char sign() {
        return end < small.length() ? small.charAt(end) : ' ';
    }
}
