package id.kentongan.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * What the categorisers of intents and complaints look at: normalised words, pairs of neighbours, and the pieces of
 * three and four letters that make a word recognisable with a wrong letter in it. Public and without arguments because
 * OpenNLP makes it by name.
 */
public final class WordFeatures implements FeatureGenerator {
    /** Begins the feature of a whole word. */
    static final String WORD = "w=";
    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    @Override
    public Collection<String> extractFeatures(String[] words, Map<String, Object> extraInformation) {
        var features = new LinkedHashSet<String>(words.length * 16);
        String before = "^";
        for (String word : words) {
            features.add(WORD + word);
            features.add("p=" + before + " " + word);
            pieces(" " + word + " ", features);
            before = word;
        }
        features.add("p=" + before + " $");
        features.add(words.length < 2 ? "n=1" : words.length < 4 ? "n=3" : words.length < 9 ? "n=8" : "n=9");
        return features;
    }

    private static void pieces(String padded, Collection<String> features) {
        if (padded.charAt(1) == '<') {
            return;
        }
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int start = 0; start + length <= padded.length(); start++) {
                features.add(padded.substring(start, start + length));
            }
        }
    }
}
