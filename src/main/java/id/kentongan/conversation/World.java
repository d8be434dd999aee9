package id.kentongan.conversation;

import id.kentongan.directory.Directory;
import id.kentongan.directory.Person;
import id.kentongan.escalation.Ladder;
import id.kentongan.flow.Engine;
import id.kentongan.flow.Flows;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
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
 */
public record World(Flows flows, Engine engine, Directory directory, Ladder ladder, Set<Medium> media, ZoneId zone,
        int partitions, ToIntFunction<PhoneNumber> partitionOf) {
    /**
     * The medium for a message that the person did not just ask for: the one that they used last, but SMS while
     * WhatsApp's window is shut, and only what links are configured for.
     */
    public Medium medium(Person person, Instant now) {
        Medium last = person.medium().orElse(Medium.SMS);
        Medium wanted = last == Medium.WHATSAPP && !person.withinWhatsappWindow(now) ? Medium.SMS : last;
        return media.contains(wanted) || media.isEmpty() ? wanted : media.iterator().next();
    }

    public LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
