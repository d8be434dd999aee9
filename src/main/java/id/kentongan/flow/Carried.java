package id.kentongan.flow;

import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.flow.answer.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the answers to later questions out of a message that answers more than it was asked. */
final class Carried {
    private static final String BETWEEN = "\\s*[,;\\n#]\\s*";

    private final Turn turn;
    private final Beginning beginning;

    Carried(Turn turn, Beginning beginning) {
        this.turn = turn;
        this.beginning = beginning;
    }

    /** Keeps what other steps can take and returns the rest of the text, which answers this one. */
    String take(Step step, String text) {
        if (step.also().isEmpty()) {
            return text;
        }
        List<Step> open = new ArrayList<>(turn.flow().stream().flatMap(flow -> step.also().stream()
                .flatMap(name -> flow.step(name).stream()))
                .filter(other -> !turn.draft().answers().containsKey(other.name())).toList());
        List<String> parts = List.of(between(open).split(text));
        var rest = new ArrayList<String>();
        for (String part : parts) {
            Optional<Step> taker = rest.isEmpty()
                    ? Optional.empty()
                    : open.stream().filter(other -> takes(other, part) || names(other, part)).findFirst();
            taker.ifPresentOrElse(open::remove, () -> rest.add(part));
        }
        return rest.size() == parts.size() ? text : String.join(", ", rest);
    }

    /** Commas and the like, and the title of a step that may follow: "Siti Aminah dusun Krajan". */
    private Pattern between(List<Step> open) {
        String titles = open.stream().flatMap(other -> other.title().templates().stream())
                .map(template -> Pattern.quote(template.fill(_ -> Optional.empty()))).collect(Collectors.joining("|"));
        return Pattern.compile(titles.isEmpty() ? BETWEEN : BETWEEN + "|\\s+(?=(?:" + titles + ")\\s)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private boolean takes(Step step, String part) {
        String named = named(step, part);
        Optional<String> value = switch (step.task()) {
        case Task.Ask ask -> ask.kind().takesAnything() && named.equals(part)
                ? Optional.empty()
                : read(ask.kind(), named);
        case Task.Choose choose -> choose.several() ? Optional.empty() : chosen(choose, named);
        case Task.Receive _,Task.Classify _,Task.Say _,Task.Confirm _,Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _,Task.End _ ->
            Optional.empty();
        };
        value.ifPresent(known -> beginning.keep(step, known));
        return value.isPresent();
    }

    /** Whether the part answers this step by its title, though not so that it can be kept: it is asked again then. */
    private boolean names(Step step, String part) {
        String named = named(step, part);
        if (named.equals(part) || !(step.task() instanceof Task.Ask ask)) {
            return false;
        }
        if (turn.parts().reader().read(ask.kind(), named,
                turn.now().atZone(turn.parts().zone())) instanceof Reading.Wrong wrong) {
            turn.refused().put(step.name(), wrong);
        }
        return true;
    }

    /** The part without the step's title before it. */
    private static String named(Step step, String part) {
        for (Template template : step.title().templates()) {
            String title = template.fill(_ -> Optional.empty());
            if (!title.isEmpty() && part.regionMatches(true, 0, title, 0, title.length())) {
                return part.substring(title.length()).replaceFirst("^[\\s:=.]+", "");
            }
        }
        return part;
    }

    private Optional<String> read(AnswerKind kind, String written) {
        return turn.parts().reader().read(kind, written,
                turn.now().atZone(turn.parts().zone())) instanceof Reading.Value(String value)
                        ? Optional.of(value)
                        : Optional.empty();
    }

    private static Optional<String> chosen(Task.Choose choose, String written) {
        String folded = PlainText.fold(written);
        return choose.choices().stream().filter(choice -> choice.words().contains(folded)).map(Task.Choice::key)
                .findFirst();
    }
}
