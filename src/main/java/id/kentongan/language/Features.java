package id.kentongan.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** What a categoriser looks at in a text. */
interface Features {
    /** How many letters the longest piece of a word has, 0 where no pieces are looked at. */
    int longest();

    /** Tells the features of the words; one that the text has twice may be told twice. */
    void tell(List<String> words, Sink sink);

    /** The names of the features, each once. */
    default Collection<String> of(List<String> words) {
        var names = new LinkedHashSet<String>(words.size() * 16);
        tell(words, new Sink() {
            @Override
            public void word(String mark, String word) {
                names.add(mark + word);
            }

            @Override
            public void pair(String mark, String first, String second) {
                names.add(mark + first + " " + second);
            }

            @Override
            public void pieces(String word, int shortest, int longest) {
                String padded = " " + word + " ";
                for (int start = 0; start < padded.length(); start++) {
                    for (int end = start + shortest; end <= Math.min(start + longest, padded.length()); end++) {
                        names.add(padded.substring(start, end));
                    }
                }
            }
        });
        return names;
    }

    /** Takes features without their names having to be put together: there are hundreds in a text, most unknown. */
    interface Sink {
        /** The feature that is named by the mark and the word. */
        void word(String mark, String word);

        /** The feature that is named by the mark and two words with a space between. */
        void pair(String mark, String first, String second);

        /** The pieces of a word, with a space before and behind it, of so many letters. */
        void pieces(String word, int shortest, int longest);
    }
}
