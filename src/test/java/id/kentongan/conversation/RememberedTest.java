package id.kentongan.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(Optional.of("halo"), remembered.find(SITI).orElseThrow().value());

        now.set(now.get().plus(Duration.ofMinutes(5)));
        assertTrue(remembered.find(SITI).isEmpty(), "the store has no such document any more, or another");
    }

    @Test
    void whatDoesNotExistIsKnownToo() {
        assertTrue(remembered.find(SITI).isEmpty());
        remembered.keep(SITI, Optional.empty(), Duration.ZERO);
        assertEquals(Optional.empty(), remembered.find(SITI).orElseThrow().value());
    }

    @Test
    void aLostPartitionIsForgottenAndTheOthersAreNot() {
        remembered.keep(SITI, Optional.of("satu"), Duration.ZERO);
        remembered.keep(BUDI, Optional.of("dua"), Duration.ZERO);
        remembered.forget(3);
        assertTrue(remembered.find(SITI).isEmpty());
        assertEquals(Optional.of("dua"), remembered.find(BUDI).orElseThrow().value());
    }

    @Test
    void theOneUsedLeastMakesRoom() {
        var agus = new DocumentKey(Kind.PERSON, 5, "6281200000003");
        remembered.keep(SITI, Optional.of("satu"), Duration.ZERO);
        remembered.keep(BUDI, Optional.of("dua"), Duration.ZERO);
        remembered.find(SITI);
        remembered.keep(agus, Optional.of("tiga"), Duration.ZERO);
        assertTrue(remembered.find(BUDI).isEmpty());
        assertEquals(Optional.of("satu"), remembered.find(SITI).orElseThrow().value());
    }
}
