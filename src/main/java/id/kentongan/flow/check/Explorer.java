package id.kentongan.flow.check;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Step;
import id.kentongan.flow.Text;
import id.kentongan.flow.check.Known.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Goes every way through a flow, telling apart what its conditions and texts tell apart. */
final class Explorer {
    /** A flow with more ways than this is too much for people too. */
    private static final int MOST = 50_000;
    static final String CIRCLE = "goes round in a circle without a question";
    /** As many steps may follow each other in one turn. */
    private static final int MOST_SILENT = 100;

    private final Flows flows;
    private final Flow flow;
    private final Variables variables;
    private final Moves moves;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<List<Integer>> loud = new ArrayList<>();
    private final List<List<Integer>> silent = new ArrayList<>();
    private final Set<Message> messages = new LinkedHashSet<>();
    private final Set<Defect> defects = new LinkedHashSet<>();
    private final Set<Integer> done = new HashSet<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private Optional<Defect> tooLong = Optional.empty();

    /**
     * A point of a way.
     *
     * @param step
     *            the step's index; one behind the last at the end
     * @param said
     *            the indices of the steps that spoke since the person was last heard
     */
    record State(int step, List<Integer> said, Map<String, String> values) {
    }

    /** What a person gets at once: what these steps say, and then the question of a step, or -1 at the end. */
    record Message(List<Integer> said, int question) {
    }

    Explorer(Flows flows, Flow flow) {
        this.flows = flows;
        this.flow = flow;
        this.variables = new Variables(flow);
        this.moves = new Moves(flows, flow, variables);
    }

    /** Every message that may come. */
    Set<Message> messages() {
        return messages;
    }

    Set<Defect> explore() {
        moves.beginnings().forEach(values -> number(new State(0, List.of(), relevant(0, values))));
        while (!open.isEmpty() && states.size() <= MOST) {
            advance(open.removeFirst());
        }
        if (states.size() > MOST) {
            return only(new Defect(flow.name(), "", "has more ways than can be explored (" + MOST
                    + "): split it into flows that call each other"));
        }
        if (tooLong.isPresent()) {
            return only(tooLong.get());
        }
        unreached();
        endless();
        loops();
        return defects;
    }

    /** Where the exploration broke off, all else would only follow from that. */
    private Set<Defect> only(Defect reason) {
        messages.clear();
        return Set.of(reason);
    }

    private Map<String, String> relevant(int step, Map<String, String> values) {
        var kept = new TreeMap<>(values);
        Set<String> live = variables.at(step);
        kept.keySet().removeIf(name -> !live.contains(name));
        return kept;
    }

    private int number(State state) {
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        int number = states.size();
        numbers.put(state, number);
        states.add(state);
        loud.add(new ArrayList<>());
        silent.add(new ArrayList<>());
        open.add(number);
        return number;
    }

    private void advance(int number) {
        State state = states.get(number);
        if (state.step() >= flow.steps().size()) {
            if (!state.said().isEmpty()) {
                messages.add(new Message(state.said(), -1));
            }
            return;
        }
        Step step = flow.steps().get(state.step());
        var known = new Known(flow, flows.catalogue(), state.values());
        Verdict verdict = known.judge(step.guards());
        if (verdict != Verdict.YES) {
            go(number, new Moves.Move(moves.next(step, state.step(), ""), state.values(), false), state.said());
        }
        if (verdict != Verdict.NO) {
            done.add(state.step());
            if (state.said().contains(state.step())) {
                defects.add(new Defect(flow.name(), step.name(), CIRCLE));
                return;
            }
            speak(state, step, known);
            moves.from(step, state.step(), known).forEach(move -> go(number, move, heard(state, step, move)));
        }
    }

    private static List<Integer> heard(State state, Step step, Moves.Move move) {
        if (move.waits()) {
            return List.of();
        }
        if (!(step.task() instanceof id.kentongan.flow.Task.Say)) {
            return state.said();
        }
        var said = new ArrayList<>(state.said());
        said.add(state.step());
        return List.copyOf(said);
    }

    private void go(int from, Moves.Move move, List<Integer> said) {
        if (said.size() > MOST_SILENT) {
            tooLong = tooLong.or(() -> Optional.of(new Defect(flow.name(), name(states.get(from).step()), "more than "
                    + MOST_SILENT + " steps follow each other without a question")));
            return;
        }
        int to = number(new State(move.to(), said, relevant(move.to(), move.values())));
        (move.waits() ? loud : silent).get(from).add(to);
    }

    private void speak(State state, Step step, Known known) {
        for (Text text : Variables.spoken(step.task())) {
            text.templates().forEach(template -> Variables.bare(template).stream().filter(name -> !known.knows(name))
                    .forEach(name -> defects.add(new Defect(flow.name(), step.name(), "{" + name
                            + "} may not be known here: ask for it before, or write {" + name + "|…}"))));
        }
        moves.missing(step, known).forEach(problem -> defects.add(new Defect(flow.name(), step.name(), problem)));
        if (moves.waits(step)) {
            messages.add(new Message(state.said(), state.step()));
        }
    }

    private void unreached() {
        for (int i = 0; i < flow.steps().size(); i++) {
            if (!done.contains(i)) {
                defects.add(new Defect(flow.name(), name(i), "is never reached"));
            }
        }
    }

    private String name(int index) {
        return flow.steps().get(index).name();
    }

    /** From everywhere some way leads to an end. */
    private void endless() {
        List<List<Integer>> back = new ArrayList<>();
        states.forEach(_ -> back.add(new ArrayList<>()));
        for (int i = 0; i < states.size(); i++) {
            int from = i;
            loud.get(i).forEach(to -> back.get(to).add(from));
            silent.get(i).forEach(to -> back.get(to).add(from));
        }
        var ends = new boolean[states.size()];
        Deque<Integer> found = new ArrayDeque<>();
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).step() >= flow.steps().size()) {
                ends[i] = true;
                found.add(i);
            }
        }
        while (!found.isEmpty()) {
            for (int from : back.get(found.removeFirst())) {
                if (!ends[from]) {
                    ends[from] = true;
                    found.add(from);
                }
            }
        }
        for (int i = 0; i < states.size(); i++) {
            if (!ends[i]) {
                defects.add(new Defect(flow.name(), name(states.get(i).step()), "no way leads from here to an end"));
            }
        }
    }

    /** What is left when all is taken away that nothing silent leads to: circles without a question. */
    private void loops() {
        var arriving = new int[states.size()];
        silent.forEach(next -> next.forEach(to -> arriving[to]++));
        Deque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < arriving.length; i++) {
            if (arriving[i] == 0) {
                free.add(i);
            }
        }
        while (!free.isEmpty()) {
            int from = free.removeFirst();
            for (int to : silent.get(from)) {
                if (--arriving[to] == 0) {
                    free.add(to);
                }
            }
        }
        for (int i = 0; i < arriving.length; i++) {
            if (arriving[i] > 0 && !silent.get(i).isEmpty()) {
                defects.add(new Defect(flow.name(), name(states.get(i).step()), CIRCLE));
                return;
            }
        }
    }
}
