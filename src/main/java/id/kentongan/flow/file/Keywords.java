package id.kentongan.flow.file;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Wording;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.language.Spelling;
import id.kentongan.yaml.YamlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that begin flows. One begins one flow only among those that the same person may begin, is no global word,
 * and no typo away from another flow's: whoever writes one letter wrongly would come to the wrong flow.
 */
final class Keywords {
    /** No two words of any length that are further apart in length are a typo away from each other. */
    private static final int FARTHEST = 8;

    private final Set<String> told = new HashSet<>();
    private final List<Owned> words = new ArrayList<>();

    /** A word, folded, with its flow. */
    private record Owned(String word, YamlText where, Flow flow, boolean form) {
        boolean meets(Owned other) {
            return !flow.name().equals(other.flow.name()) && (flow.roles().isEmpty() || other.flow.roles().isEmpty()
                    || !Collections.disjoint(flow.roles(), other.flow.roles()));
        }
    }

    /** The words of a flow, and the first words of its forms. */
    void add(Flow flow, List<YamlText> keywords, List<YamlText> forms) {
        keywords.forEach(text -> words.add(new Owned(PlainText.fold(text.value()), text, flow, false)));
        forms.forEach(text -> words.add(new Owned(PlainText.fold(text.value().strip().split("[ #]")[0]), text, flow,
                true)));
    }

    /** Finds fault with the later one of two words that cannot be told apart. */
    void check(Wording wording) {
        for (int i = 0; i < words.size(); i++) {
            Owned one = words.get(i);
            if (!one.form() && wording.globals().containsKey(one.word())) {
                one.where().fault("\"" + one.where().value()
                        + "\" means something at any time and cannot begin a flow");
            }
            for (Owned other : words.subList(0, i)) {
                if (same(one, other) && one.meets(other)) {
                    one.where().fault("\"" + one.where().value() + "\" already begins the flow \""
                            + other.flow().name() + "\"");
                    break;
                }
                if (near(one.word(), other.word()) && one.meets(other)) {
                    tell(one, other);
                    tell(other, one);
                }
            }
        }
    }

    /** Which of the two was there first is not known, so both authors are told, once. */
    private void tell(Owned one, Owned other) {
        if (told.add(one.flow().name() + " " + one.word() + " " + other.flow().name())) {
            one.where()
                    .fault("\"" + one.word() + "\" is a typo away from \"" + other.word()
                            + "\", which begins the flow \""
                            + other.flow().name() + "\": expected a word further from it");
        }
    }

    /** Flows may share a form: what stands behind its first word tells them apart. */
    private static boolean same(Owned one, Owned other) {
        return one.word().equals(other.word()) && !one.form() && !other.form();
    }

    private static boolean near(String one, String other) {
        if (Math.abs(one.length() - other.length()) > FARTHEST) {
            return false;
        }
        List<String> ours = Arrays.asList(one.split(" "));
        List<String> theirs = Arrays.asList(other.split(" "));
        if (one.equals(other) || ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            int tolerance = Spelling.tolerance(Math.min(ours.get(i).length(), theirs.get(i).length()));
            if (Spelling.distance(ours.get(i), theirs.get(i), tolerance) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
