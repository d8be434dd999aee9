package id.kentongan.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation while a turn changes it. */
final class Draft {
    /** More than this nobody remembers. */
    private static final int MOST_PARKED = 3;

    private String flow = "";
    private Pin pin = Pin.NONE;
    private String step = "";
    private Question question = new Question.Own();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> returns = new ArrayList<>();
    private int mistakes;
    private int reminders;
    private boolean resting;
    private List<Conversation> parked = List.of();

    static Draft of(Optional<Conversation> conversation) {
        var draft = new Draft();
        conversation.ifPresent(draft::become);
        return draft;
    }

    /** Takes on everything of a conversation. */
    void become(Conversation conversation) {
        flow = conversation.flow();
        pin = Pin.read(conversation.version());
        step = conversation.step();
        question = Question.read(conversation.question());
        answers.clear();
        answers.putAll(conversation.answers());
        returns.clear();
        returns.addAll(conversation.returns());
        mistakes = conversation.mistakes();
        reminders = conversation.reminders();
        resting = conversation.resting();
        parked = conversation.parked();
    }

    /** As a value again. */
    Conversation conversation(Instant heard) {
        return conversation(heard, 0, 0);
    }

    /** As a value again, with how often the last message got the last reply. */
    Conversation conversation(Instant heard, int repeats, int echo) {
        return new Conversation(flow, pin.written(), step, question.written(), answers, returns, mistakes, reminders,
                repeats,
                echo, resting, parked, heard);
    }

    /** Nothing is going on any more; what was parked stays parked. */
    void clear() {
        flow = "";
        pin = Pin.NONE;
        step = "";
        question = new Question.Own();
        answers.clear();
        returns.clear();
        mistakes = 0;
        reminders = 0;
        resting = false;
    }

    /** Puts what is going on aside for something else; it comes back by itself unless it rests. */
    void park(Instant heard, boolean rest) {
        List<Conversation> earlier = rest ? parked : List.of();
        parked = rest ? List.of() : parked;
        resting = rest;
        question = question instanceof Question.Leave || question instanceof Question.Officer
                ? new Question.Own()
                : question;
        Conversation left = conversation(heard);
        clear();
        var all = new ArrayList<Conversation>();
        all.add(left);
        earlier.forEach(one -> lay(one, all));
        parked = all.size() <= MOST_PARKED ? List.copyOf(all) : List.copyOf(all.subList(0, MOST_PARKED));
    }

    /** Behind something that rests everything rests, one beside the other. */
    private static void lay(Conversation one, List<Conversation> all) {
        all.add(new Conversation(one.flow(), one.version(), one.step(), one.question(), one.answers(), one.returns(),
                one.mistakes(), one.reminders(), one.repeats(), one.echo(), true, List.of(), one.heard()));
        one.parked().forEach(inner -> lay(inner, all));
    }

    /** Goes on with what was parked last, of which there must be something; what was parked before stays parked. */
    void unpark() {
        List<Conversation> earlier = parked.subList(1, parked.size());
        become(parked.getFirst());
        var all = new ArrayList<>(parked);
        all.addAll(earlier);
        parked = List.copyOf(all);
    }

    /** Stands at a step of a flow. */
    void stand(String inFlow, String atStep) {
        flow = inFlow;
        step = atStep;
        settle();
    }

    /** Stands at the same question, which has another name now. */
    void stay(String atStep) {
        step = atStep;
    }

    /** The question is answered, or a new one begins. */
    void settle() {
        question = new Question.Own();
        mistakes = 0;
    }

    void ask(Question asked) {
        question = asked;
    }

    void pin(Pin to) {
        pin = to;
    }

    void wake() {
        resting = false;
        reminders = 0;
    }

    void rest() {
        resting = true;
    }

    int mistake() {
        return ++mistakes;
    }

    void reminded(int count) {
        reminders = count;
    }

    String flow() {
        return flow;
    }

    Pin pin() {
        return pin;
    }

    String step() {
        return step;
    }

    Question question() {
        return question;
    }

    Map<String, String> answers() {
        return answers;
    }

    List<String> returns() {
        return returns;
    }

    int reminders() {
        return reminders;
    }

    boolean resting() {
        return resting;
    }

    /** Whether somebody is waiting for an answer of the person. */
    boolean asking() {
        return !resting && (!step.isEmpty() || question instanceof Question.Offer);
    }

    Optional<Conversation> parked() {
        return parked.stream().findFirst();
    }
}
