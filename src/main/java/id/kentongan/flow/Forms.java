package id.kentongan.flow;

import id.kentongan.flow.Flow.Field;
import id.kentongan.flow.Flow.Form;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.TicketNumbers;
import id.kentongan.language.Entity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes apart what follows the keyword of a form: parts between {@code #}, or words, the last part taking the rest. */
final class Forms {
    /** As many digits as a NIK may have with some wrong. */
    private static final Pattern NIK = Pattern.compile("[0-9][0-9 .\\-]{9,30}(?![0-9])");
    private static final Pattern GAP = Pattern.compile("^[\\s.,:;\\-]+");
    private static final int WORDS_WITHOUT_NUMBER = 8;
    /** Shorter words of a choice are its key and abbreviations. */
    private static final int SHORTEST_CHOICE = 4;

    private Forms() {
    }

    /** The parts by their steps; a part that is missing is not there. Empty when this cannot be meant as the form. */
    static Optional<Map<String, String>> fields(Flow flow, Form form, String rest) {
        String written = rest.startsWith("*") ? rest.replace('*', '#') : rest;
        return written.startsWith("#")
                ? Optional.of(separated(form, written))
                : worded(flow, form, GAP.matcher(written.strip()).replaceFirst(""));
    }

    private static Map<String, String> separated(Form form, String rest) {
        var fields = new LinkedHashMap<String, String>();
        List<Field> wanted = form.fields();
        List<String> parts = Arrays.asList(rest.substring(1).split("#", wanted.isEmpty() ? 1 : wanted.size()));
        for (int i = 0; i < Math.min(parts.size(), wanted.size()); i++) {
            if (!parts.get(i).isBlank()) {
                fields.put(wanted.get(i).step(), parts.get(i).replace('#', ' ').strip());
            }
        }
        return fields;
    }

    private static Optional<Map<String, String>> worded(Flow flow, Form form, String rest) {
        var fields = new LinkedHashMap<String, String>();
        String left = rest;
        for (int i = 0; i < form.fields().size() && !left.isEmpty(); i++) {
            Field field = form.fields().get(i);
            boolean last = i == form.fields().size() - 1;
            if (!last && takesAnything(flow, field)) {
                return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
            }
            Optional<TicketNumbers.Found> token = token(flow, field, left, last);
            if (token.isEmpty() && field.optional() && words(left) > WORDS_WITHOUT_NUMBER) {
                return Optional.empty();
            }
            if (token.isPresent()) {
                fields.put(field.step(), token.get().number());
                left = token.get().rest();
                left = left.isEmpty() ? left : GAP.matcher(left).replaceFirst("");
            }
        }
        return Optional.of(fields);
    }

    /** The step of a flow's forms that takes a NIK. */
    static Optional<Step> nik(Flow flow) {
        return flow.start().forms().stream().flatMap(form -> form.fields().stream())
                .flatMap(field -> flow.step(field.step()).stream())
                .filter(step -> step.task() instanceof Task.Ask ask && ask.kind() instanceof AnswerKind.Nik)
                .findFirst();
    }

    /** The one choice that is named in a message which begins a flow with a choice: "nganggo basa sunda we atuh". */
    static Map<String, String> choice(Flow flow, String folded) {
        if (!(flow.step(flow.start().keep()).map(Step::task).orElse(null) instanceof Task.Choose choose)) {
            return Map.of();
        }
        String padded = " " + folded + " ";
        List<String> named = choose.choices().stream().flatMap(choice -> choice.words().stream()
                .filter(word -> word.length() >= SHORTEST_CHOICE && padded.contains(" " + word + " ")).limit(1))
                .toList();
        return named.size() == 1 ? Map.of(flow.start().keep(), named.getFirst()) : Map.of();
    }

    /** The one ticket's number in a message that asks about it. */
    static Map<String, String> ticket(Flow flow, List<Entity> entities) {
        List<String> numbers = entities.stream().filter(entity -> entity.kind() == Entity.Kind.TICKET).map(Entity::text)
                .distinct().toList();
        boolean asks = flow.steps().stream().anyMatch(step -> step.task() instanceof Task.Act act
                && act.act() == Effect.TicketAct.STATUS);
        return asks && numbers.size() == 1
                ? flow.steps().stream().filter(step -> step.task() instanceof Task.Ask ask
                        && ask.kind() instanceof AnswerKind.Ticket).findFirst()
                        .map(step -> Map.of(step.name(), numbers.getFirst())).orElse(Map.of())
                : Map.of();
    }

    /** Free words end where the next "#" stands; without one nobody knows where: "mati lampu" tells no name. */
    private static boolean takesAnything(Flow flow, Field field) {
        return flow.step(field.step()).filter(step -> step.task() instanceof Task.Ask ask && ask.kind().takesAnything()
                || step.task() instanceof Task.Receive).isPresent();
    }

    private static Optional<TicketNumbers.Found> token(Flow flow, Field field, String left, boolean last) {
        AnswerKind kind = flow.step(field.step())
                .flatMap(step -> step.task() instanceof Task.Ask ask ? Optional.of(ask.kind()) : Optional.empty())
                .orElseGet(() -> new AnswerKind.FreeText(1));
        return switch (kind) {
        case AnswerKind.Ticket _ -> TicketNumbers.leading(left);
        case AnswerKind.Nik _ -> NIK.matcher(left).lookingAt()
                ? upToLetters(left)
                : Optional.empty();
        case AnswerKind.FreeText _,AnswerKind.PersonName _,AnswerKind.WholeNumber _,AnswerKind.Decimal _,AnswerKind.Money _,AnswerKind.Date _,AnswerKind.Time _,AnswerKind.Phone _,AnswerKind.YesOrNo _,AnswerKind.PlaceAt _ ->
            Optional.of(last ? new TicketNumbers.Found(left, "") : firstWord(left));
        };
    }

    private static Optional<TicketNumbers.Found> upToLetters(String text) {
        int end = 0;
        while (end < text.length() && " .-0123456789".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return Optional.of(new TicketNumbers.Found(text.substring(0, end).strip(), text.substring(end)));
    }

    private static TicketNumbers.Found firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0
                ? new TicketNumbers.Found(text, "")
                : new TicketNumbers.Found(text.substring(0, blank), text.substring(blank));
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }
}
