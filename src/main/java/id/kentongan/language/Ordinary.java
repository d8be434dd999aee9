package id.kentongan.language;

import java.util.Set;

/** Tells words that may be a part of somebody's or some place's name from those of which sentences are made. */
final class Ordinary {
    private static final Set<String> WORDS = Lexicon.words("ordinary.txt");
    private static final Set<String> CIVIC = Lexicon.words("civic.txt");
    private static final Set<String> HAMLETS = Lexicon.words("hamlets.txt");

    private Ordinary() {
    }

    /** Whether sentences are made of it. */
    static boolean isOrdinary(String word) {
        return WORDS.contains(word);
    }

    /** Whether a word in small letters can be a name: an unknown one, which can be said aloud. */
    static boolean isName(String word) {
        return word.length() > 1 && !WORDS.contains(word) && !CIVIC.contains(word) && hasVowel(word);
    }

    /** Whether a hamlet or an alley can be called so: "kampung sawah" is one, "kampung kami" is none. */
    static boolean isHamlet(String word) {
        return HAMLETS.contains(word) || isName(word);
    }

    private static boolean hasVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || c >= 128) {
                return true;
            }
        }
        return false;
    }
}
