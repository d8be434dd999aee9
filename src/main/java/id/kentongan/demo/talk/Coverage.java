package id.kentongan.demo.talk;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.Text;
import id.kentongan.flow.Witness;
import id.kentongan.message.Medium;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What talks have visited of the flows, told by the engine while it ran: steps, choices (of questions, confirmations and
 * branches), languages, and texts, each language and each shorter one for SMS by itself. Safe for many threads.
 */
public final class Coverage implements Witness {
    /** The engine's own phrases and reasons, which are nobody's flow. */
    static final String WORDS = "words";

    private final Set<Item> all = new LinkedHashSet<>();
    private final Set<Item> visited = ConcurrentHashMap.newKeySet();
    /** By identity: two steps may say the same, and only one of them has said it. */
    private final IdentityHashMap<Text, Place> places = new IdentityHashMap<>();

    /** What can be visited. */
    public enum Kind {
        STEPS, CHOICES, LANGUAGES, TEXTS
    }

    /**
     * One thing to visit.
     *
     * @param flow
     *            the flow's name, or {@code words}
     * @param name
     *            as authors know it: {@code where}, {@code check: no}, {@code jv}, {@code where [id, sms]}
     */
    public record Item(String flow, Kind kind, String name) {
    }

    /** Where a text stands. */
    private record Place(String flow, String name) {
    }

    @Override
    public synchronized void speaks(Flows flows) {
        flows.flows().values().forEach(flow -> {
            flow.steps().forEach(step -> {
                all.add(new Item(flow.name(), Kind.STEPS, step.name()));
                Choices.of(step, flows).forEach(choice -> all.add(new Item(flow.name(), Kind.CHOICES, choice)));
                Texts.of(step).forEach((part, text) -> add(flow.name(), step.name() + part, text));
            });
            if (flow.steps().stream().flatMap(step -> Texts.of(step).values().stream()).anyMatch(text -> !text
                    .isEmpty())) {
                flow.languages().stream().sorted()
                        .forEach(language -> all.add(new Item(flow.name(), Kind.LANGUAGES, language)));
            }
        });
        flows.wording().claims().languages().stream().sorted()
                .forEach(language -> all.add(new Item(WORDS, Kind.LANGUAGES, language)));
        Texts.of(flows.wording()).forEach((name, text) -> add(WORDS, name, text));
    }

    private void add(String flow, String name, Text text) {
        if (!text.isEmpty()) {
            places.put(text, new Place(flow, name));
            Texts.variants(text).forEach(variant -> all.add(new Item(flow, Kind.TEXTS, name + variant)));
        }
    }

    @Override
    public void reached(Flow flow, Step step) {
        visited.add(new Item(flow.name(), Kind.STEPS, step.name()));
    }

    @Override
    public void answered(Flow flow, Step step, String answer) {
        Arrays.stream(answer.split(",")).forEach(
                key -> visited.add(new Item(flow.name(), Kind.CHOICES, Choices.answer(step, key))));
    }

    @Override
    public void went(Flow flow, Step step, Task.Case way) {
        if (step.task() instanceof Task.Branch branch) {
            visited.add(new Item(flow.name(), Kind.CHOICES, Choices.way(step, branch.cases().indexOf(way), way)));
        }
    }

    @Override
    public void said(Text text, String language, Medium medium) {
        place(text).ifPresent(place -> {
            visited.add(new Item(place.flow(), Kind.TEXTS, place.name() + Texts.variant(text, language, medium)));
            if (text.languages().containsKey(language)) {
                visited.add(new Item(place.flow(), Kind.LANGUAGES, language));
            }
        });
    }

    private synchronized Optional<Place> place(Text text) {
        return Optional.ofNullable(places.get(text));
    }

    /** What no talk visited, by flow in the order of the files. */
    public synchronized List<Item> missing() {
        return all.stream().filter(item -> !visited.contains(item)).toList();
    }

    /** How much of a kind was visited, in whole per cent downwards; 100 where there is nothing. */
    public synchronized int percent(Kind kind) {
        long there = all.stream().filter(item -> item.kind() == kind).count();
        long seen = all.stream().filter(item -> item.kind() == kind && visited.contains(item)).count();
        return there == 0 ? 100 : (int) (100 * seen / there);
    }

    /** A table by flow, visited/all of each kind, and below it by name what no talk visits. */
    public synchronized String report() {
        var report = new StringBuilder("%-20s %9s %9s %9s %9s%n".formatted("flow", "steps", "choices", "languages",
                "texts"));
        all.stream().map(Item::flow).distinct().forEach(flow -> report.append(row(flow, Set.of(flow))));
        report.append(row("all", all.stream().map(Item::flow).collect(Collectors.toSet())));
        missing().stream().collect(Collectors.groupingBy(item -> item.flow() + ", " + item.kind().name().toLowerCase(
                java.util.Locale.ROOT), java.util.LinkedHashMap::new, Collectors.mapping(Item::name, Collectors
                        .joining("; "))))
                .forEach((where, names) -> report.append("%nno talk visits %s: %s".formatted(where, names)));
        return report.toString();
    }

    private String row(String name, Set<String> flows) {
        var row = new StringBuilder("%-20s".formatted(name));
        for (Kind kind : Kind.values()) {
            List<Item> items = all.stream().filter(item -> item.kind() == kind && flows.contains(item.flow())).toList();
            row.append(" %9s".formatted(items.isEmpty()
                    ? "-"
                    : items.stream().filter(visited::contains).count() + "/" + items.size()));
        }
        return row.append(System.lineSeparator()).toString();
    }
}
