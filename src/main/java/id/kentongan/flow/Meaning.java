package id.kentongan.flow;

import id.kentongan.language.Understanding;
import id.kentongan.language.Understanding.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which flows free words mean, for the person who wrote them. */
final class Meaning {
    private static final String OFF_TOPIC = "off.topic";
    /** So sure it is that there is nothing to be offered. */
    private static final double CERTAIN = 0.98;
    /** What a complaint is not about. */
    private static final Set<String> NO_MATTER = Set.of("LAINNYA", "ASPIRASI", "APRESIASI");

    private final Turn turn;
    private final Alarm alarm;

    Meaning(Turn turn) {
        this.turn = turn;
        this.alarm = new Alarm(turn);
    }

    /** The flow that is surely meant; at a letter that money is demanded for, the report of it. */
    Optional<Flow> sure(String text) {
        List<Guess> intents = allowed(text);
        if (intents.isEmpty() || intents.getFirst().confidence() < limits().act()) {
            return Optional.empty();
        }
        String intent = intents.getFirst().label();
        return openings().byIntent(alarm.isDemand(text) ? Alarm.COMPLAINT : intent, roles());
    }

    /** The flows that may be meant, the likeliest first; empty when none is likely enough. */
    List<Flow> likely(String text) {
        List<Guess> intents = allowed(text);
        List<Guess> likeliest = Understanding.likeliest(intents);
        boolean likely = Understanding.together(likeliest) >= limits().offer();
        var flows = new ArrayList<Flow>();
        if (isMatter(text, intents)) {
            openings().byIntent(Alarm.COMPLAINT, roles()).ifPresent(flows::add);
        }
        likeliest.stream().filter(_ -> likely).flatMap(guess -> openings().byIntent(guess.label(), roles()).stream())
                .filter(Meaning::isOffered).forEach(flows::add);
        return flows.stream().distinct().toList();
    }

    /** Whether the words are surely about something that people complain of, whatever they want with it. */
    private boolean isMatter(String text, List<Guess> intents) {
        boolean nothing = intents.stream().findFirst()
                .filter(guess -> guess.label().equals(OFF_TOPIC) && guess.confidence() >= CERTAIN).isPresent();
        return !nothing && alarm.surely(text)
                && !NO_MATTER.contains(turn.understand(text).categories().getFirst().label());
    }

    /** A flow that only says something answers an outburst or a lure; nobody would choose it. */
    private static boolean isOffered(Flow flow) {
        return flow.steps().stream().anyMatch(step -> !(step.task() instanceof Task.Say));
    }

    /** The guesses without those for people of another role, their shares one together again. */
    private List<Guess> allowed(String text) {
        List<Guess> all = turn.understand(text).intents();
        List<Guess> allowed = all.stream().filter(guess -> !openings().isClosed(guess.label(), roles())).toList();
        double together = Understanding.together(allowed);
        return allowed.size() == all.size() || together <= 0
                ? allowed
                : allowed.stream().map(guess -> new Guess(guess.label(), guess.confidence() / together)).toList();
    }

    private Wording.Limits limits() {
        return turn.parts().flows().wording().limits();
    }

    private Openings openings() {
        return turn.parts().openings();
    }

    private Set<String> roles() {
        return turn.situation().roles();
    }
}
