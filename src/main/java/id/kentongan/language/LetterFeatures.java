package id.kentongan.language;

import java.util.List;

/**
 * What the categoriser of languages looks at: words and pieces of two to four letters, as they were written, for slang
 * is a part of a language.
 */
final class LetterFeatures implements Features {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public void tell(List<String> words, Sink sink) {
        for (String word : words) {
            sink.word(WordFeatures.WORD, word);
            sink.pieces(word, SHORTEST, LONGEST);
        }
    }
}
