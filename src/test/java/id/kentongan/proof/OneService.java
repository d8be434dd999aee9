package id.kentongan.proof;

import static org.awaitility.Awaitility.await;

import id.kentongan.app.Kentongan;
import id.kentongan.app.SettingsFile;
import id.kentongan.app.SettingsReading;
import id.kentongan.demo.LocalSmsc;
import id.kentongan.demo.TwilioMessage;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The whole service in this process, between an SMSC and a Twilio. */
final class OneService implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final Providers providers;
    final List<LocalSmsc.Received> bySms = new CopyOnWriteArrayList<>();
    final List<TwilioMessage> byWhatsApp = new CopyOnWriteArrayList<>();
    private final Kentongan service;

    /** With a delivery receipt asked for each SMS. */
    OneService(Path folder) throws IOException {
        providers = new Providers(folder);
        Path config = providers.settings("kentongan.yaml", "embedded");
        Files.writeString(config, Files.readString(config).replace("window: 50,", "window: 50, receipts: all,"));
        service = switch (SettingsFile.read(config, Map.of())) {
        case SettingsReading.Complete(var settings) -> Kentongan.start(settings);
        case SettingsReading.Faulty faulty -> throw new IllegalStateException(faulty.report());
        };
        providers.twilio().callService(service.address(), Providers.PUBLIC_URL);
        providers.smsc().onMessage(bySms::add);
        providers.twilio().onMessage(byWhatsApp::add);
        await().atMost(PATIENCE).until(() -> service.health().ready() && providers.smsc().receivers() == 1);
    }

    List<String> smsTo(PhoneNumber person) {
        return bySms.stream().filter(one -> one.to().equals(person.digits())).map(LocalSmsc.Received::text).toList();
    }

    List<TwilioMessage> whatsAppTo(PhoneNumber person) {
        return byWhatsApp.stream().filter(one -> one.to().equals(person)).toList();
    }

    void settled() {
        await().atMost(PATIENCE).until(service::idle);
    }

    /** The last messages to a number, as {@code ./kentongan trace} shows them. */
    String trace(PhoneNumber person) {
        return post("/trace", person.e164());
    }

    /** What came from senders who are no people, as {@code ./kentongan strangers} is told. */
    String strangers() throws IOException {
        return Files.readString(Path.of(post("/strangers", "")));
    }

    private String post(String path, String body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(service.address().resolve(path)).POST(BodyPublishers.ofString(
                    body)).build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What stands in the figures under a name. */
    String metrics() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(service.address() + "/metrics")).build(), BodyHandlers
                    .ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        providers.close();
    }
}
