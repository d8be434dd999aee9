package id.kentongan.flow;

import id.kentongan.flow.answer.Reading.Reason;
import java.util.Map;
import java.util.Set;

/**
 * All that the engine itself understands and says in any flow.
 *
 * @param examples
 *            an example answer by the word of the answer's kind
 * @param globals
 *            what a whole message means at any time, by its folded words
 * @param openings
 *            the flows that begin by {@link Global#MENU}, {@link Global#LANGUAGE} and {@link Global#OFFICER}
 * @param fillers
 *            words that say nothing about the matter: "mau", "lapor", "pak"
 * @param skip
 *            words that leave an optional question out
 * @param all
 *            words that choose everything where several may be chosen
 */
public record Wording(Map<Phrase, Text> phrases, Map<Reason, Text> reasons, Map<String, Text> examples,
        Map<String, Global> globals, Map<Global, String> openings, Set<String> yes, Set<String> no,
        Set<String> fillers, Set<String> skip, Set<String> all, Limits limits, Claims claims) {
    public Wording {
        phrases = Map.copyOf(phrases);
        reasons = Map.copyOf(reasons);
        examples = Map.copyOf(examples);
        globals = Map.copyOf(globals);
        openings = Map.copyOf(openings);
        yes = Set.copyOf(yes);
        no = Set.copyOf(no);
        fillers = Set.copyOf(fillers);
        skip = Set.copyOf(skip);
        all = Set.copyOf(all);
    }

    /**
     * When the engine trusts and when it stops.
     *
     * @param act
     *            the confidence, 0 to 1, from which an understanding is followed
     * @param offer
     *            how confident the likeliest three must be together, 0 to 1, for being offered
     * @param category
     *            the confidence from which the category of a complaint is not asked for, when it is also twice as likely
     *            as the next
     * @param urgent
     *            the confidence from which an emergency or a secret matter goes before everything else, when a word of it
     *            stands in the text or the text surely complains
     * @param repeats
     *            how often the same message may get the same reply in a row
     */
    public record Limits(double act, double offer, double category, double urgent, int repeats) {
    }

    /**
     * What the texts promise, for the check.
     *
     * @param languages
     *            every text of the engine, the notices and the catalogue is there in these
     * @param brief
     *            the flows whose messages take one SMS each
     */
    public record Claims(Set<String> languages, Set<String> brief) {
        public Claims {
            languages = Set.copyOf(languages);
            brief = Set.copyOf(brief);
        }
    }

    /** What a whole message can mean at any question. */
    public enum Global {
        MENU, CANCEL, BACK, CHANGE, REPEAT, HELP, OFFICER, RESUME, LANGUAGE, STOP, START
    }

    /** The engine's own sentences. */
    public enum Phrase {
        YES, NO, CHANGE, WHICH_CHANGE, NOTHING_TO_CHANGE, WHICH, WHICH_VALUE, RANGE, OFFER, OFFER_NONE, UNCLEAR, LEAVE, LEFT, CANCELLED, NOTHING_OPEN, FIRST_QUESTION, RESUMED, NOTED, NEXT_MATTER, HELP, HELP_IDLE, EXAMPLE, LIMIT, LIMIT_OFFICER, OPTIONAL, SEVERAL, SEND_LOCATION, SEND_PHOTO, SEND_DOCUMENT, SEND_VOICE, SEND_ANYTHING, SENT_LOCATION, SENT_PHOTO, SENT_DOCUMENT, SENT_VOICE, REMINDER, PHOTO, VOICE, LOCATION, UNSUPPORTED, MOVED, STOPPED, STARTED, FAILED
    }
}
