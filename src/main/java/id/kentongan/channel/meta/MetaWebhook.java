package id.kentongan.channel.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.channel.Counters;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Inbound;
import id.kentongan.message.Receipt;
import id.kentongan.message.Receipts;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/**
 * Meta's webhook: what people write and what became of what we sent, many of both in one call. It is answered 200 only
 * when all of it is durable (promise P1), else 503, upon which Meta brings all of it again; what was taken already is
 * known by its id.
 */
public final class MetaWebhook {
    /** Where Meta calls. */
    public static final String PATH = "/whatsapp/meta";

    /** Meta sends up to 3 MB. */
    private static final int LONGEST_BODY = 3 * 1024 * 1024;
    private static final long LONGEST_WAIT_SECONDS = 14;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<MetaLink> links;
    private final Receipts receipts;
    private final BiConsumer<String, String> media;
    private final Counters counters;
    private final String sessions = UUID.randomUUID() + "/";
    private final AtomicLong session = new AtomicLong();
    private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Serves all the given numbers, whichever apps they belong to.
     *
     * @param media
     *            told link and id of what was sent besides words, once the message is durable; must not block
     */
    public MetaWebhook(List<MetaLink> links, Receipts receipts, BiConsumer<String, String> media, Counters counters) {
        this.links = List.copyOf(links);
        this.receipts = receipts;
        this.media = media;
        this.counters = counters;
    }

    /** Mounts the address, where there are links for it. */
    public void routes(JavalinDefaultRoutingApi routes) {
        if (!links.isEmpty()) {
            routes.get(PATH, this::challenge);
            routes.post(PATH, this::news);
        }
    }

    /** Meta asks once, when the webhook is registered, whether it is ours. */
    private void challenge(Context context) {
        byte[] given = parameter(context, "hub.verify_token").getBytes(StandardCharsets.UTF_8);
        boolean ours = false;
        for (MetaLink link : links) {
            ours |= MessageDigest.isEqual(link.settings().secrets().verifyToken().getBytes(StandardCharsets.UTF_8),
                    given);
        }
        String challenge = parameter(context, "hub.challenge");
        if (!ours || !"subscribe".equals(parameter(context, "hub.mode"))
                || !challenge.matches("[0-9A-Za-z_-]{1,256}")) {
            reject(context, 403, "verify_token", "Wrong token.");
            return;
        }
        context.contentType("text/plain; charset=utf-8").header("X-Content-Type-Options", "nosniff").result(challenge);
    }

    private static String parameter(Context context, String name) {
        return Objects.requireNonNullElse(context.queryParam(name), "");
    }

    private void news(Context context) {
        String signature = Objects.requireNonNullElse(context.header(MetaSignature.HEADER), "");
        if (signature.isEmpty()) {
            reject(context, 403, "unsigned", "Signature missing.");
            return;
        }
        Optional<byte[]> body = body(context);
        if (body.isEmpty()) {
            reject(context, 413, "too_large", "Body too large, or broken off.");
            return;
        }
        List<MetaLink> signed = new ArrayList<>(links);
        signed.removeIf(link -> !link.signature().signed(body.get(), signature));
        if (signed.isEmpty()) {
            reject(context, 403, "signature", "Wrong signature.");
            return;
        }
        read(body.get()).ifPresentOrElse(tree -> take(context, tree, signed), () -> reject(context, 400, "broken",
                "No JSON object."));
    }

    private static Optional<byte[]> body(Context context) {
        try {
            byte[] body = context.req().getContentLengthLong() > LONGEST_BODY
                    ? new byte[LONGEST_BODY + 1]
                    : context.req().getInputStream().readNBytes(LONGEST_BODY + 1);
            return Optional.of(body).filter(read -> read.length <= LONGEST_BODY);
        } catch (IOException brokenOff) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private void take(Context context, JsonNode tree, List<MetaLink> signed) {
        String own = sessions + session.incrementAndGet();
        var taken = new ArrayList<CompletableFuture<Acceptance>>();
        for (JsonNode entry : tree.path("entry")) {
            for (JsonNode change : entry.path("changes")) {
                taken.addAll(value(change.path("value"), signed, own));
            }
        }
        CompletableFuture<Boolean> all = CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new))
                .thenApply(_ -> taken.stream().noneMatch(acceptance -> acceptance.join() == Acceptance.REFUSED))
                .completeOnTimeout(false, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).exceptionally(_ -> false);
        context.future(() -> all.thenAcceptAsync(durable -> answer(context, durable), answers));
    }

    private List<CompletableFuture<Acceptance>> value(JsonNode value, List<MetaLink> signed, String own) {
        String numberId = value.path("metadata").path("phone_number_id").asText();
        Optional<MetaLink> known = signed.stream().filter(some -> some.settings().phoneNumberId().equals(numberId))
                .findFirst();
        if (known.isEmpty()) {
            // Other numbers of the account, and news of the account itself: not for us.
            count("unknown", "number");
            return List.of();
        }
        MetaLink link = known.get();
        var news = new MetaNews(link, own);
        var taken = new ArrayList<CompletableFuture<Acceptance>>();
        for (JsonNode message : value.path("messages")) {
            Optional<Inbound> inbound = news.message(message, "+" + value.path("metadata").path("display_phone_number")
                    .asText().replaceAll("\\D", ""));
            inbound.ifPresentOrElse(one -> taken.add(receive(link, one, MetaContent.mediaId(message))), () -> count(
                    link.name(), "sender"));
        }
        for (JsonNode status : value.path("statuses")) {
            Optional<Receipt> receipt = news.status(status);
            counters.increment("kentongan_meta_status_total", "link", link.name(), "status", receipt.map(one -> one
                    .state().name().toLowerCase(java.util.Locale.ROOT)).orElse("other"), "error", MetaNews.error(
                            status));
            receipt.ifPresent(one -> taken.add(receipts.accept(one)));
        }
        return taken;
    }

    /** What was sent besides words is fetched when the message that brought it is durable. */
    private CompletableFuture<Acceptance> receive(MetaLink link, Inbound inbound, Optional<String> mediaId) {
        return link.receive(inbound).whenComplete((acceptance, _) -> {
            if (acceptance == Acceptance.ACCEPTED) {
                mediaId.ifPresent(id -> media.accept(link.name(), id));
            }
        });
    }

    private void answer(Context context, boolean durable) {
        if (durable) {
            context.status(200).contentType("text/plain; charset=utf-8").result("");
        } else {
            count("meta", "inbox");
            context.status(503).header("Retry-After", "1").contentType("text/plain; charset=utf-8").result(
                    "Not stored: send it again.\n");
        }
    }

    private void reject(Context context, int status, String reason, String words) {
        count("unknown", reason);
        context.status(status).contentType("text/plain; charset=utf-8").result(words + "\n");
    }

    private void count(String link, String reason) {
        counters.increment("kentongan_inbound_rejected_total", "link", link, "reason", reason);
    }
}
