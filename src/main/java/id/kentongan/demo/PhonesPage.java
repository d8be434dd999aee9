package id.kentongan.demo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.demo.PhoneHistory.Side;
import id.kentongan.message.Content;
import id.kentongan.message.Content.Choice;
import id.kentongan.message.Content.Text;
import id.kentongan.message.Medium;
import id.kentongan.message.Option;
import id.kentongan.message.PhoneNumber;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page on which phones stand side by side. What is typed leaves through the local SMSC and the local Twilio, what
 * is shown arrived there: the page itself never speaks with the service.
 */
public final class PhonesPage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PhonesPage.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int LONGEST_TEXT = 4096;

    private final List<Phone> phones;
    private final String serviceNumber;
    private final LocalSmsc smsc;
    private final LocalTwilio twilio;
    private final InstantSource time = InstantSource.system();
    private final PhoneHistory history;
    private final Phaser followers = new Phaser(1);
    private final Javalin server;

    private PhonesPage(List<Phone> phones, String serviceNumber, LocalSmsc smsc, LocalTwilio twilio, Path file) {
        this.phones = List.copyOf(phones);
        this.serviceNumber = serviceNumber;
        this.smsc = smsc;
        this.twilio = twilio;
        history = new PhoneHistory(file);
        smsc.onMessage(message -> show(message.to(), Medium.SMS, message.text(), List.of(), ""));
        twilio.onMessage(message -> show(message.to().digits(), message.medium(), message.body(), message
                .options(), message.attached()));
        server = Javalin.create(this::configure);
    }

    /**
     * Serves the page on 127.0.0.1.
     *
     * @param port
     *            0 for any free one
     * @param serviceNumber
     *            the number or short code to which the phones send SMS
     * @param history
     *            the file that keeps what the phones show
     */
    public static PhonesPage start(int port, List<Phone> phones, String serviceNumber, LocalSmsc smsc,
            LocalTwilio twilio, Path history) {
        var page = new PhonesPage(phones, serviceNumber, smsc, twilio, history);
        page.server.start("127.0.0.1", port);
        return page;
    }

    /** Where to point a browser. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.routes.before(PhonesPage::guard);
        config.routes.get("/", context -> asset(context, "phones.html", "text/html; charset=utf-8"));
        config.routes.get("/phones.css", context -> asset(context, "phones.css", "text/css; charset=utf-8"));
        config.routes.get("/phones.js", context -> asset(context, "phones.js", "text/javascript; charset=utf-8"));
        config.routes.get("/phones", this::listPhones);
        config.routes.get("/messages", this::follow);
        config.routes.post("/send", this::send);
    }

    /** Only this page in a browser on this machine: another page, or a name that leads here, gets nothing. */
    private static void guard(Context context) {
        String host = Optional.ofNullable(context.host()).orElse("");
        Optional<String> origin = Optional.ofNullable(context.header("Origin"));
        boolean loopback = host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
        if (!loopback || origin.isPresent() && !origin.get().equals("http://" + host)) {
            throw new ForbiddenResponse("only for this machine");
        }
        context.header("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; "
                + "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Cache-Control", "no-store");
    }

    private static void asset(Context context, String name, String type) {
        try (InputStream asset = PhonesPage.class.getResourceAsStream(name)) {
            if (asset == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            context.contentType(type).result(asset.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listPhones(Context context) {
        var list = JSON.createArrayNode();
        for (Phone phone : phones) {
            var node = list.addObject().put("id", phone.number().digits()).put("name", phone.name())
                    .put("role", phone.role()).put("number", phone.number().e164());
            phone.media().stream().map(Medium::name).forEach(node.putArray("media")::add);
            phone.hints().forEach(node.putArray("hints")::add);
        }
        context.contentType("application/json").result(list.toString());
    }

    /** Server-sent events, until the browser or the page goes: a virtual thread for each open browser. */
    private void follow(Context context) {
        String seen = Optional.ofNullable(context.header("Last-Event-ID")).orElse("");
        context.res().setContentType("text/event-stream; charset=utf-8");
        followers.register();
        try {
            feed(context.res().getOutputStream(), seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0);
        } catch (IOException gone) {
            LOG.debug("a browser has left");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            followers.arriveAndDeregister();
        }
    }

    private void feed(OutputStream browser, long from) throws IOException, InterruptedException {
        long last = from;
        for (List<PhoneHistory.Entry> news = history.after(last, Duration.ZERO); !history.closed(); news = history
                .after(last, HEARTBEAT)) {
            var events = new StringBuilder(news.isEmpty() ? ": still here\n\n" : "");
            for (PhoneHistory.Entry entry : news) {
                last = entry.number();
                events.append("id: ").append(last).append("\ndata: ").append(PhoneHistory.json(entry)).append("\n\n");
            }
            browser.write(events.toString().getBytes(StandardCharsets.UTF_8));
            browser.flush();
        }
    }

    private void send(Context context) {
        JsonNode wish;
        try {
            wish = JSON.readTree(context.bodyAsBytes());
        } catch (JacksonException broken) {
            throw new BadRequestResponse("not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = wish.path("text").asText();
        Phone phone = phones.stream().filter(one -> one.number().digits().equals(wish.path("phone").asText()))
                .findFirst().orElseThrow(() -> new BadRequestResponse("no such phone"));
        Medium medium = Arrays.stream(Medium.values())
                .filter(one -> one.name().equals(wish.path("medium").asText()) && phone.media().contains(one))
                .findFirst().orElseThrow(() -> new BadRequestResponse("not on this phone"));
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new BadRequestResponse("nothing to send, or too much");
        }
        String option = wish.path("option").asText();
        send(phone.number(), medium, text, option.isEmpty() ? new Text(text) : new Choice(option, text));
        context.status(204);
    }

    private void send(PhoneNumber from, Medium medium, String text, Content content) {
        note(from.digits(), medium, Side.OUT, text, List.of(), "");
        switch (medium) {
        case SMS -> smsc.send(from, serviceNumber, text);
        case WHATSAPP -> twilio.send(from, content).thenAccept(outcome -> {
            if (!outcome.acknowledged()) {
                note(from.digits(), medium, Side.NOTE, "Tidak terkirim: layanan tidak menerima pesan ini.", List.of(),
                        "");
            }
        });
        }
    }

    /** What arrived for one of the phones; others of the village have none on the page. */
    private void show(String digits, Medium medium, String text, List<Option> options, String attached) {
        if (phones.stream().anyMatch(phone -> phone.number().digits().equals(digits))) {
            note(digits, medium, Side.IN, text, options, attached);
        }
    }

    private void note(String digits, Medium medium, Side side, String text, List<Option> options, String attached) {
        history.add(digits, medium, side, text, options, attached, time.millis());
    }

    @Override
    public void close() {
        history.close();
        followers.arriveAndDeregister();
        try {
            followers.awaitAdvanceInterruptibly(0, 2, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            LOG.debug("a browser does not read");
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }
}
