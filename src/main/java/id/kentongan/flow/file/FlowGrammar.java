package id.kentongan.flow.file;

import id.kentongan.flow.Effect.TicketAct;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words that stand in a closed list in flow files, from where the readers take them: for schemas and editors. */
public final class FlowGrammar {
    /** The words of steps, one of which each step has. */
    public List<String> stepKinds() {
        return StepReader.KINDS;
    }

    /** The words after {@code answer:}. */
    public List<String> answers() {
        return List.copyOf(QuestionReader.KINDS.keySet());
    }

    /** The words of languages. */
    public List<String> languages() {
        return TextReader.LANGUAGES;
    }

    /** The words after {@code for:}. */
    public List<String> roles() {
        return List.copyOf(QuestionReader.ROLES.keySet());
    }

    /** The words after {@code do:} in an act. */
    public List<String> acts() {
        return Arrays.stream(TicketAct.values()).map(act -> act.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
