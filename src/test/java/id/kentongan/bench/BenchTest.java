package id.kentongan.bench;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.app.Kentongan;
import id.kentongan.app.SettingsFile;
import id.kentongan.app.SettingsReading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both drivers before the real service. */
class BenchTest {
    private static final int MESSAGES = 200;
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path parent = Path.of("");

    @Test
    void each_message_by_sms_and_by_webhook_is_answered_once() throws Exception {
        try (ServiceFolder folder = ServiceFolder.in(parent);
                SmscLoad smsc = SmscLoad.listen();
                MessagesApi api = MessagesApi.listening();
                Kentongan service = started(folder.configured(Path.of("flows"), smsc.port(), api.address()))) {
            smsc.awaitBind(Duration.ofSeconds(30));
            await().atMost(30, TimeUnit.SECONDS).until(() -> service.health().ready());
            assertExact(smsc.run(Load.sms("sms", LONG).atMost(MESSAGES)));
            assertExact(smsc.run(Load.sms("sms", LONG).at(400).atMost(MESSAGES)));
            var webhooks = new WebhookLoad(api, service.address());
            assertExact(webhooks.run(Load.webhook("webhook", LONG).atMost(MESSAGES)));
            assertExact(webhooks.run(Load.webhook("webhook", LONG).at(400).atMost(MESSAGES)));
        }
    }

    private static Kentongan started(ServiceFolder folder) {
        return switch (SettingsFile.read(folder.config(), Map.of())) {
        case SettingsReading.Complete(var settings) -> Kentongan.start(settings);
        case SettingsReading.Faulty faulty -> throw new IllegalStateException(faulty.report());
        };
    }

    private static void assertExact(Figures figures) {
        assertEquals(MESSAGES, figures.written(), figures.toString());
        assertEquals(0, figures.again(), figures.toString());
        assertTrue(figures.exact(), figures.toString());
    }
}
