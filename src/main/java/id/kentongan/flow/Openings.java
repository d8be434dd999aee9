package id.kentongan.flow;

import id.kentongan.flow.Flow.Form;
import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.flow.answer.PlainText;
import id.kentongan.flow.answer.TicketNumbers;
import id.kentongan.language.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the flow that a message begins by its words, without understanding them. */
final class Openings {
    private static final int LONGEST_KEYWORD = 24;
    private static final Pattern GAP = Pattern.compile("^[\\s,:#]+");

    private final Map<String, List<Flow>> byWords = new HashMap<>();
    private final Map<String, List<Flow>> byIntent = new HashMap<>();
    private final Map<String, List<FormOf>> byForm = new HashMap<>();
    private final List<Flow> alone = new ArrayList<>();
    private final Set<String> fillers;
    private final Set<String> oneWord = new LinkedHashSet<>();

    private record FormOf(Flow flow, Form form) {
    }

    Openings(Flows flows) {
        this.fillers = flows.wording().fillers();
        for (Flow flow : flows.flows().values()) {
            Flow.Start start = flow.start();
            start.words().forEach(word -> put(byWords, PlainText.fold(word), flow));
            start.intents().forEach(intent -> put(byIntent, intent, flow));
            start.forms().forEach(form -> put(byForm, PlainText.fold(form.keyword()), new FormOf(flow, form)));
            if (!start.alone().isEmpty()) {
                alone.add(flow);
            }
        }
        byWords.keySet().stream().filter(word -> word.indexOf(' ') < 0).forEach(oneWord::add);
        oneWord.addAll(byForm.keySet());
    }

    private static <T> void put(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    /** Whether these folded words, and nothing else, begin a flow. */
    boolean isKeyword(String folded) {
        return byWords.containsKey(folded) || byForm.containsKey(folded);
    }

    /** The flows that an intent begins. */
    Optional<Flow> byIntent(String intent, Set<String> roles) {
        return first(byIntent.get(intent), roles);
    }

    /** Whether an intent begins flows, but none for people with these roles. */
    boolean isClosed(String intent, Set<String> roles) {
        return byIntent.containsKey(intent) && byIntent(intent, roles).isEmpty();
    }

    /** The flow that the message begins by a keyword, a form, or as an answer that stands alone. */
    Optional<Opening> find(Utterance utterance, Set<String> roles) {
        String text = PlainText.clean(utterance.text());
        return exactly(utterance, text, roles).or(() -> first(text, roles)).or(() -> nearly(text, utterance, roles));
    }

    /** Whether what was written is an order about a ticket, in which only its number is missing: "BALAS sudah dicek". */
    boolean isOrder(Opening opening, Utterance utterance) {
        String text = PlainText.clean(utterance.text());
        String keyword = PlainText.fold(text.substring(0, wordEnd(text)));
        return byForm.getOrDefault(keyword, List.of()).stream().anyMatch(of -> of.flow().equals(opening.flow())
                && beginsWithTicket(of));
    }

    private static boolean beginsWithTicket(FormOf of) {
        return of.form().fields().stream().findFirst().filter(field -> !field.optional())
                .flatMap(field -> of.flow().step(field.step()))
                .filter(step -> step.task() instanceof Task.Ask ask && ask.kind() instanceof AnswerKind.Ticket)
                .isPresent();
    }

    /** As {@link #find}, only where the message can mean nothing else. */
    Optional<Opening> findCertain(Utterance utterance, Set<String> roles) {
        return exactly(utterance, PlainText.clean(utterance.text()), roles).filter(Opening::certain);
    }

    private Optional<Opening> exactly(Utterance utterance, String text, Set<String> roles) {
        return form(text, roles).or(() -> whole(utterance, roles)).or(() -> alone(text, roles));
    }

    private Optional<Opening> whole(Utterance utterance, Set<String> roles) {
        return first(byWords.get(utterance.folded()), roles).map(flow -> new Opening(flow, Forms.choice(flow,
                utterance.folded()), "", true));
    }

    private Optional<Opening> form(String text, Set<String> roles) {
        int end = wordEnd(text);
        return end > LONGEST_KEYWORD
                ? Optional.empty()
                : form(PlainText.fold(text.substring(0, end)), text, end, roles);
    }

    private Optional<Opening> form(String keyword, String text, int end, Set<String> roles) {
        List<FormOf> forms = byForm.getOrDefault(keyword, List.of());
        String rest = forms.isEmpty() ? "" : text.substring(end).strip();
        for (FormOf of : forms) {
            if (of.flow().isFor(roles)) {
                Optional<Map<String, String>> fields = Forms.fields(of.flow(), of.form(), rest);
                if (fields.isPresent()) {
                    boolean certain = rest.isEmpty() || rest.startsWith("#") || TicketNumbers.leading(rest).isPresent();
                    return Optional.of(new Opening(of.flow(), fields.get(), "", certain));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Opening> alone(String text, Set<String> roles) {
        return text.length() > LONGEST_KEYWORD || alone.isEmpty()
                ? Optional.empty()
                : TicketNumbers.whole(text).flatMap(number -> first(alone, roles)
                        .map(flow -> new Opening(flow, Map.of(flow.start().alone(), number), "", true)));
    }

    /** The first word, besides words that say nothing ("mau"), is a keyword and the flow can keep what follows. */
    private Optional<Opening> first(String text, Set<String> roles) {
        String rest = text;
        for (int end = wordEnd(rest); end > 0 && end <= LONGEST_KEYWORD; end = wordEnd(rest)) {
            String word = PlainText.fold(rest.substring(0, end));
            String after = GAP.matcher(rest.substring(end)).replaceFirst("");
            Optional<Flow> flow = keeper(word, roles);
            if (flow.isPresent()) {
                return Optional
                        .of(new Opening(flow.get(), Forms.choice(flow.get(), PlainText.fold(text)), after, false));
            }
            if (!fillers.contains(word)) {
                return Optional.empty();
            }
            rest = after;
        }
        return Optional.empty();
    }

    /** The whole message, or its first word, is a keyword with a typo that could be no other keyword. */
    private Optional<Opening> nearly(String text, Utterance utterance, Set<String> roles) {
        int end = wordEnd(text);
        if (end > LONGEST_KEYWORD) {
            return Optional.empty();
        }
        String word = PlainText.fold(text.substring(0, end));
        Optional<String> meant = nearest(word);
        if (meant.filter(this::orders).isPresent()) {
            return end < text.length() && TicketNumbers.leading(text.substring(end).strip()).isPresent()
                    ? meant.flatMap(key -> form(key, text, end, roles))
                    : Optional.empty();
        }
        if (end == text.length()) {
            return meant.flatMap(key -> first(byWords.get(key), roles))
                    .map(flow -> new Opening(flow, Map.of(), "", false)).or(() -> meant.flatMap(
                            key -> form(key, text, end, roles)));
        }
        if (text.charAt(end) == '#') {
            return meant.flatMap(key -> form(key, text, end, roles));
        }
        return meant.flatMap(key -> keeper(key, roles))
                .map(flow -> new Opening(flow, Map.of(), text.substring(end).strip(), false))
                .or(() -> first(byWords.get(nearestPhrase(utterance.folded())), roles)
                        .map(flow -> new Opening(flow, Map.of(), "", false)));
    }

    /** Whether the keyword does something to a ticket: with a typo and no number, another word may be meant. */
    private boolean orders(String keyword) {
        return byForm.getOrDefault(keyword, List.of()).stream().anyMatch(of -> of.flow().steps().stream()
                .anyMatch(step -> step.task() instanceof Task.Act act && act.act() != Effect.TicketAct.STATUS));
    }

    private Optional<Flow> keeper(String word, Set<String> roles) {
        return first(byWords.get(word), roles).filter(flow -> !flow.start().keep().isEmpty());
    }

    private Optional<String> nearest(String word) {
        int tolerance = Spelling.tolerance(word.length());
        String found = "";
        int least = tolerance + 1;
        for (String key : oneWord) {
            int distance = Math.abs(key.length() - word.length()) > tolerance
                    ? tolerance + 1
                    : Spelling.distance(word, key, tolerance);
            if (distance < least) {
                least = distance;
                found = key;
            } else if (distance == least) {
                found = "";
            }
        }
        return found.isEmpty() || least > tolerance ? Optional.empty() : Optional.of(found);
    }

    private String nearestPhrase(String said) {
        if (said.length() > 2 * LONGEST_KEYWORD) {
            return "";
        }
        return byWords.keySet().stream().filter(words -> words.indexOf(' ') > 0)
                .filter(words -> Spelling.distance(said, words, 2) <= 2).findFirst().orElse("");
    }

    private static int wordEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ' ' || character == '#' || character == '*' || character == ',' || character == ':') {
                return i;
            }
        }
        return text.length();
    }

    private static Optional<Flow> first(@Nullable List<Flow> flows, Set<String> roles) {
        if (flows != null) {
            for (Flow flow : flows) {
                if (flow.isFor(roles)) {
                    return Optional.of(flow);
                }
            }
        }
        return Optional.empty();
    }
}
