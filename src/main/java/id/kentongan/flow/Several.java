package id.kentongan.flow;

import id.kentongan.language.Understanding.Guess;
import id.kentongan.language.Understanding.Matter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Two or more matters in one message, in the order in which they are gone through. */
final class Several {
    private final Turn turn;

    Several(Turn turn) {
        this.turn = turn;
    }

    /** The matters of a message, if each begins a flow: what cannot wait does not wait for what was named before it. */
    List<Matter> in(String text) {
        List<Matter> matters = turn.understand(text).matters();
        return matters.stream().allMatch(matter -> flow(matter).isPresent())
                ? matters.stream().sorted(Comparator.comparing(this::waits)).toList()
                : List.of();
    }

    private boolean waits(Matter matter) {
        boolean reports = matter.intent().label().equals(Alarm.COMPLAINT);
        return !reports || matter.category().flatMap(guess -> turn.parts().flows().catalogue().category(guess.label()))
                .filter(Catalogue.Category::presses).isEmpty();
    }

    /** The matters that were kept, one a line. */
    List<Matter> kept(String lines) {
        return lines.lines().map(line -> new Matter(line, turn.understand(line).intents().stream().findFirst()
                .orElse(new Guess("", 0)), turn.understand(line).categories().stream().findFirst())).toList();
    }

    /** The flow that a matter begins. */
    Optional<Flow> flow(Matter matter) {
        return turn.parts().openings().byIntent(matter.intent().label(), turn.situation().roles());
    }

    /** What it is about, in the words of the catalogue; of what is secret only that it is a report. */
    String title(Flow flow, Matter matter) {
        boolean classifies = flow.steps().stream().anyMatch(step -> step.task() instanceof Task.Classify);
        return matter.category().filter(_ -> classifies)
                .flatMap(guess -> turn.parts().flows().catalogue().category(guess.label()))
                .filter(category -> !category.secret()).map(category -> turn.voice().render(category.title()))
                .orElseGet(() -> turn.voice().render(flow.title()));
    }
}
