package id.kentongan.flow;

import id.kentongan.flow.Wording.Global;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.flow.answer.Reading;
import id.kentongan.flow.answer.Reading.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether words tell what somebody's matter is: "mau lapor pak" and "1" tell nothing. */
final class Telling {
    /** So many words that are no fillers tell something. */
    static final int FEWEST_WORDS = 2;
    private static final int LOOKED_AT = 500;
    /** What a no may stand before when nothing is to be told after all. */
    private static final Set<String> AFTER_NO = Set.of("usah", "perlu", "jadi", "jd", "ada", "dulu", "sido", "mau");

    private final Turn turn;
    private final Asking asking;
    private final Walk walk;
    private final Globals globals;

    Telling(Turn turn, Asking asking, Walk walk, Globals globals) {
        this.turn = turn;
        this.asking = asking;
        this.walk = walk;
        this.globals = globals;
    }

    /** Whether more is said than that something is to be said. */
    static boolean says(String words, int fewest, Set<String> fillers) {
        return telling(words, fillers) >= fewest;
    }

    private static long telling(String words, Set<String> fillers) {
        String looked = words.length() <= LOOKED_AT ? words : words.substring(0, LOOKED_AT);
        return List.of(PlainText.fold(looked).split(" ")).stream()
                .filter(word -> !word.isEmpty() && !fillers.contains(word)).count();
    }

    /**
     * Whether the matter itself was asked for and nothing of one was told; a reply was given then. Who says no at the
     * first question wants none of it, and comes back to what was going on.
     */
    boolean isNothing(Utterance utterance) {
        if (!asksForMatter() || utterance.folded().isEmpty()) {
            return false;
        }
        if (turn.draft().answers().isEmpty() && isNo(utterance)) {
            globals.hear(Global.CANCEL);
            if (!turn.draft().asking()) {
                walk.finish();
            }
            return true;
        }
        Wording wording = turn.parts().flows().wording();
        boolean tells = List.of(utterance.folded().split(" ")).stream().anyMatch(word -> !isNumber(word)
                && !wording.fillers().contains(word) && !wording.yes().contains(word) && !wording.no().contains(word));
        if (!tells) {
            asking.refuse(new Reading.Wrong(Reason.TEXT_EMPTY));
        }
        return !tells;
    }

    /** Whether a place was asked for and only yes was said; it is asked again then. */
    boolean isNowhere(Utterance utterance) {
        boolean where = turn.step().filter(step -> step.task() instanceof Task.Receive receive
                && receive.kind() == Sent.LOCATION).isPresent();
        Set<String> yes = turn.parts().flows().wording().yes();
        boolean nowhere = where && (yes.contains(utterance.folded())
                || yes.contains(Pick.withoutCourtesies(utterance.folded())));
        if (nowhere) {
            asking.refuse(new Reading.Wrong(Reason.TEXT_EMPTY));
        }
        return nowhere;
    }

    /** Whether the step is the one in which the flow keeps what it was begun with. */
    private boolean asksForMatter() {
        Optional<String> keep = turn.flow().map(flow -> flow.start().keep()).filter(name -> !name.isEmpty());
        return turn.step().filter(step -> keep.filter(step.name()::equals).isPresent()
                && step.task().reads().orElse(null) instanceof AnswerKind.FreeText).isPresent();
    }

    private boolean isNo(Utterance utterance) {
        List<String> words = List.of(Pick.withoutCourtesies(utterance.folded()).split(" "));
        return turn.parts().flows().wording().no().contains(words.getFirst())
                && words.stream().skip(1).allMatch(AFTER_NO::contains);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
