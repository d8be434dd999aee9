package id.kentongan.conversation;

import id.kentongan.announcement.Training;
import id.kentongan.announcement.Training.Registration;
import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.flow.Effect;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import id.kentongan.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Opens trainings and registers people for them, each in the partition of the training. */
final class TrainingDesk {
    private final World world;
    private final Draft draft;
    private final Notices notices;

    TrainingDesk(World world, Draft draft, Instant now) {
        this.world = world;
        this.draft = draft;
        this.notices = new Notices(world, draft, now);
    }

    /** Opens a training in this, the kader's, partition and returns its code. */
    String open(Effect.OfferTraining offer, PlaceCode village, PhoneNumber kader, Instant now) {
        String code = TicketNumber.code(draft.partition(), world.partitions(), draft.next("trainings"));
        draft.put(Kind.TRAINING, code, new Training(code, offer.title(), village, kader, offer.quota(), java.util.List
                .of(), java.util.List.of(), now), Duration.ZERO);
        return code;
    }

    /** Sends a person's wish to the training's partition; {@code code} is as they wrote it. */
    void ask(String code, PhoneNumber person) {
        Optional<TicketNumber> number = TicketNumber.parse(code);
        if (number.isEmpty()) {
            notices.answer(person, "training.unknown", Map.of());
        } else {
            draft.forward(number.get().partition(world.partitions()), new Entry.Enlisted(number.get().body(), person));
        }
    }

    void enlist(Entry.Enlisted enlisted) {
        Optional<Training> found = draft.document(Kind.TRAINING, enlisted.code(), Training.class);
        if (found.isEmpty()) {
            notices.answer(enlisted.person(), "training.unknown", Map.of());
            return;
        }
        Training training = found.get();
        switch (training.register(enlisted.person())) {
        case Registration.Registered(Training changed, int place) -> {
            keep(changed);
            tell(enlisted, "training.registered", training, "place-number", place);
            if (place == training.quota()) {
                notices.send(training.kader(), "training.kader.registered", Map.of("title", training.title(), "count",
                        String.valueOf(place), "quota", String.valueOf(training.quota())), Entry.Task.NONE);
            }
        }
        case Registration.Waiting(Training changed, int position) -> {
            keep(changed);
            tell(enlisted, "training.waiting", training, "position", position);
        }
        case Registration.Already(int place) -> tell(enlisted, "training.already", training, "place-number", place);
        case Registration.AlreadyWaiting(int position) -> tell(enlisted, "training.waiting", training, "position",
                position);
        }
    }

    private void keep(Training training) {
        draft.put(Kind.TRAINING, training.code(), training, Duration.ZERO);
    }

    private void tell(Entry.Enlisted enlisted, String notice, Training training, String name, int value) {
        notices.answer(enlisted.person(), notice, Map.of("title", training.title(), name, String.valueOf(value)));
    }
}
