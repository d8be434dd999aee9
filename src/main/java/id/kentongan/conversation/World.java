package id.kentongan.conversation;

import id.kentongan.directory.Directory;
import id.kentongan.escalation.Ladder;
import id.kentongan.flow.Engine;
import id.kentongan.flow.Flows;
import id.kentongan.message.Medium;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a turn knows besides the state of its partition: an unchanging picture of flows, people and settings, replaced
 * as a whole when one of them changes.
 *
 * @param media
 *            the media that links are configured for
 * @param partitions
 *            how many partitions the store has
 */
public record World(Flows flows, Engine engine, Directory directory, Ladder ladder, Set<Medium> media, ZoneId zone,
        int partitions) {
    /** WhatsApp lets a business write freely for this long after a person's message (Twilio, "24-hour window"). */
    private static final long WINDOW_SECONDS = 24 * 60 * 60 - 60;

    /**
     * The medium for a message that the person did not just ask for: the one they used last, but SMS when WhatsApp's
     * window is shut.
     */
    public Medium medium(Medium lastUsed, long whatsappAt, Instant now) {
        boolean open = now.getEpochSecond() - whatsappAt < WINDOW_SECONDS;
        Medium wanted = lastUsed == Medium.WHATSAPP && !open ? Medium.SMS : lastUsed;
        return media.contains(wanted) || media.isEmpty() ? wanted : media.iterator().next();
    }
}
