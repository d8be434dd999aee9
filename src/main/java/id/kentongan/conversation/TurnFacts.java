package id.kentongan.conversation;

import id.kentongan.directory.Mandate;
import id.kentongan.directory.Person;
import id.kentongan.directory.Role;
import id.kentongan.flow.Effect;
import id.kentongan.flow.Facts;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a flow may ask during one turn; numbers over all partitions are read when they are asked for. */
final class TurnFacts implements Facts {
    private final World world;
    private final Draft draft;
    private final Person person;
    private final Instant now;

    TurnFacts(World world, Draft draft, Person person, Instant now) {
        this.world = world;
        this.draft = draft;
        this.person = person;
        this.now = now;
    }

    @Override
    public Optional<String> fact(String name) {
        return switch (name) {
        case "person.name" -> known(person.name());
        case "person.village" -> known(person.village());
        case "person.village.name" -> person.home().flatMap(world.directory()::place).map(Place::name);
        case "person.language" -> known(person.language());
        case "person.consent" -> person.consent().map(given -> given ? "yes" : "no");
        case "person.phone" -> Optional.of(person.number().e164());
        case "person.holding" -> known(String.join(", ", person.holding()));
        case "ticket.latest" -> known(person.latestTicket());
        case "training.latest" -> known(person.latestTraining());
        case "kader.village.name" -> kaderVillage(world, person, now).flatMap(world.directory()::place).map(
                Place::name);
        case "reach.sms" -> Optional.of(String.valueOf(reach("SMS")));
        case "reach.whatsapp" -> Optional.of(String.valueOf(reach("WHATSAPP")));
        case "reach.total" -> Optional.of(String.valueOf(reach("SMS") + reach("WHATSAPP")));
        default -> Optional.empty();
        };
    }

    @Override
    public Map<String, String> opening(Effect.OpenTicket ticket) {
        return new TicketDesk(world, draft, now).opening(ticket, person.language());
    }

    /** The village that the person is a kader of today. */
    static Optional<PlaceCode> kaderVillage(World world, Person person, Instant now) {
        return world.directory().mandates(person.number(), world.day(now)).stream().filter(mandate -> mandate
                .role() == Role.KADER).map(Mandate::place).findFirst();
    }

    private long reach(String medium) {
        return kaderVillage(world, person, now).map(village -> draft.total(People.reach(village.value(), medium)))
                .orElse(0L);
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(Predicate.not(String::isEmpty));
    }
}
