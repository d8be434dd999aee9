package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveryIdentityTest {
    private final DeliveryIdentity identity = new DeliveryIdentity("bind-1");

    @Test
    void the_id_is_the_message_and_the_session_is_the_bind() {
        Delivery first = identity.of(message("6281234567890", "1"), 0);
        assertTrue(first.id().matches("sms:[\\w-]{16}"), first::id);
        assertEquals("bind-1", first.session());
        assertNotEquals(first.id(), identity.of(message("6281234567890", "2"), 0).id());
        assertNotEquals(first.id(), identity.of(message("6281234567891", "1"), 0).id());
        assertEquals(first.id(), new DeliveryIdentity("bind-2").of(message("6281234567890", "1"), 0).id());
    }

    @Test
    void a_message_that_was_taken_and_comes_again_is_a_second_message() {
        Delivery first = identity.of(message("6281234567890", "1"), 0);
        identity.taken(first, 0, 0);
        assertEquals(first, identity.of(message("6281234567890", "1"), 0));
    }

    @Test
    void a_message_that_was_turned_away_gets_a_session_of_its_own_once() {
        Delivery first = identity.of(message("6281234567890", "1"), 0);
        identity.turnedAway(first, 0);
        Delivery second = identity.of(message("6281234567890", "1"), 0);
        identity.taken(second, 0, 0);
        Delivery third = identity.of(message("6281234567890", "1"), 0);
        assertNotEquals(first.session(), second.session());
        assertEquals(first.session(), third.session());
        identity.turnedAway(third, 0);
        assertNotEquals(second.session(), identity.of(message("6281234567890", "1"), 0).session());
    }

    @Test
    void a_copy_after_a_long_silence_is_the_smsc_and_a_quick_one_is_the_person() {
        Delivery first = identity.of(message("6281234567890", "1"), 0);
        assertEquals(first, identity.of(message("6281234567890", "1"), Duration.ofSeconds(2).toNanos()));
        Delivery late = identity.of(message("6281234567890", "1"), Duration.ofSeconds(31).toNanos());
        assertEquals(first.id(), late.id());
        assertNotEquals(first.session(), late.session());
    }

    @Test
    void only_what_was_answered_in_time_in_the_present_session_counts_as_acknowledged() {
        Delivery first = identity.of(message("6281234567890", "1"), 0);
        assertFalse(identity.acknowledged(first, 0));
        identity.taken(first, 0, Duration.ofSeconds(4).toNanos());
        assertTrue(identity.acknowledged(first, Duration.ofSeconds(4).toNanos()));
        identity.renew("bind-2");
        assertFalse(identity.acknowledged(first, Duration.ofSeconds(4).toNanos()));
    }

    @Test
    void a_late_answer_or_a_refusal_leaves_the_whole_session_in_doubt_for_as_long_as_fingerprints_are_kept() {
        Delivery first = identity.of(message("6281234567890", "1"), 0);
        identity.taken(first, 0, 0);
        Delivery late = identity.of(message("6281234567890", "2"), 0);
        identity.taken(late, 0, Duration.ofSeconds(6).toNanos());
        assertFalse(identity.acknowledged(first, Duration.ofSeconds(305).toNanos()));
        assertTrue(identity.acknowledged(first, Duration.ofSeconds(307).toNanos()));
        identity.turnedAway(identity.of(message("6281234567890", "3"), 0), Duration.ofSeconds(400).toNanos());
        assertFalse(identity.acknowledged(first, Duration.ofSeconds(699).toNanos()));
        assertTrue(identity.acknowledged(first, Duration.ofSeconds(701).toNanos()));
    }

    @Test
    void memory_of_what_was_turned_away_is_bounded() {
        Delivery oldest = identity.of(message("6281234567890", "first"), 0);
        identity.turnedAway(oldest, 0);
        for (int i = 0; i < 10_000; i++) {
            identity.turnedAway(identity.of(message("6281234567890", "later " + i), 0), 0);
        }
        assertEquals(oldest, identity.of(message("6281234567890", "first"), 0));
    }

    private static ShortMessage message(String from, String text) {
        return new ShortMessage(1, from, "1234", 0, 0, text.getBytes(StandardCharsets.US_ASCII),
                ShortMessage.Parameters.NONE);
    }
}
