package id.kentongan.language;

import java.util.List;

/**
 * What the categorisers of intents and complaints look at: normalised words, their stems and pairs of neighbours, and
 * pieces of words, which make a word recognisable with a wrong letter or another ending.
 *
 * @param words
 *            whether to look at words, stems and pairs
 * @param longest
 *            how many letters the longest piece has, 0 for no pieces
 * @param most
 *            how many words of a text are read
 */
record WordFeatures(boolean words, int longest, int most) implements Features {
    /** Begins the feature of a whole word. */
    static final String WORD = "w=";
    private static final String PAIR = "p=";
    private static final String STEM = "s=";
    private static final String LENGTH = "n=";
    private static final int SHORTEST = 3;
    /** A wish shows itself soon; a matter may be told at length. */
    static final WordFeatures OF_INTENTS = new WordFeatures(true, 4, 25);
    static final WordFeatures OF_CATEGORIES = new WordFeatures(true, 5, Integer.MAX_VALUE);

    /** Without the pieces of words. */
    WordFeatures wholeWords() {
        return new WordFeatures(true, 0, most);
    }

    /** The pieces of words alone. */
    WordFeatures pieces() {
        return new WordFeatures(false, longest, most);
    }

    @Override
    public void tell(List<String> all, Sink sink) {
        List<String> read = all.size() > most ? all.subList(0, most) : all;
        if (words) {
            tellWords(read, sink);
        }
        if (longest > 0) {
            for (String word : read) {
                if (word.charAt(0) != '<') {
                    sink.pieces(word, SHORTEST, longest);
                }
            }
        }
    }

    private static void tellWords(List<String> words, Sink sink) {
        String before = "^";
        for (String word : words) {
            sink.word(WORD, word);
            sink.pair(PAIR, before, word);
            sink.word(STEM, Stem.of(word));
            before = word;
        }
        sink.pair(PAIR, before, "$");
        sink.word(LENGTH, words.size() < 2 ? "1" : words.size() < 4 ? "3" : words.size() < 9 ? "8" : "9");
    }
}
