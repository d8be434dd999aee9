package id.kentongan.flow;

import id.kentongan.language.LanguageKnown;
import id.kentongan.language.Spoken;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the language of a person in what they write, until they choose one themselves: at first in any words that leave
 * no doubt, later, and in answers, only in a whole sentence of another language.
 */
final class Tongue {
    /** What these write is for the people, in the people's language. */
    private static final Set<String> SPEAKING_TO_OTHERS = Set.of("officer", "kader");
    /** The languages of the flows by those of the interpreter. */
    private static final Map<String, String> LANGUAGES = Map.of("ind", Text.FIRST_LANGUAGE, "jav", "jv", "sun", "su",
            "eng", "en");

    private final Turn turn;

    Tongue(Turn turn) {
        this.turn = turn;
    }

    /**
     * Listens to what was said.
     *
     * @param free
     *            whether the person writes as they like, and not a name, a place or a word that was offered
     */
    void hear(Utterance utterance, boolean free) {
        Situation situation = turn.situation();
        if (free && situation.languageKnown() != LanguageKnown.CHOSEN
                && Collections.disjoint(situation.roles(), SPEAKING_TO_OTHERS)
                && !turn.parts().flows().wording().globals().containsKey(utterance.folded())) {
            boolean first = situation.languageKnown() == LanguageKnown.NOT_YET && !turn.draft().asking();
            spoken(utterance).filter(spoken -> first || spoken.sentence())
                    .map(spoken -> LANGUAGES.getOrDefault(spoken.language(), Text.FIRST_LANGUAGE))
                    .filter(language -> situation.languageKnown() == LanguageKnown.NOT_YET
                            || !language.equals(turn.language()))
                    .ifPresent(language -> turn.cause(new Effect.Speaks(language)));
        }
    }

    private Optional<Spoken> spoken(Utterance utterance) {
        String text = utterance.text();
        return text.codePoints().anyMatch(Character::isLetter)
                ? turn.parts().interpreter().spoken(text)
                : Optional.empty();
    }
}
