package id.kentongan.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.kentongan.conversation.DocumentKey.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final DocumentKey SITI = new DocumentKey(Kind.CONVERSATION, 3, "6281200000001");
    private static final DocumentKey BUDI = new DocumentKey(Kind.CONVERSATION, 4, "6281200000002");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));
    private final Remembered remembered = new Remembered(2, now::get);

    @Test
    void aDocumentIsForgottenWhenTheStoreForgetsIt() {
        remembered.keep(SITI, Optional.of("halo"), Duration.ofMinutes(5));
        assertEquals(Optional.of("halo"), remembered.find(SITI));

        now.set(now.get().plus(Duration.ofMinutes(5)));
        assertNull(remembered.find(SITI), "the store has no such document any more, or another");
    }

    @Test
    void whatDoesNotExistIsKnownToo() {
        assertNull(remembered.find(SITI));
        remembered.keep(SITI, Optional.empty(), Duration.ZERO);
        assertEquals(Optional.empty(), remembered.find(SITI));
    }

    @Test
    void aLostPartitionIsForgottenAndTheOthersAreNot() {
        remembered.keep(SITI, Optional.of("satu"), Duration.ZERO);
        remembered.keep(BUDI, Optional.of("dua"), Duration.ZERO);
        remembered.forget(3);
        assertNull(remembered.find(SITI));
        assertEquals(Optional.of("dua"), remembered.find(BUDI));
    }

    @Test
    void theOneUsedLeastMakesRoom() {
        var agus = new DocumentKey(Kind.PERSON, 5, "6281200000003");
        remembered.keep(SITI, Optional.of("satu"), Duration.ZERO);
        remembered.keep(BUDI, Optional.of("dua"), Duration.ZERO);
        remembered.find(SITI);
        remembered.keep(agus, Optional.of("tiga"), Duration.ZERO);
        assertNull(remembered.find(BUDI));
        assertEquals(Optional.of("satu"), remembered.find(SITI));
    }
}
