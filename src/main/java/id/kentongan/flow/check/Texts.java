package id.kentongan.flow.check;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.Template;
import id.kentongan.flow.Text;
import id.kentongan.message.Medium;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds texts that are missing in a language, and characters that make an SMS dear. */
final class Texts {
    private final Flows flows;
    private final Prices prices;
    private final List<Defect> defects = new ArrayList<>();

    Texts(Flows flows, Prices prices) {
        this.flows = flows;
        this.prices = prices;
    }

    List<Defect> all() {
        flows.flows().values().forEach(this::flow);
        Set<String> claimed = flows.wording().claims().languages();
        new TreeMap<>(flows.wording().phrases()).forEach((name, text) -> look("words", word(name), text, claimed));
        new TreeMap<>(flows.wording().reasons()).forEach((name, text) -> look("words", word(name), text, claimed));
        new TreeMap<>(flows.wording().examples()).forEach((name, text) -> look("words", name, text, claimed));
        new TreeMap<>(flows.notices()).forEach((name, text) -> look("notices", name, text, claimed));
        flows.catalogue().services().forEach((code, letter) -> {
            look("catalogue", code, letter.title(), claimed);
            look("catalogue", code, letter.documents(), claimed);
        });
        flows.catalogue().categories().forEach((code, category) -> {
            look("catalogue", code, category.title(), claimed);
            look("catalogue", code, category.emergency(), claimed);
        });
        return defects;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void flow(Flow flow) {
        look(flow.name(), "", flow.title(), flow.languages());
        for (Step step : flow.steps()) {
            texts(step).forEach(text -> look(flow.name(), step.name(), text, flow.languages()));
        }
    }

    private static List<Text> texts(Step step) {
        var texts = new ArrayList<>(Variables.spoken(step.task()));
        texts.add(step.title());
        texts.add(step.task().wrongs());
        if (step.task() instanceof Task.Choose choose) {
            choose.choices().forEach(choice -> texts.add(choice.label()));
        }
        return texts;
    }

    private void look(String file, String name, Text text, Set<String> languages) {
        if (text.isEmpty()) {
            return;
        }
        var missing = new TreeSet<>(languages);
        missing.removeAll(text.languages().keySet());
        if (!missing.isEmpty()) {
            defects.add(new Defect(file, name, "a text is missing in " + String.join(", ", missing)));
        }
        Map<String, Set<String>> dear = new LinkedHashMap<>();
        new TreeSet<>(text.languages().keySet()).forEach(language -> words(text.in(language, Medium.SMS))
                .filter(sign -> !prices.cheap().test(sign))
                .forEach(sign -> dear.computeIfAbsent(language, _ -> new LinkedHashSet<>())
                        .add(new String(Character.toChars(sign)))));
        dear.forEach((language, signs) -> defects.add(new Defect(file, name, "\"" + String.join("", signs) + "\" ("
                + language + ") makes an SMS hold 70 characters instead of 160: write it otherwise")));
    }

    private static java.util.stream.IntStream words(Template template) {
        return template.fill(_ -> Optional.empty()).codePoints();
    }
}
