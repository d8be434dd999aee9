package id.kentongan.proof;

import id.kentongan.channel.twilio.TwilioSignature;
import id.kentongan.channel.twilio.TwilioWebhook;
import id.kentongan.channel.twilio.WebhookForm;
import id.kentongan.demo.LocalSmsc;
import id.kentongan.demo.LocalTwilio;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** An SMSC and a Twilio on loopback, and settings for services between them, with the sample directory. */
final class Providers implements AutoCloseable {
    static final String SHORT_CODE = "1234";
    static final PhoneNumber WHATSAPP_NUMBER = new PhoneNumber("6281100000000");
    static final URI PUBLIC_URL = URI.create("https://kentongan.example.id");
    static final String ACCOUNT_SID = "AC00000000000000000000000000000001";
    private static final String AUTH_TOKEN = "proof-token";
    private static final List<String> DIRECTORY = List.of("places.csv", "people.csv", "holidays.csv", "residents.csv");

    private final Path folder;
    private final LocalSmsc smsc;
    private final LocalTwilio twilio;

    Providers(Path folder) {
        this.folder = folder;
        try {
            smsc = LocalSmsc.start(0);
            twilio = LocalTwilio.start(0, ACCOUNT_SID, AUTH_TOKEN, WHATSAPP_NUMBER);
            Files.createDirectories(folder.resolve("directory"));
            for (String name : DIRECTORY) {
                try (InputStream sample = LocalSmsc.class.getResourceAsStream("directory/" + name)) {
                    Files.copy(Objects.requireNonNull(sample, name), folder.resolve("directory").resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalSmsc smsc() {
        return smsc;
    }

    LocalTwilio twilio() {
        return twilio;
    }

    /** Writes a file of settings; {@code redis} is {@code embedded} or an address. */
    Path settings(String name, String redis) {
        // Time-outs that no busy machine reaches: an answer that is late would be an unknown outcome of its own.
        String text = """
                data: ./data
                flows: "%s"
                directory: ./directory
                redis: "%s"
                http: { host: 127.0.0.1, port: 0, public-url: "%s" }
                sms:
                  - { name: operator-a, host: 127.0.0.1, port: %d, system-id: proof, password: proof,
                      number: "%s", window: 50, response-timeout: 120 s, enquire-timeout: 120 s, connect-timeout: 60 s }
                whatsapp:
                  - { name: twilio, account-sid: %s, auth-token: %s, from: "%s", api-url: "%s", timeout: 120 s }
                """.formatted(Path.of("flows").toAbsolutePath(), redis, PUBLIC_URL, smsc.port(), SHORT_CODE,
                ACCOUNT_SID,
                AUTH_TOKEN, WHATSAPP_NUMBER.e164(), twilio.apiUrl());
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Twilio's signature of a form to the webhook, whatever is in it. */
    String signature(WebhookForm form) {
        return TwilioSignature.sign(AUTH_TOKEN, PUBLIC_URL + TwilioWebhook.PATH, form);
    }

    /** From now on webhooks go to this service. */
    void call(ServiceProcess service) {
        twilio.callService(service.address(), PUBLIC_URL);
    }

    @Override
    public void close() {
        twilio.close();
        try {
            smsc.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
