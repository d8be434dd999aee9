package id.kentongan.conversation;

import id.kentongan.message.Delivery;
import id.kentongan.message.Inbound;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides a batch: reads what the entries are known to need in one pipeline, decides partition by partition in order,
 * and reads again for those turns that came upon something else.
 */
final class BatchDecision {
    private static final int TRIES = 3;

    private final PartitionStore store;
    private final Turn turn;
    private final TurnFigures figures;
    private final Remembered remembered;

    BatchDecision(PartitionStore store, Turn turn, TurnFigures figures, Remembered remembered) {
        this.store = store;
        this.turn = turn;
        this.figures = figures;
        this.remembered = remembered;
    }

    /** An entry, read unless this version cannot. */
    private record Opened(InboxEntry stored, Optional<Entry> entry) {
        static Opened of(InboxEntry stored) {
            try {
                return new Opened(stored, Optional.of(Documents.read(stored.json(), Entry.class)));
            } catch (Documents.UnreadableException e) {
                return new Opened(stored, Optional.empty());
            }
        }

        /** The delivery of what a person wrote, with the first message that goes back by the link that it came by. */
        Optional<Map.Entry<MessageId, Delivery>> answered(Draft draft) {
            if (entry.isPresent() && entry.get() instanceof Entry.Received(Inbound inbound)) {
                return draft.messages().stream().filter(message -> message.to().equals(inbound.from())
                        && message.route().equals(inbound.route())).findFirst()
                        .map(message -> Map.entry(message.id(), inbound.delivery()));
            }
            return Optional.empty();
        }
    }

    /** One partition's part of the batch. */
    private static final class Lane {
        private final PartitionState state;
        private final Deque<Opened> entries = new ArrayDeque<>();
        private final Set<Need> needs = new HashSet<>();
        private final List<Outbound> messages = new ArrayList<>();
        private final Map<MessageId, Delivery> answers = new HashMap<>();
        private final List<Write.Forward> forwards = new ArrayList<>();
        private int turns;

        Lane(int partition) {
            state = new PartitionState(partition);
        }

        Decided decided() {
            return new Decided(state, messages, answers, forwards, turns);
        }
    }

    List<Decided> decide(List<InboxEntry> batch) {
        Map<Integer, Lane> lanes = new LinkedHashMap<>();
        for (InboxEntry stored : batch) {
            Lane lane = lanes.computeIfAbsent(stored.partition(), Lane::new);
            Opened opened = Opened.of(stored);
            lane.entries.add(opened);
            opened.entry().ifPresent(entry -> lane.needs.addAll(turn.needs(stored.partition(), entry)));
        }
        List<Lane> open = List.copyOf(lanes.values());
        while (!open.isEmpty()) {
            read(open);
            open.forEach(this::advance);
            open = open.stream().filter(lane -> !lane.entries.isEmpty()).toList();
        }
        return lanes.values().stream().map(Lane::decided).toList();
    }

    private void read(List<Lane> lanes) {
        Set<Need> needs = new HashSet<>();
        for (Lane lane : lanes) {
            List<Need> missing = lane.state.recall(lane.needs, remembered);
            lane.needs.clear();
            lane.needs.addAll(missing);
            needs.addAll(missing);
        }
        Answers answers = store.read(needs).join();
        for (Lane lane : lanes) {
            lane.state.learn(lane.needs, answers);
            lane.needs.clear();
        }
    }

    /** Decides entries until one needs something that was not read. */
    private void advance(Lane lane) {
        while (!lane.entries.isEmpty()) {
            Opened entry = lane.entries.element();
            try {
                Draft draft = decide(lane.state, entry);
                draft.apply();
                lane.messages.addAll(draft.messages());
                entry.answered(draft).ifPresent(answer -> lane.answers.put(answer.getKey(), answer.getValue()));
                lane.forwards.addAll(draft.forwards());
            } catch (UnmetNeedException unmet) {
                lane.needs.addAll(unmet.needs());
                return;
            }
            lane.turns++;
            lane.entries.remove();
        }
    }

    /** Decides one entry; one that fails by a bug three times is parked and its sender answered all the same. */
    private Draft decide(PartitionState state, Opened opened) {
        InboxEntry stored = opened.stored();
        RuntimeException bug = new IllegalStateException("unreadable entry");
        for (int i = 0; i < TRIES && opened.entry().isPresent(); i++) {
            var draft = new Draft(state, stored.number());
            try {
                turn.decide(opened.entry().get(), draft);
                return draft;
            } catch (UnmetNeedException | StoreAwayException notNow) {
                throw notNow;
            } catch (RuntimeException e) {
                bug = e;
            }
        }
        figures.parked(stored.partition(), stored.number(), bug);
        var draft = new Draft(state, stored.number());
        draft.write(new Write.Park(stored.number(), stored.json(), Traces.of(bug)));
        opened.entry().ifPresent(entry -> turn.apologise(entry, draft));
        return draft;
    }
}
