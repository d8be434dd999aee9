package id.kentongan.demo;

import id.kentongan.app.Kentongan;
import id.kentongan.app.Settings;
import id.kentongan.app.SettingsFile;
import id.kentongan.app.SettingsReading;
import id.kentongan.flow.Witness;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A village in a box: the service as {@code serve} runs it, with its settings in a file, between a local SMSC and a
 * local Twilio, with sample villages and people. All on loopback.
 */
public final class Demo implements AutoCloseable {
    /** The short code that phones text to. */
    public static final String SHORT_CODE = "1234";
    /** The number that phones write to by WhatsApp. */
    public static final PhoneNumber WHATSAPP_NUMBER = new PhoneNumber("6281100000000");

    private static final String PUBLIC_URL = "https://kentongan.example.id";
    private static final String ACCOUNT_SID = "AC00000000000000000000000000000000";
    private static final String AUTH_TOKEN = "demo-token";
    private static final List<String> SAMPLES = List.of("places.csv", "people.csv", "holidays.csv", "residents.csv");

    private final LocalSmsc smsc;
    private final LocalTwilio twilio;
    private final Kentongan service;

    private Demo(Path data, Path flows, InstantSource clock, Witness witness, String night) throws IOException {
        Files.createDirectories(data);
        sampleDirectory(data.resolve("directory"));
        smsc = LocalSmsc.start(0);
        twilio = LocalTwilio.start(0, ACCOUNT_SID, AUTH_TOKEN, WHATSAPP_NUMBER);
        service = Kentongan.start(settings(data, flows, night), clock, witness);
        service.publishEveryChange();
        twilio.callService(service.address(), URI.create(PUBLIC_URL));
    }

    /**
     * Starts everything; a second start on the same folder finds what the first one left. There are no quiet hours:
     * whoever tries an announcement in the evening is to see it.
     *
     * @param flows
     *            the folder of the flows
     * @param clock
     *            what the service goes by
     */
    public static Demo start(Path data, Path flows, InstantSource clock) {
        return start(data, flows, clock, Witness.NOBODY, "messages: { night: none, friday: none }");
    }

    /** The same with quiet hours, under the eyes of a witness, who is told what the flows really do. */
    public static Demo start(Path data, Path flows, InstantSource clock, Witness witness) {
        return start(data, flows, clock, witness, "");
    }

    private static Demo start(Path data, Path flows, InstantSource clock, Witness witness, String night) {
        try {
            return new Demo(data.toAbsolutePath().normalize(), flows.toAbsolutePath().normalize(), clock, witness,
                    night);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo cannot use its folder: " + e.getMessage(), e);
        }
    }

    public LocalSmsc smsc() {
        return smsc;
    }

    public LocalTwilio twilio() {
        return twilio;
    }

    public Kentongan service() {
        return service;
    }

    @Override
    public void close() {
        service.close();
        twilio.close();
        try {
            smsc.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays the sample villages and people into a folder; what is there already stays. */
    public static void sampleDirectory(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : SAMPLES) {
            if (!Files.exists(folder.resolve(name))) {
                try (InputStream sample = Demo.class.getResourceAsStream("directory/" + name)) {
                    Files.copy(java.util.Objects.requireNonNull(sample, name), folder.resolve(name));
                }
            }
        }
    }

    /** Writes the settings to a file first, so that the demo begins as the service does, and an operator can look. */
    private Settings settings(Path data, Path flows, String night) throws IOException {
        Path file = data.resolve("kentongan.yaml");
        Files.writeString(file,
                """
                # Written by the demo at each start.
                data: .
                flows: "%s"
                directory: ./directory
                redis: embedded
                %s
                http: { host: 127.0.0.1, port: 0, public-url: "%s" }
                sms:
                  - { name: local-smsc, host: 127.0.0.1, port: %d, system-id: demo, password: demo, number: "%s" }
                whatsapp:
                  - { name: local-twilio, account-sid: %s, auth-token: %s, from: "%s", api-url: "%s" }
                """.formatted(flows, night, PUBLIC_URL, smsc.port(), SHORT_CODE, ACCOUNT_SID, AUTH_TOKEN,
                        WHATSAPP_NUMBER
                                .e164(),
                        twilio.apiUrl()));
        return switch (SettingsFile.read(file, Map.of())) {
        case SettingsReading.Complete(Settings settings) -> settings;
        case SettingsReading.Faulty faulty ->
            throw new IllegalStateException("the demo's settings: " + faulty.report());
        };
    }
}
