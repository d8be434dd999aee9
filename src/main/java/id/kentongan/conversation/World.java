package id.kentongan.conversation;

import id.kentongan.directory.Directory;
import id.kentongan.directory.Person;
import id.kentongan.escalation.Ladder;
import id.kentongan.flow.Engine;
import id.kentongan.flow.Flows;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Term;
import id.kentongan.place.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What a turn knows besides the state of its partition: an unchanging picture of flows, people and settings, replaced
 * as a whole when one of them changes.
 *
 * @param media
 *            the media that links are configured for
 * @param partitions
 *            how many partitions the store has
 * @param partitionOf
 *            the partition of a person
 * @param post
 *            how messages are brought to people
 */
public record World(Flows flows, Engine engine, Directory directory, Ladder ladder, Set<Medium> media, ZoneId zone,
        int partitions, ToIntFunction<PhoneNumber> partitionOf, PostRules post) {
    /** How a message to a person leaves: one that {@code waits} may not go before they write. */
    record Leaving(Medium medium, String route, boolean waits) {
    }

    /** The medium for a reply that the person did not just ask for. */
    public Medium medium(Person person, Instant now) {
        return leaving(Lane.CONVERSATION, person, "", now).medium();
    }

    /**
     * How a message that the person did not just ask for leaves: by the medium that they used last, of those that links
     * are configured for, and outside of WhatsApp's window as its kind of message is set to.
     *
     * @param template
     *            the notice whose template may go in its place
     */
    Leaving leaving(Lane lane, Person person, String template, Instant now) {
        Medium last = person.medium().orElse(Medium.SMS);
        Medium wanted = media.contains(last) || media.isEmpty() ? last : media.iterator().next();
        if (wanted == Medium.SMS || person.withinWhatsappWindow(now)) {
            return by(wanted, person, false);
        }
        for (PostRules.Way way : post.of(lane).outside()) {
            boolean possible = switch (way) {
            case TEMPLATE -> media.contains(Medium.WHATSAPP) && post.templates().contains(template);
            case SMS -> bySms();
            case WAIT -> true;
            };
            if (possible) {
                return by(way == PostRules.Way.SMS ? Medium.SMS : Medium.WHATSAPP, person, way == PostRules.Way.WAIT);
            }
        }
        return by(bySms() ? Medium.SMS : wanted, person, false);
    }

    private static Leaving by(Medium medium, Person person, boolean waits) {
        return new Leaving(medium, person.medium().filter(last -> last == medium).isPresent()
                ? person.lastRoute()
                : "", waits);
    }

    /** Whether an SMS can be sent at all. */
    boolean bySms() {
        return media.isEmpty() || media.contains(Medium.SMS);
    }

    /** Until when a message to this person may go. */
    Term term(Lane lane, Medium medium, Person person, Instant now) {
        return new Term(medium == Medium.WHATSAPP ? person.whatsappUntil() : Term.OPEN.free(), now.plus(post.of(lane)
                .worth()));
    }

    /** The time zone of the person's village, or of the service. */
    ZoneId zone(Person person) {
        return person.home().map(TimeZones::of).orElse(zone);
    }

    public LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
