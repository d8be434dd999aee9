package id.kentongan.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kentongan.announcement.Training.Registration;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final PhoneNumber SITI = new PhoneNumber("6281200000001");
    private static final PhoneNumber BUDI = new PhoneNumber("6281200000002");
    private static final PhoneNumber TONO = new PhoneNumber("6281200000009");

    @Test
    void theQuotaIsFilledThenPeopleWait() {
        Training training = training(1);
        var first = assertInstanceOf(Registration.Registered.class, training.register(SITI));
        assertEquals(1, first.place());
        var second = assertInstanceOf(Registration.Waiting.class, first.training().register(BUDI));
        assertEquals(1, second.position());
        var third = assertInstanceOf(Registration.Waiting.class, second.training().register(TONO));
        assertEquals(2, third.position());
    }

    @Test
    void nobodyTakesTwoPlaces() {
        var once = assertInstanceOf(Registration.Registered.class, training(5).register(SITI));
        assertEquals(new Registration.Already(1), once.training().register(SITI));
        Training full = assertInstanceOf(Registration.Registered.class, training(1).register(SITI)).training();
        Training waiting = assertInstanceOf(Registration.Waiting.class, full.register(BUDI)).training();
        assertEquals(new Registration.AlreadyWaiting(1), waiting.register(BUDI));
    }

    @Test
    void aTrainingForNobodyIsNone() {
        assertThrows(IllegalArgumentException.class, () -> training(0));
    }

    private static Training training(int quota) {
        return new Training("0001Z", "Jualan daring", new PlaceCode("36.02.04.2003"), new PhoneNumber("6281200000004"),
                quota, List.of(), List.of(), Instant.parse("2026-03-02T01:10:00Z"));
    }
}
