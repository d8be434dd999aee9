package id.kentongan.channel.meta;

import com.fasterxml.jackson.databind.JsonNode;
import id.kentongan.message.Delivery;
import id.kentongan.message.Failure;
import id.kentongan.message.Inbound;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import id.kentongan.message.Receipt.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the elements of a webhook, one by one: whatever cannot be read is empty, and the others still count. */
final class MetaNews {
    private final MetaLink link;
    private final String session;

    /**
     * @param session
     *            of this one webhook
     */
    MetaNews(MetaLink link, String session) {
        this.link = link;
        this.session = session;
    }

    /** What somebody wrote. */
    Optional<Inbound> message(JsonNode message, String to) {
        String id = message.path("id").asText();
        return PhoneNumber.parse("+" + message.path("from").asText()).filter(_ -> isId(id)).map(from -> new Inbound(
                new Delivery("meta:" + id, session), Medium.WHATSAPP, link.name(), from, to,
                MetaContent.of(message, link::address),
                link.now()));
    }

    /** What became of a message of ours. */
    Optional<Receipt> status(JsonNode status) {
        String id = status.path("id").asText();
        Optional<State> state = switch (status.path("status").asText()) {
        case "sent" -> Optional.of(State.SENT);
        case "delivered" -> Optional.of(State.DELIVERED);
        case "read", "played" -> Optional.of(State.READ);
        case "failed" -> Optional.of(State.FAILED);
        default -> Optional.empty();
        };
        return state.filter(_ -> isId(id)).flatMap(known -> PhoneNumber.parse("+" + status.path("recipient_id")
                .asText()).map(person -> new Receipt(link.name(), List.of(id), person, known, failure(known, status),
                        at(status))));
    }

    private static Failure failure(State state, JsonNode status) {
        return state == State.FAILED
                ? MetaError.of(code(status)).map(MetaError::failure).orElse(Failure.PROVIDER)
                : Failure.NONE;
    }

    /** The name of the error for counters: from a closed list. */
    static String error(JsonNode status) {
        return status.path("errors").isEmpty()
                ? "none"
                : MetaError.of(code(status)).map(error -> error.name().toLowerCase(Locale.ROOT)).orElse("other");
    }

    private static int code(JsonNode status) {
        return status.path("errors").path(0).path("code").asInt(-1);
    }

    /** Seconds since 1970, as a text; when it came where there are none. */
    private Instant at(JsonNode status) {
        String seconds = status.path("timestamp").asText();
        return seconds.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : link.now();
    }

    private static boolean isId(String id) {
        return id.matches("[!-~]{1,256}");
    }
}
