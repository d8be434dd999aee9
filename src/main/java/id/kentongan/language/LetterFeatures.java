package id.kentongan.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What the categoriser of languages looks at: words and pieces of two to four letters, as they were written, for slang
 * is a part of a language.
 */
final class LetterFeatures implements Features {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    @Override
    public Collection<String> of(List<String> words) {
        var features = new LinkedHashSet<String>(words.size() * 16);
        for (String word : words) {
            features.add(WordFeatures.WORD + word);
            String padded = " " + word + " ";
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int start = 0; start + length <= padded.length(); start++) {
                    features.add(padded.substring(start, start + length));
                }
            }
        }
        return features;
    }
}
