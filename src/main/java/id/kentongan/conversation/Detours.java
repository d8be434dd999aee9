package id.kentongan.conversation;

import id.kentongan.conversation.PostRules.Way;
import id.kentongan.directory.Person;
import id.kentongan.message.Failure;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import id.kentongan.message.Term;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is done about a message that did not arrive, in its person's partition: it goes another way, or whoever caused
 * it is told.
 */
final class Detours {
    /** On the waybill of a message that waits until its person writes. */
    static final String HELD = "held";

    private final World world;
    private final Draft draft;
    private final Instant now;

    Detours(World world, Draft draft, Instant now) {
        this.world = world;
        this.draft = draft;
        this.now = now;
    }

    /**
     * Finds another way, or tells.
     *
     * @param message
     *            what failed; empty where nothing of it is left to be sent
     * @return the waybill with what went in the message's place
     */
    Waybill around(Waybill failed, List<Outbound> message) {
        learn(failed);
        Optional<Outbound> lost = message.stream().findFirst().filter(_ -> failed.medium() == Medium.WHATSAPP && (failed
                .failure() == Failure.WINDOW || failed.failure() == Failure.NOT_THERE));
        if (lost.isPresent()) {
            for (Way way : world.post().of(failed.lane()).outside()) {
                Optional<String> went = go(way, lost.get(), failed.failure());
                if (went.isPresent()) {
                    return failed.followedBy(went.get());
                }
            }
        }
        tell(failed);
        return failed;
    }

    /** The courier could not send it; its waybill may have gone by since. */
    void notSent(Waybill waybill, Outbound message) {
        Waybill after = around(waybill, List.of(message));
        if (!after.next().isEmpty()) {
            draft.put(DocumentKey.Kind.MESSAGE, after.id().toString(), after, world.post().trace());
        }
    }

    /** What a failure says of its person. */
    private void learn(Waybill failed) {
        boolean optedOut = failed.failure() == Failure.OPTED_OUT;
        boolean notThere = failed.failure() == Failure.NOT_THERE && failed.medium() == Medium.WHATSAPP && world.bySms();
        if (optedOut || notThere) {
            var people = new People(draft);
            Optional<Person> before = people.find(failed.to());
            before.ifPresent(person -> people.save(before, optedOut
                    ? person.withAnnouncements(false)
                    : person.heard(Medium.SMS, "", now)));
        }
    }

    private Optional<String> go(Way way, Outbound message, Failure failure) {
        return switch (way) {
        case TEMPLATE -> failure == Failure.WINDOW && world.post().templates().contains(message.template().name())
                && message.created().isBefore(message.term().free())
                        ? Optional.of(again(message, Medium.WHATSAPP, message.route(), message.text(), new Term(now,
                                message.term().worth(), message.term().quiet())))
                        : Optional.empty();
        case SMS -> world.bySms()
                ? Optional.of(again(message, Medium.SMS, "", plain(message), message.term()))
                : Optional.empty();
        case WAIT -> {
            HeldPost.of(draft, message.to()).with(message, now).keep(draft);
            yield Optional.of(HELD);
        }
        };
    }

    private String again(Outbound message, Medium medium, String route, String text, Term term) {
        MessageId id = draft.send(own -> new Outbound(own, message.lane(), medium, route, message.to(), text, message
                .options(), medium == Medium.WHATSAPP ? message.template() : Template.NONE, term, message.origin(),
                now));
        return id.toString();
    }

    /** As it is said by SMS. */
    private String plain(Outbound message) {
        Template template = message.template();
        return template.equals(Template.NONE) || !world.flows().notices().containsKey(template.name())
                ? message.text()
                : world.flows().notice(template.name(), template.language(), Medium.SMS, template.values());
    }

    /** Tells whoever sent it: an officer at once, a kader in the sum. */
    private void tell(Waybill failed) {
        if (!failed.origin().announcement().isEmpty()) {
            new Tallies(draft).failed(failed.origin().announcement(), failed.fault());
        }
        Optional<PhoneNumber> sender = failed.origin().sender();
        sender.ifPresent(officer -> new Notices(world, draft, now).send(officer, "ticket.undelivered.officer", Map.of(
                "number", failed.origin().ticket(), Notices.FAILURE, failed.failure().name().toLowerCase(
                        Locale.ROOT)),
                Entry.Task.NONE));
    }
}
