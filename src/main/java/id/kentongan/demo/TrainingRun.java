package id.kentongan.demo;

import id.kentongan.message.Content;
import id.kentongan.message.PhoneNumber;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Conversations on both channels, so that the start-up cache knows the classes that a working service loads, and enough
 * of them that it also holds profiles of the code that they run through: a service that begins with profiles needs
 * seconds less to come up to speed.
 */
final class TrainingRun {
    private static final PhoneNumber BY_WHATSAPP = new PhoneNumber("6281200000901");
    private static final List<String> TALK = List.of("menu", "mau lapor jalan rusak di depan mushola", "RT 03",
            "Tanjungsari", "ya", "cek", "menu");
    private static final int PEOPLE = 250;
    private static final int ROUNDS = 40;
    private static final long PATIENCE_SECONDS = 20;

    private final Demo demo;
    private final Semaphore replies = new Semaphore(0);

    TrainingRun(Demo demo) {
        this.demo = demo;
        demo.smsc().onMessage(_ -> replies.release());
        demo.twilio().onMessage(_ -> replies.release());
    }

    /** Talks, waiting for the replies to each round but not for ever. */
    void run() throws InterruptedException {
        for (String text : TALK) {
            demo.twilio().send(BY_WHATSAPP, new Content.Text(text));
            if (!everybodySends(text, PEOPLE + 1)) {
                return;
            }
        }
        for (int round = 0; round < ROUNDS && everybodySends("menu", PEOPLE); round++) {
            replies.drainPermits();
        }
    }

    private boolean everybodySends(String text, int expected) throws InterruptedException {
        for (int person = 0; person < PEOPLE; person++) {
            demo.smsc().send(new PhoneNumber("62812000" + (20_000 + person)), Demo.SHORT_CODE, text);
        }
        return replies.tryAcquire(expected, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
