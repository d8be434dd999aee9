package id.kentongan.channel.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.channel.Verdict;
import id.kentongan.message.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/**
 * What the answers of the Graph API mean. As with Twilio, there is no idempotency key: only an answer that says so (a
 * 4xx, or 503) counts as "nothing was sent", every other 5xx and a connection that broke or fell silent is unknown.
 */
final class MetaVerdicts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MetaVerdicts() {
    }

    /** Reads an answer. */
    static Verdict ofAnswer(int status, Optional<String> retryAfter, byte[] body) {
        JsonNode tree = read(body);
        if (status / 100 == 2) {
            String id = tree.path("messages").path(0).path("id").asText();
            return id.isEmpty() ? Verdict.unknown("an answer without an id", "unreadable") : Verdict.accepted(id);
        }
        int code = tree.path("error").path("code").asInt(-1);
        Optional<MetaError> known = MetaError.of(code).or(() -> byStatus(status));
        String word = known.map(error -> error.name().toLowerCase(Locale.ROOT)).orElse("http_" + status / 100 + "xx");
        if (status >= 500 && status != 503) {
            return Verdict.unknown("the API failed (" + status + ")", word);
        }
        if (status < 400) {
            return Verdict.down("the API answered " + status, Verdict.LONG, word);
        }
        return known.map(error -> remedy(error, retryAfter, word)).orElseGet(() -> status == 503
                ? Verdict.down("the API is unavailable (503)", Verdict.pause(retryAfter, Verdict.SHORT), word)
                : Verdict.refused(Failure.PROVIDER, "error " + code + " (" + status + ")", word));
    }

    private static Verdict remedy(MetaError error, Optional<String> retryAfter, String word) {
        return switch (error.remedy()) {
        case REFUSE -> Verdict.refused(error.failure(), error.reason(), word);
        case HOLD_MESSAGE -> Verdict.later(error.reason(), Verdict.pause(retryAfter, Verdict.SHORT), word);
        case SLOW_LINK -> Verdict.busy(error.reason(), Verdict.pause(retryAfter, Verdict.SHORT), word);
        case AWAY -> Verdict.down(error.reason(), Verdict.pause(retryAfter, Verdict.SHORT), word);
        case STOP_LINK -> Verdict.down(error.reason(), Verdict.pause(retryAfter, Verdict.LONG), word);
        case UNKNOWN -> Verdict.unknown(error.reason(), word);
        };
    }

    /** Reads a failure without an answer. */
    static Verdict ofFailure(IOException failure) {
        return switch (failure) {
        case HttpConnectTimeoutException silent -> Verdict.notConnected("no connection to the API in time");
        case HttpTimeoutException silent -> Verdict.unknown("no answer in time", "timeout");
        case ConnectException refused -> Verdict.notConnected("no connection to the API");
        case SSLHandshakeException distrusted -> Verdict.notConnected("no trusted connection to the API");
        default -> Verdict.unknown("the connection broke before the answer", "broken");
        };
    }

    private static Optional<MetaError> byStatus(int status) {
        return switch (status) {
        case 401, 403 -> Optional.of(MetaError.NO_ACCESS);
        case 404 -> Optional.of(MetaError.NO_SUCH_NUMBER);
        case 429 -> Optional.of(MetaError.NUMBER_RATE);
        default -> Optional.empty();
        };
    }

    private static JsonNode read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).orElse(JSON.missingNode());
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }
}
