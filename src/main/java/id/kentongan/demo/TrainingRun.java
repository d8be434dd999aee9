package id.kentongan.demo;

import id.kentongan.message.Content;
import id.kentongan.message.PhoneNumber;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A few conversations on both channels, so that the start-up cache knows the classes that a working service loads. */
final class TrainingRun {
    private static final PhoneNumber BY_SMS = new PhoneNumber("6281200000902");
    private static final PhoneNumber BY_WHATSAPP = new PhoneNumber("6281200000901");
    private static final List<String> TALK = List.of("menu", "mau lapor jalan rusak di depan mushola", "RT 03",
            "Tanjungsari", "ya", "cek", "menu");
    private static final long PATIENCE_SECONDS = 20;

    private final Demo demo;
    private final Semaphore replies = new Semaphore(0);

    TrainingRun(Demo demo) {
        this.demo = demo;
        demo.smsc().onMessage(_ -> replies.release());
        demo.twilio().onMessage(_ -> replies.release());
    }

    /** Talks, waiting for a reply to each message but not for ever. */
    void run() throws InterruptedException {
        for (String text : TALK) {
            demo.smsc().send(BY_SMS, Demo.SHORT_CODE, text);
            demo.twilio().send(BY_WHATSAPP, new Content.Text(text));
            if (!replies.tryAcquire(2, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        }
    }
}
