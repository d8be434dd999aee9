package id.kentongan.author;

import id.kentongan.flow.Condition;
import id.kentongan.flow.Flow;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.Text;
import id.kentongan.message.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A flow as boxes and arrows, in the order of its steps; the last box is the end. */
final class FlowGraph {
    private static final int LONGEST = 40;

    private final Flow flow;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();

    /** How a box is drawn. */
    enum Shape {
        SAYS, ASKS, DECIDES, ACTS, ENDS
    }

    /** A step: its name, and what it says or does. */
    record Box(String name, String words, Shape shape) {
    }

    /** From one box to another, by their numbers; the label says when. */
    record Arrow(int from, int to, String label) {
    }

    FlowGraph(Flow flow) {
        this.flow = flow;
        for (int i = 0; i < flow.steps().size(); i++) {
            Step step = flow.steps().get(i);
            boxes.add(box(step));
            arrows(step, i);
        }
        boxes.add(new Box("", "", Shape.ENDS));
    }

    String title() {
        return words(flow.title());
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Arrow> arrows() {
        return arrows;
    }

    private static String words(Text text) {
        String words = text.in(Text.FIRST_LANGUAGE, Medium.WHATSAPP).fill(name -> Optional.of("{" + name + "}"))
                .replace('\n', ' ');
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    private static Box box(Step step) {
        return switch (step.task()) {
        case Task.Say say -> new Box(step.name(), words(say.text()), Shape.SAYS);
        case Task.Ask ask -> new Box(step.name(), words(ask.prompt()), Shape.ASKS);
        case Task.Receive receive -> new Box(step.name(), words(receive.prompt()), Shape.ASKS);
        case Task.Choose choose -> new Box(step.name(), words(choose.prompt()), Shape.ASKS);
        case Task.Classify classify -> new Box(step.name(), words(classify.prompt()), Shape.ASKS);
        case Task.Confirm confirm -> new Box(step.name(), words(confirm.prompt()), Shape.ASKS);
        case Task.Branch _ -> new Box(step.name(), "?", Shape.DECIDES);
        case Task.Call call -> new Box(step.name(), "→ " + call.flow(), Shape.ACTS);
        case Task.Assign assign -> new Box(step.name(), String.join(", ", assign.values().keySet()), Shape.ACTS);
        case Task.Open open -> new Box(step.name(), open.code().fill(name -> Optional.of("{" + name + "}")),
                Shape.ACTS);
        case Task.Act act -> new Box(step.name(), act.act().name().toLowerCase(java.util.Locale.ROOT), Shape.ACTS);
        case Task.Enrol _ -> new Box(step.name(), "register", Shape.ACTS);
        case Task.Subscribe subscribe -> new Box(step.name(), subscribe.announcements() ? "subscribe" : "unsubscribe",
                Shape.ACTS);
        case Task.Consent(boolean given) -> new Box(step.name(), given ? "consent" : "consent withdrawn", Shape.ACTS);
        case Task.Announce announce -> new Box(step.name(), words(announce.text()), Shape.ACTS);
        case Task.Offer offer -> new Box(step.name(), words(offer.text()), Shape.ACTS);
        case Task.End _ -> new Box(step.name(), "", Shape.ACTS);
        };
    }

    private void arrows(Step step, int index) {
        int next = target(step.go(), index);
        String guard = step.guards().stream().map(FlowGraph::words).collect(Collectors.joining(", "));
        switch (step.task()) {
        case Task.Choose choose -> {
            List<Task.Choice> going = choose.choices().stream().filter(choice -> !choice.go().isEmpty()).toList();
            going.forEach(choice -> arrows.add(new Arrow(index, target(choice.go(), index), choice.key())));
            if (going.size() < choose.choices().size()) {
                arrows.add(new Arrow(index, next, going.isEmpty() ? "" : "…"));
            }
        }
        case Task.Branch branch -> {
            branch.cases().forEach(one -> arrows.add(new Arrow(index, target(one.go(), index), one.condition().name()
                    .isEmpty() ? "" : words(one.condition()))));
            if (branch.cases().stream().noneMatch(one -> one.condition().name().isEmpty())) {
                arrows.add(new Arrow(index, next, "…"));
            }
        }
        case Task.End _ -> arrows.add(new Arrow(index, flow.steps().size(), ""));
        case Task.Ask _,Task.Receive _,Task.Classify _,Task.Confirm _,Task.Say _,Task.Assign _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.Announce _,Task.Offer _ ->
            arrows.add(new Arrow(index, next, guard.isEmpty() ? "" : "[" + guard + "]"));
        }
    }

    private int target(String go, int index) {
        if (go.isEmpty()) {
            return index + 1;
        }
        return flow.steps().stream().map(Step::name).toList().indexOf(go);
    }

    private static String words(Condition condition) {
        return switch (condition) {
        case Condition.Known known -> known.name() + (known.known() ? " known" : " unknown");
        case Condition.Is is -> is.name() + (is.is() ? " is " : " is not ") + is.values().stream().sorted().collect(
                Collectors.joining(", "));
        case Condition.Has has -> has.name() + " has " + has.value();
        case Condition.Compare compare -> compare.name() + " " + compare.order().sign() + " " + compare.value();
        case Condition.Not not -> "not " + words(not.condition());
        };
    }
}
