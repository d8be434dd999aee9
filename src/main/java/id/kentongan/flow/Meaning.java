package id.kentongan.flow;

import id.kentongan.flow.answer.PlainText;
import id.kentongan.language.Entity;
import id.kentongan.language.Entity.Kind;
import id.kentongan.language.Understanding;
import id.kentongan.language.Understanding.Guess;
import java.util.ArrayList;
import java.util.Collections;
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

    private static final String HUMAN = "human";
    private static final Set<String> PEOPLE = Set.of("petugas", "petugase", "patugas", "officer", "orang", "orangnya",
            "wong", "wonge", "tiyang", "jalmi", "jalma", "manusia", "human", "person", "someone", "admin", "operator",
            "cs", "robot", "mesin", "bot", "sekdes", "carik", "kasi", "kaur", "kades", "lurah", "kadus", "kader",
            "telpon", "telepon", "telfon", "call", "staf", "pegawai");
    private static final Set<Kind> NUMBERS = Set.of(Kind.NIK, Kind.PHONE);
    private static final Set<String> LABELS = Set.of("nik", "no", "nomor", "nomer", "hp", "wa", "ktp", "telepon",
            "telp",
            "phone", "number");

    private final Turn turn;
    private final Alarm alarm;

    Meaning(Turn turn) {
        this.turn = turn;
        this.alarm = new Alarm(turn);
    }

    /** The flow that is surely meant; at a letter that money is demanded for, the report of it. */
    Optional<Flow> sure(String text) {
        if (alarm.isDemand(text)) {
            return openings().byIntent(Alarm.COMPLAINT, roles());
        }
        List<Guess> intents = allowed(text);
        if (intents.isEmpty() || intents.getFirst().confidence() < limits().act() || isNumber(text)) {
            return Optional.empty();
        }
        String intent = intents.getFirst().label();
        return openings().byIntent(intent, roles())
                .filter(flow -> !isFetching(flow) || intent.equals(HUMAN) && asksForPerson(text));
    }

    /** A person is fetched when one is surely asked for; what only seems fit for one is offered. */
    private boolean isFetching(Flow flow) {
        return flow.name().equals(turn.parts().flows().wording().openings().get(Wording.Global.OFFICER));
    }

    private static boolean asksForPerson(String text) {
        return !Collections.disjoint(List.of(PlainText.fold(text).split(" ")), PEOPLE);
    }

    /** Whether nothing but a NIK or a telephone number was written, which wishes nothing. */
    private boolean isNumber(String text) {
        List<Entity> numbers = turn.understand(text).entities().stream()
                .filter(entity -> NUMBERS.contains(entity.kind())).toList();
        String rest = text;
        for (Entity entity : numbers) {
            rest = rest.replace(entity.text(), " ");
        }
        Set<String> fillers = turn.parts().flows().wording().fillers();
        return !numbers.isEmpty() && List.of(PlainText.fold(rest).split(" ")).stream()
                .allMatch(word -> word.isEmpty() || LABELS.contains(word) || fillers.contains(word));
    }

    /** The flows that may be meant, the likeliest first; empty when none is likely enough. */
    List<Flow> likely(String text) {
        if (isNumber(text)) {
            return List.of();
        }
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
