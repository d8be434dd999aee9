package id.kentongan.demo;

import id.kentongan.channel.twilio.WebhookForm;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A stand-in of Twilio on loopback: takes creates over HTTP as the Messages API does, keeps contents as the Content API
 * does, and calls our webhooks signed as Twilio signs them. It can be told to fail.
 */
public final class LocalTwilio implements AutoCloseable {
    private static final int LONGEST_BODY = 1600;
    private static final String WHATSAPP = "whatsapp:";

    private final String accountSid;
    private final PhoneNumber sender;
    private final String authorization;
    private final SignedWebhooks webhooks;
    private final Javalin server;
    private final TwilioContents contents = new TwilioContents();
    private final TwilioPhotos photos;
    private final HeldAnswers answers = new HeldAnswers();
    private final Queue<TwilioFault> faults = new ConcurrentLinkedQueue<>();
    private final List<Consumer<TwilioMessage>> listeners = new CopyOnWriteArrayList<>();
    private volatile Supplier<Optional<TwilioFault>> script = Optional::empty;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong created = new AtomicLong();
    private volatile boolean reportsStatus = true;

    private LocalTwilio(String accountSid, String authToken, PhoneNumber sender, int port) {
        this.accountSid = accountSid;
        this.sender = sender;
        authorization = "Basic " + Base64.getEncoder()
                .encodeToString((accountSid + ":" + authToken).getBytes(StandardCharsets.UTF_8));
        webhooks = new SignedWebhooks(accountSid, authToken, sender);
        photos = new TwilioPhotos(accountSid);
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.asyncTimeout = 0;
            config.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
            config.routes.post("/2010-04-01/Accounts/{sid}/Messages.json", this::create);
            config.routes.get("/2010-04-01/Accounts/{sid}/Messages/{message}/Media/{media}",
                    context -> ofAccount(context, photos::show));
            config.routes.get("/v1/Content", context -> ofAccount(context, contents::list));
            config.routes.post("/v1/Content", context -> ofAccount(context, contents::create));
        }).start("127.0.0.1", port);
    }

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param port
     *            0 for any free one
     * @param sender
     *            our number, from which the service may send and to which the phones write, by WhatsApp and by SMS
     */
    public static LocalTwilio start(int port, String accountSid, String authToken, PhoneNumber sender) {
        return new LocalTwilio(accountSid, authToken, sender, port);
    }

    /** Where the service is: {@code local} is called, {@code publicUrl} is what is signed, as behind a proxy. */
    public void callService(URI local, URI publicUrl) {
        webhooks.target(local, publicUrl);
    }

    public int port() {
        return server.port();
    }

    /** For the setting {@code api-url}. */
    public URI apiUrl() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Told of each message to a phone before its create is answered. */
    public void onMessage(Consumer<TwilioMessage> listener) {
        listeners.add(listener);
    }

    /** Does this to the next creates, before anything scripted later. */
    public void fault(TwilioFault fault, int times) {
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    /** Asks this before each create what to do with it; where it says nothing, the next of the faults goes. */
    public void answerFirst(Supplier<Optional<TwilioFault>> next) {
        script = next;
    }

    /** Whether status callbacks (sent, delivered) are made; they are unless told otherwise. */
    public void reportStatus(boolean yes) {
        reportsStatus = yes;
    }

    /** How many creates were asked for, taken or not. */
    public long requests() {
        return requests.get();
    }

    /** How many messages were taken. */
    public long created() {
        return created.get();
    }

    /** A new sid as Twilio gives one to each message. */
    public static String newMessageSid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A phone writes: one signed webhook, and once more if that fails, as Twilio does. */
    public CompletableFuture<WebhookOutcome> send(PhoneNumber from, Content content) {
        return send(newMessageSid(), from, content);
    }

    /** The same with a sid of the caller's choice, so that a message can be delivered twice. */
    public CompletableFuture<WebhookOutcome> send(String messageSid, PhoneNumber from, Content content) {
        return webhooks.deliver(Medium.WHATSAPP, messageSid, from, content, 2);
    }

    /** Goes on until the service has acknowledged it, however long that takes. */
    public CompletableFuture<WebhookOutcome> sendUntilAcknowledged(String messageSid, PhoneNumber from,
            Content content) {
        return webhooks.deliver(Medium.WHATSAPP, messageSid, from, content, Integer.MAX_VALUE);
    }

    /** The phone writes an SMS. */
    public CompletableFuture<WebhookOutcome> sendSms(String messageSid, PhoneNumber from, String text) {
        return webhooks.deliver(Medium.SMS, messageSid, from, new Content.Text(text), 2);
    }

    /**
     * Tells the service what became of a message, whatever was told before; completes with the HTTP status of its answer.
     *
     * @param code
     *            Twilio's error code, 0 for none
     */
    public CompletableFuture<Integer> report(TwilioMessage message, String status, int code) {
        return webhooks.report(message, status, code);
    }

    /** From now on creates are taken, and answered when told to. */
    public void holdAnswers() {
        answers.hold();
    }

    /** Answers all creates that were held, and again at once. */
    public void answerHeld() {
        answers.release();
    }

    /** How many creates wait for their answer. */
    public int underWay() {
        return answers.underWay();
    }

    /** How many ever did at once. */
    public int mostUnderWay() {
        return answers.most();
    }

    /** How many webhooks the service has acknowledged. */
    public long acknowledged() {
        return webhooks.acknowledged();
    }

    /** How many webhooks it wants again. */
    public long turnedAway() {
        return webhooks.turnedAway();
    }

    /** What the account keeps for the Content API. */
    public TwilioContents contents() {
        return contents;
    }

    /** What the account keeps of phones' photos. */
    TwilioPhotos photos() {
        return photos;
    }

    /** How Twilio writes a number of a medium. */
    static String address(Medium medium, PhoneNumber number) {
        return medium == Medium.WHATSAPP ? WHATSAPP + number.e164() : number.e164();
    }

    private void ofAccount(Context context, Handler handler) throws Exception {
        if (authorization.equals(context.header("Authorization"))) {
            handler.handle(context);
        } else {
            TwilioAnswers.error(context, 401, 20003, 0);
        }
    }

    private void create(Context context) {
        requests.incrementAndGet();
        Optional<WebhookForm> form = WebhookForm.parse(context.bodyAsBytes());
        if (!authorization.equals(context.header("Authorization")) || !accountSid.equals(context.pathParam("sid"))) {
            TwilioAnswers.error(context, 401, 20003, 0);
            return;
        }
        if (form.isEmpty()) {
            TwilioAnswers.error(context, 400, 21620, 0);
            return;
        }
        TwilioFault fault = script.get().or(() -> Optional.ofNullable(faults.poll())).orElse(null);
        if (fault instanceof TwilioFault.Answer answer) {
            TwilioAnswers.error(context, answer.status(), answer.code(), answer.retryAfter());
            return;
        }
        int mistake = mistake(form.get());
        if (mistake != 0) {
            TwilioAnswers.error(context, 400, mistake, 0);
            return;
        }
        TwilioMessage message = message(form.get());
        created.incrementAndGet();
        if (fault instanceof TwilioFault.CreateThenFail failure) {
            TwilioAnswers.created(context, accountSid, form.get().first("From"), message);
            webhooks.report(message, "failed", failure.code());
            return;
        }
        bring(message);
        switch (fault) {
        case TwilioFault.CreateThenReset _ -> TwilioAnswers.reset(context);
        case TwilioFault.CreateThenHang _ -> context.future(CompletableFuture<Void>::new);
        case TwilioFault.CreateThenGarble _ -> context.status(201).html("<html>created?</html>");
        case TwilioFault.Answer _,TwilioFault.CreateThenFail _ -> throw new IllegalStateException("answered above");
        case null -> answers.answer(context, () -> TwilioAnswers.created(context, accountSid, form.get().first("From"),
                message));
        }
    }

    private int mistake(WebhookForm form) {
        String body = form.first("Body");
        boolean whatsApp = form.first("From").startsWith(WHATSAPP);
        if (!form.first("To").matches((whatsApp ? WHATSAPP : "") + "\\+\\d{7,15}")) {
            return form.first("To").isEmpty() ? 21604 : 21211;
        }
        if (!address(whatsApp ? Medium.WHATSAPP : Medium.SMS, sender).equals(form.first("From"))) {
            return whatsApp ? 63007 : 21606;
        }
        if (!form.first("ContentSid").isEmpty()) {
            return contents.mistake(form.first("ContentSid"), form.first("ContentVariables"));
        }
        int enclosed = TwilioEnclosure.mistake(form, whatsApp);
        if (enclosed != 0) {
            return enclosed;
        }
        if (body.isEmpty() && form.first("MediaUrl").isEmpty()) {
            return 21619;
        }
        return body.length() > LONGEST_BODY ? 21617 : 0;
    }

    private TwilioMessage message(WebhookForm form) {
        String to = form.first("To");
        Medium medium = to.startsWith(WHATSAPP) ? Medium.WHATSAPP : Medium.SMS;
        var phone = PhoneNumber.parse(to.substring(medium == Medium.WHATSAPP ? WHATSAPP.length() : 0)).orElseThrow();
        String sid = form.first("ContentSid");
        var content = contents.fill(sid, form.first("ContentVariables"));
        return new TwilioMessage(newMessageSid(), medium, phone, content.map(TwilioContents.Filled::body).orElse(form
                .first("Body")), content.map(TwilioContents.Filled::options).orElse(List.of()), sid,
                TwilioEnclosure.of(form), form
                        .first("StatusCallback"));
    }

    private void bring(TwilioMessage message) {
        listeners.forEach(listener -> listener.accept(message));
        if (reportsStatus && !message.statusCallback().isEmpty()) {
            webhooks.report(message, "sent", 0).thenCompose(sent -> webhooks.report(message, "delivered", 0));
        }
    }

    @Override
    public void close() {
        webhooks.close();
        server.stop();
    }
}
