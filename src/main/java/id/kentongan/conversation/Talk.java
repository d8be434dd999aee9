package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.directory.Person;
import id.kentongan.flow.Conversation;
import id.kentongan.flow.Effect;
import id.kentongan.flow.Reaction;
import id.kentongan.flow.Situation;
import id.kentongan.flow.Utterance;
import id.kentongan.language.LanguageKnown;
import id.kentongan.message.Content;
import id.kentongan.message.Inbound;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A person's side of a turn: joins what they wrote, lets the engine react, and carries out what the flow asks for. */
final class Talk {
    /** A conversation's flow decides how long it is kept; the store forgets it at the latest after this. */
    private static final Duration KEEP = Duration.ofDays(60);
    private static final Duration WAIT_FOR_PARTS = Duration.ofMinutes(5);
    private static final Duration KEEP_PARTS = Duration.ofHours(6);

    private final World world;
    private final Draft draft;
    private final Instant now;
    private final People people;

    Talk(World world, Draft draft, Instant now) {
        this.world = world;
        this.draft = draft;
        this.now = now;
        this.people = new People(draft);
    }

    void received(Inbound inbound) {
        if (inbound.content() instanceof Content.Part part) {
            collect(inbound, part);
        } else if (!(inbound.content() instanceof Content.Unsupported unsupported && unsupported.silent())) {
            hear(inbound.from(), inbound.medium(), inbound.route(), inbound.content());
        }
    }

    /** Some parts of a long SMS have not come: what there is goes to the conversation, marked. */
    void incomplete(String id) {
        draft.document(Kind.PARTS, id, LongMessage.class).filter(message -> !message.heard()).ifPresent(message -> {
            draft.remove(Kind.PARTS, id);
            tear(message);
        });
    }

    private void tear(LongMessage message) {
        Inbound first = message.first();
        hear(first.from(), first.medium(), first.route(), new Content.Text(message.torn()));
    }

    /** Nothing came for as long as the flow wanted to wait. */
    void silent(PhoneNumber phone) {
        Optional<Conversation> conversation = draft.document(Kind.CONVERSATION, phone.digits(), Conversation.class);
        if (conversation.isEmpty()) {
            return;
        }
        Person person = people.get(phone);
        Medium medium = world.medium(person, now);
        var situation = situation(conversation, person, medium);
        carry(person, medium, person.lastRoute(), conversation, world.engine().silence(situation));
    }

    private void collect(Inbound inbound, Content.Part part) {
        String id = LongMessage.id(inbound, part);
        Optional<LongMessage> known = draft.document(Kind.PARTS, id, LongMessage.class);
        Optional<LongMessage> before = known.filter(message -> !message.excludes(part));
        if (before.filter(LongMessage::heard).isPresent()) {
            return;
        }
        // The rest of what the same reference stood for before will not come any more.
        known.filter(message -> before.isEmpty() && !message.heard()).ifPresent(this::tear);
        LongMessage message = before.map(some -> some.with(part)).orElseGet(() -> LongMessage.of(inbound, part));
        Optional<String> whole = message.whole();
        if (whole.isPresent()) {
            draft.put(Kind.PARTS, id, message.asHeard(), WAIT_FOR_PARTS);
            draft.write(new Write.CancelTimer(Timers.parts(id)));
            hear(inbound.from(), inbound.medium(), inbound.route(), new Content.Text(whole.get()));
        } else {
            draft.put(Kind.PARTS, id, message, KEEP_PARTS);
            if (before.isEmpty()) {
                draft.write(new Write.SetTimer(Timers.parts(id), now.plus(WAIT_FOR_PARTS)));
            }
        }
    }

    private void hear(PhoneNumber phone, Medium medium, String route, Content content) {
        Optional<Person> before = people.find(phone);
        Person person = before.orElseGet(() -> Person.of(phone)).heard(medium, route, now);
        HeldPost.release(world, draft, person, route, now);
        Optional<Conversation> conversation = draft.document(Kind.CONVERSATION, phone.digits(), Conversation.class);
        Situation situation = situation(conversation, person, medium);
        Person after = carry(person, medium, route, conversation, world.engine().react(situation, Utterance.of(
                content)));
        people.save(before, after);
    }

    private Situation situation(Optional<Conversation> conversation, Person person, Medium medium) {
        return new Situation(conversation, medium, person.language(), person.languageKnown(),
                world.directory().roles(person.number(), world
                        .day(now)),
                new TurnFacts(world, draft, person, now), now);
    }

    private Person carry(Person person, Medium medium, String route, Optional<Conversation> before,
            Reaction reaction) {
        Person after = person;
        for (Effect effect : reaction.effects()) {
            after = carry(effect, after, medium, route);
        }
        String id = person.phone();
        reaction.conversation().ifPresentOrElse(conversation -> draft.put(Kind.CONVERSATION, id, conversation, KEEP),
                () -> {
                    if (before.isPresent()) {
                        draft.remove(Kind.CONVERSATION, id);
                    }
                });
        reaction.wake().ifPresentOrElse(wake -> draft.write(new Write.SetTimer(Timers.talk(person.number()), wake)),
                () -> {
                    if (before.isPresent()) {
                        draft.write(new Write.CancelTimer(Timers.talk(person.number())));
                    }
                });
        return after;
    }

    private Person carry(Effect effect, Person person, Medium medium, String route) {
        PhoneNumber phone = person.number();
        return switch (effect) {
        case Effect.Say say -> {
            draft.send(id -> new Outbound(id, Lane.CONVERSATION, medium, route, phone, say.text(), say.options(),
                    Template.NONE, world.term(Lane.CONVERSATION, medium, person, now), now));
            yield person;
        }
        case Effect.OpenTicket ticket -> person.withLatestTicket(new TicketDesk(world, draft, now).open(ticket, phone));
        case Effect.ActOnTicket act -> {
            new TicketDesk(world, draft, now).ask(act, person);
            yield person;
        }
        case Effect.Remember(String field, String value) -> remember(person, field, value);
        case Effect.Speaks(String language) -> person.withLanguage(language, LanguageKnown.FOUND);
        case Effect.Announce(String text) -> {
            kaderVillage(person).ifPresent(village -> new Broadcast(world, draft, now).begin(village, text, "",
                    phone));
            yield person;
        }
        case Effect.OfferTraining offer -> {
            kaderVillage(person).ifPresent(village -> {
                String code = new TrainingDesk(world, draft, now).open(offer, village, phone, now);
                new Broadcast(world, draft, now).begin(village, offer.text(), code, phone);
            });
            yield person;
        }
        case Effect.Register(String training) -> {
            String code = training.isBlank() ? person.latestTraining() : training;
            new TrainingDesk(world, draft, now).ask(code, phone);
            yield person;
        }
        case Effect.Subscribe(boolean announcements) -> person.withAnnouncements(announcements);
        case Effect.Consent(String version, boolean given) ->
            person.withConsent(new Person.Consent(version, given, medium
                    .name(), now.getEpochSecond()));
        };
    }

    private Optional<id.kentongan.place.PlaceCode> kaderVillage(Person person) {
        return TurnFacts.kaderVillage(world, person, now);
    }

    private static Person remember(Person person, String field, String value) {
        return switch (field) {
        case "name" -> person.withName(value);
        case "village" -> person.withVillage(new id.kentongan.place.PlaceCode(value));
        case "language" -> person.withLanguage(value, LanguageKnown.CHOSEN);
        default -> throw new IllegalStateException("a flow remembers what a person does not have: " + field);
        };
    }
}
