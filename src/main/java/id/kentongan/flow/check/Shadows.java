package id.kentongan.flow.check;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.Task.Choice;
import id.kentongan.flow.Wording;
import id.kentongan.language.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Finds choices that cannot be told from another one or from a word that means something at any time. */
final class Shadows {
    private static final Pattern NUMBER = Pattern
            .compile(
                    "(?:no|nomor|nomer|pilih|pilihan|angka)? ?[1-9][0-9]?|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan");

    private final Wording wording;
    private final List<Defect> defects = new ArrayList<>();

    Shadows(Wording wording) {
        this.wording = wording;
    }

    List<Defect> of(Flow flow) {
        for (Step step : flow.steps()) {
            if (step.task() instanceof Task.Choose choose) {
                of(flow, step, choose.choices());
            }
        }
        return defects;
    }

    private void of(Flow flow, Step step, List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            for (String word : choice.words()) {
                if (NUMBER.matcher(word).matches()) {
                    defects.add(new Defect(flow.name(), step.name(), "\"" + word + "\" of the choice \""
                            + choice.key() + "\" is read as the number of a choice"));
                }
                globals(flow, step, choice, word);
                choices.subList(i + 1, choices.size()).stream().filter(other -> together(choice, other))
                        .forEach(other -> other.words().stream().filter(theirs -> near(word, theirs))
                                .forEach(theirs -> defects.add(new Defect(flow.name(), step.name(), "\"" + word
                                        + "\" of the choice \"" + choice.key() + "\" is a typo away from \"" + theirs
                                        + "\" of the choice \"" + other.key() + "\""))));
            }
        }
    }

    private void globals(Flow flow, Step step, Choice choice, String word) {
        wording.globals().forEach((global, meaning) -> {
            if (near(word, global)) {
                defects.add(new Defect(flow.name(), step.name(), "\"" + word + "\" of the choice \"" + choice.key()
                        + "\" is " + (word.equals(global) ? "" : "a typo away from ") + "\"" + global
                        + "\", which means " + meaning.name().toLowerCase(java.util.Locale.ROOT) + " at any time"));
            }
        });
    }

    private static boolean together(Choice one, Choice other) {
        return one.roles().isEmpty() || other.roles().isEmpty() || !Collections.disjoint(one.roles(), other.roles());
    }

    private static boolean near(String one, String other) {
        int tolerance = Spelling.tolerance(Math.min(one.length(), other.length()));
        return Spelling.distance(one, other, tolerance) <= tolerance;
    }
}
