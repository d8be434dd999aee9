package id.kentongan.channel.sms;

import id.kentongan.message.Delivery;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * Tells a message that an SMSC sends again from a person who writes the same word twice (src/adr/0002), for all binds
 * of a link. The id is a fingerprint; the session is a time in which no bind was lost, or one of its own where an
 * earlier copy may be stored without the SMSC knowing.
 */
final class DeliveryIdentity {
    /** Messages that were turned away and are remembered until they come again. */
    private static final int REMEMBERED = 10_000;
    /** An SMSC that got no answer in so long sends again within the session; a person's second "1" comes sooner. */
    private static final long SILENCE_NANOS = 10_000_000_000L;
    /** An SMSC that gets an answer sooner than this does not send again for want of it. */
    private static final long PROMPT_NANOS = 5_000_000_000L;
    /** As long as the inbox remembers a fingerprint. */
    private static final long DOUBT_NANOS = 300_000_000_000L;
    private static final int ID_OCTETS = 12;
    private final MessageDigest digest;
    private final Map<String, Long> unanswered = new HashMap<>();
    private final SequencedMap<String, Boolean> turnedAway = new LinkedHashMap<>();
    private volatile String session;
    private long repeats;
    private OptionalLong lastDoubt = OptionalLong.empty();

    /**
     * @param session
     *            an id that no other session ever had
     */
    DeliveryIdentity(String session) {
        this.session = session;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A bind is lost: what it did not acknowledge may come again, by whichever bind. */
    void renew(String other) {
        session = other;
    }

    String session() {
        return session;
    }

    /** The identity of a message that has just come. */
    Delivery of(ShortMessage message, long nanos) {
        synchronized (unanswered) {
            String id = fingerprint(message);
            Long since = unanswered.putIfAbsent(id, nanos);
            boolean silent = since != null && nanos - since > SILENCE_NANOS;
            if (silent) {
                unanswered.put(id, nanos);
            }
            if (turnedAway.remove(id) != null || silent) {
                return new Delivery(id, session + "." + ++repeats);
            }
            return new Delivery(id, session);
        }
    }

    /**
     * The SMSC was told that the message is ours now.
     *
     * @param since
     *            when it came
     */
    void taken(Delivery delivery, long since, long nanos) {
        synchronized (unanswered) {
            unanswered.remove(delivery.id());
            if (nanos - since > PROMPT_NANOS) {
                lastDoubt = OptionalLong.of(nanos);
            }
        }
    }

    /** The SMSC was told to keep the message, though it may have been stored all the same. */
    void turnedAway(Delivery delivery, long nanos) {
        synchronized (unanswered) {
            unanswered.remove(delivery.id());
            lastDoubt = OptionalLong.of(nanos);
            turnedAway.putLast(delivery.id(), true);
            if (turnedAway.size() > REMEMBERED) {
                turnedAway.pollFirstEntry();
            }
        }
    }

    /**
     * Whether what came last as this delivery was acknowledged in time, in the session that still lasts; false after
     * any message was turned away or answered late, for as long as its fingerprint is kept.
     */
    boolean acknowledged(Delivery delivery, long nanos) {
        synchronized (unanswered) {
            return delivery.session().equals(session) && !unanswered.containsKey(delivery.id())
                    && (lastDoubt.isEmpty() || nanos - lastDoubt.getAsLong() > DOUBT_NANOS);
        }
    }

    private String fingerprint(ShortMessage message) {
        text(message.source());
        text(message.destination());
        digest.update((byte) message.esmClass());
        digest.update((byte) message.dataCoding());
        message.sar().ifPresent(part -> digest.update(ByteBuffer.allocate(12).putInt(part.reference())
                .putInt(part.total()).putInt(part.number()).flip()));
        byte[] sum = digest.digest(message.octets());
        return "sms:" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(sum, ID_OCTETS));
    }

    private void text(String text) {
        digest.update(text.getBytes(StandardCharsets.ISO_8859_1));
        digest.update((byte) 0);
    }
}
