package id.kentongan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartReportTest {
    private static StartReport report(String settings) {
        var reading = (SettingsReading.Complete) SettingsFile.read("kentongan.yaml",
                settings.getBytes(StandardCharsets.UTF_8), Path.of("/srv"), Map.of());
        return new StartReport(reading.settings(), URI.create("http://127.0.0.1:7070"), Duration.ofMillis(412));
    }

    @Test
    void it_says_what_runs_where_and_which_links_there_are() {
        assertEquals("""
                Kentongan unpackaged is up after 0.41 s
                  address     http://127.0.0.1:7070, for others https://kentongan.example.id
                  redis       redis://redis:6379, replicas 1
                  partitions  64
                  flows       /srv/flows
                  directory   /srv/directory
                  sms         operator-a to 10.0.0.1:2775, window 50
                  whatsapp    twilio by https://api.twilio.com, webhooks at /whatsapp/twilio
                """, report("""
                http: { public-url: "https://kentongan.example.id" }
                redis: redis://:secret@redis
                store: { replicas: 1 }
                sms: [{ name: operator-a, host: 10.0.0.1, system-id: foo, password: bar, number: "1234", window: 50 }]
                whatsapp: [{ name: twilio, account-sid: AC1, auth-token: tok, from: "+6281100000000" }]
                """).block());
    }

    @Test
    void without_a_link_it_says_that_nobody_can_write() {
        assertEquals("Kentongan unpackaged is up after 0.41 s; address http://127.0.0.1:7070; "
                + "redis embedded in /srv/data, fsync always; partitions 64; flows /srv/flows; directory /srv/directory; "
                + "channels no channel is configured: nobody can write to this service", report("").line());
    }
}
