package id.kentongan.channel.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kentongan.message.PhoneNumber;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/** A stand-in of the Graph API on loopback that does what a test says, and calls our webhook signed as Meta does. */
final class LocalMeta implements AutoCloseable {
    static final String NUMBER_ID = "106540352242922";
    static final String TOKEN = "EAAG-rahasia";
    static final String SECRET = "rahasia-aplikasi";

    /** What it does with a send instead of answering it properly. */
    sealed interface Fault {
        /** An error in the shape of the Graph API; code 0 for an answer in HTML. Nothing is sent. */
        record Answer(int status, int code, int retryAfter) implements Fault {
        }

        /** The message is sent, but the connection is reset before the answer. */
        record SendThenReset() implements Fault {
        }

        /** The message is sent, but the answer never comes. */
        record SendThenHang() implements Fault {
        }

        /** The message is sent, but the answer ends after its first letters and never comes to an end. */
        record SendThenStall() implements Fault {
        }

        /** The message is sent, and the answer says nothing of it. */
        record SendThenLie() implements Fault {
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    /** The types of messages that it refuses, as Meta does what a phone cannot show. */
    final Set<String> refusedTypes = ConcurrentHashMap.newKeySet();
    /** What a GET below a path answers, and who asked for it: {@code path token}. */
    final Map<String, Handler> files = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger requests = new AtomicInteger();
    final AtomicLong acknowledged = new AtomicLong();
    final AtomicLong turnedAway = new AtomicLong();
    final AtomicInteger underWay = new AtomicInteger();
    final AtomicInteger mostUnderWay = new AtomicInteger();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final MetaSignature signature = new MetaSignature(SECRET);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Javalin server;
    private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
    private volatile URI service = URI.create("http://127.0.0.1");

    LocalMeta() {
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.asyncTimeout = 0;
            config.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
            config.routes.get("/<path>", this::file);
            config.routes.post("/v25.0/{number}/messages", this::send);
        }).start("127.0.0.1", 0);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    void callService(URI address) {
        service = address;
    }

    void fault(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    void holdAnswers() {
        gate = new CompletableFuture<>();
    }

    void answerHeld() {
        gate.complete(null);
    }

    private void file(Context context) throws Exception {
        String authorization = context.header("Authorization");
        asked.add(context.path() + " " + authorization);
        Handler file = files.get(context.path());
        if (file == null || !("Bearer " + TOKEN).equals(authorization)) {
            error(context, file == null ? 404 : 401, 100, 0);
        } else {
            file.handle(context);
        }
    }

    private void send(Context context) throws IOException {
        requests.incrementAndGet();
        boolean known = ("Bearer " + TOKEN).equals(context.header("Authorization"));
        if (!known || !NUMBER_ID.equals(context.pathParam("number"))) {
            error(context, known ? 404 : 401, known ? 33 : 190, 0);
            return;
        }
        Fault fault = faults.poll();
        if (fault instanceof Fault.Answer answer) {
            error(context, answer.status(), answer.code(), answer.retryAfter());
            return;
        }
        JsonNode message = JSON.readTree(context.bodyAsBytes());
        if (!message.path("messaging_product").asText().equals("whatsapp") || text(message).isEmpty()) {
            error(context, 400, 100, 0);
            return;
        }
        if (refusedTypes.contains(message.path("type").asText())) {
            error(context, 400, 131051, 0);
            return;
        }
        taken.add(message);
        switch (fault) {
        case Fault.SendThenReset _ -> reset(context);
        case Fault.SendThenHang _ -> context.future(CompletableFuture<Void>::new);
        case Fault.SendThenStall _ -> {
            context.res().getOutputStream().print("{\"mess");
            context.res().flushBuffer();
            context.future(CompletableFuture<Void>::new);
        }
        case Fault.SendThenLie _ -> context.status(200).contentType("application/json").result("{\"success\":true}");
        case Fault.Answer _ -> throw new IllegalStateException("answered above");
        case null -> answer(context, message);
        }
    }

    private void answer(Context context, JsonNode message) {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        ObjectNode answer = JSON.createObjectNode().put("messaging_product", "whatsapp");
        answer.putArray("contacts").addObject().put("input", message.path("to").asText());
        answer.putArray("messages").addObject().put("id", newId());
        Runnable last = () -> {
            underWay.decrementAndGet();
            context.status(200).contentType("application/json").result(answer.toString());
        };
        CompletableFuture<Void> open = gate;
        if (open.isDone()) {
            last.run();
        } else {
            context.future(() -> open.thenRun(last));
        }
    }

    private static void error(Context context, int status, int code, int retryAfter) {
        if (retryAfter > 0) {
            context.header("Retry-After", Integer.toString(retryAfter));
        }
        if (code == 0) {
            context.status(status).html("<html>" + status + "</html>");
            return;
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("error").put("message", "(#" + code + ")").put("type", "OAuthException").put("code", code)
                .put("fbtrace_id", "x");
        context.status(status).contentType("application/json").result(answer.toString());
    }

    private static void reset(Context context) throws IOException {
        var endPoint = ServletContextRequest.getServletContextRequest(context.req()).getConnectionMetaData()
                .getConnection().getEndPoint();
        if (endPoint instanceof SocketChannelEndPoint socket) {
            socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.getChannel().close();
        }
    }

    /** What the phone shows of a message. */
    static String text(JsonNode message) {
        return switch (message.path("type").asText()) {
        case "text" -> message.path("text").path("body").asText();
        case "interactive" -> message.path("interactive").path("body").path("text").asText();
        case "template" -> message.path("template").path("name").asText();
        case "location" -> pin(message.path("location"));
        case "image" -> file(message.path("image"), true);
        case "audio" -> file(message.path("audio"), false);
        case "document" -> file(message.path("document"), true);
        default -> "";
        };
    }

    /** Nothing for what Meta would not take: degrees are decimals. */
    private static String pin(JsonNode location) {
        String degrees = location.path("latitude").asText() + "," + location.path("longitude").asText();
        return degrees.matches("-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?")
                ? ("[geo:" + degrees + "] " + location.path("name").asText()).strip()
                : "";
    }

    private static String file(JsonNode media, boolean captions) {
        boolean fits = media.path("link").asText().startsWith("https://") && (captions || !media.has("caption"));
        return fits ? ("[" + media.path("link").asText() + "] " + media.path("caption").asText()).strip() : "";
    }

    static String newId() {
        return "wamid." + UUID.randomUUID().toString().replace("-", "");
    }

    /** Meta calls once with this body, signed; the HTTP status, 0 for none. */
    CompletableFuture<Integer> call(String body) {
        var request = HttpRequest.newBuilder(service.resolve(MetaWebhook.PATH)).header("Content-Type",
                "application/json").header(MetaSignature.HEADER, signature.sign(body.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(body)).build();
        return client.sendAsync(request, BodyHandlers.discarding()).thenApply(answer -> {
            (answer.statusCode() / 100 == 2 ? acknowledged : turnedAway).incrementAndGet();
            return answer.statusCode();
        }).exceptionally(failure -> 0);
    }

    /** A body with one change of these messages and statuses. */
    static String body(List<? extends JsonNode> messages, List<? extends JsonNode> statuses) {
        ObjectNode root = JSON.createObjectNode().put("object", "whatsapp_business_account");
        ObjectNode value = root.putArray("entry").addObject().put("id", "1").putArray("changes").addObject()
                .put("field", "messages").putObject("value").put("messaging_product", "whatsapp");
        value.putObject("metadata").put("display_phone_number", "62 811-0000-0000").put("phone_number_id", NUMBER_ID);
        value.putArray("messages").addAll(messages);
        value.putArray("statuses").addAll(statuses);
        return root.toString();
    }

    static ObjectNode message(PhoneNumber from, String json) {
        try {
            return ((ObjectNode) JSON.readTree(json)).put("id", newId()).put("from", from.digits()).put("timestamp",
                    "1760000000");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode textFrom(PhoneNumber from, String text) {
        ObjectNode message = message(from, "{\"type\":\"text\"}");
        message.putObject("text").put("body", text);
        return message;
    }

    static ObjectNode status(String id, PhoneNumber to, String status, int... codes) {
        ObjectNode node = JSON.createObjectNode().put("id", id).put("status", status).put("timestamp", "1760000000")
                .put("recipient_id", to.digits());
        for (int code : codes) {
            node.withArray("errors").addObject().put("code", code).put("title", "x");
        }
        return node;
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.stop();
    }
}
