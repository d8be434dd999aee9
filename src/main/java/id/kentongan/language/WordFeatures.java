package id.kentongan.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What the categorisers of intents and complaints look at: normalised words, their stems and pairs of neighbours.
 *
 * @param pieces
 *            whether to look at pieces of three and four letters too, which make a word recognisable with a wrong
 *            letter in it: that helps where texts are short, and harms where they are long
 */
record WordFeatures(boolean pieces) implements Features {
    /** Begins the feature of a whole word. */
    static final String WORD = "w=";
    static final WordFeatures OF_INTENTS = new WordFeatures(true);
    static final WordFeatures OF_CATEGORIES = new WordFeatures(false);
    /** A wish shows itself soon; a matter may be told at length. */
    private static final int BEGINNING = 25;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    @Override
    public Collection<String> of(List<String> all) {
        List<String> words = pieces && all.size() > BEGINNING ? all.subList(0, BEGINNING) : all;
        var features = new LinkedHashSet<String>(words.size() * (pieces ? 24 : 6));
        String before = "^";
        for (String word : words) {
            features.add(WORD + word);
            features.add("p=" + before + " " + word);
            features.add("s=" + Stem.of(word));
            if (pieces && word.charAt(0) != '<') {
                addPieces(" " + word + " ", features);
            }
            before = word;
        }
        features.add("p=" + before + " $");
        features.add(words.size() < 2 ? "n=1" : words.size() < 4 ? "n=3" : words.size() < 9 ? "n=8" : "n=9");
        return features;
    }

    private static void addPieces(String padded, Collection<String> features) {
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int start = 0; start + length <= padded.length(); start++) {
                features.add(padded.substring(start, start + length));
            }
        }
    }
}
