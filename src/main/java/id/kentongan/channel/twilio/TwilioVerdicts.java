package id.kentongan.channel.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.channel.Verdict;
import id.kentongan.message.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/**
 * What Twilio's answers mean.
 *
 * <p>
 * The rule where the outcome is not certain: only an answer that says so (a 4xx, or 503, which Twilio gives before it
 * has looked at a request) counts as "nothing was sent". Every other 5xx, and a connection that broke or fell silent
 * after the request had gone out, is unknown, since Twilio has no idempotency key for creates and says itself that a
 * repeated one may arrive twice (error 20500).
 */
final class TwilioVerdicts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TwilioVerdicts() {
    }

    /** Reads an answer that is no success. */
    static Verdict ofAnswer(int status, Optional<String> retryAfter, byte[] body) {
        Optional<TwilioError> known = TwilioError.of(code(body)).or(() -> byStatus(status));
        String word = known.map(error -> error.name().toLowerCase(Locale.ROOT)).orElse("http_" + status / 100 + "xx");
        if (status == 503) {
            return Verdict.down("the API is unavailable (503)", Verdict.pause(retryAfter, Verdict.SHORT), word);
        }
        if (status >= 500) {
            return Verdict.unknown("the API failed (" + status + ")", word);
        }
        if (status < 400) {
            return Verdict.down("the API answered " + status, Verdict.LONG, word);
        }
        if (known.isEmpty()) {
            return Verdict.refused(Failure.PROVIDER, "error " + code(body) + " (" + status + ")", word);
        }
        TwilioError error = known.get();
        return switch (error.remedy()) {
        case REFUSE -> Verdict.refused(error.failure(), error.reason(), word);
        case HOLD_MESSAGE -> Verdict.later(error.reason(), Verdict.pause(retryAfter, Verdict.SHORT), word);
        case SLOW_LINK -> Verdict.busy(error.reason(), Verdict.pause(retryAfter, Verdict.SHORT), word);
        case STOP_LINK -> Verdict.down(error.reason(), Verdict.pause(retryAfter, Verdict.LONG), word);
        };
    }

    /** Reads a failure without an answer. */
    static Verdict ofFailure(IOException failure) {
        return switch (failure) {
        case ConnectTimeoutException silent -> Verdict.notConnected("no connection to the API in time");
        case ConnectException refused -> Verdict.notConnected("no connection to the API");
        case UnknownHostException nameless -> Verdict.notConnected("the API's name cannot be resolved");
        case NoRouteToHostException away -> Verdict.notConnected("no way to the API");
        case SSLHandshakeException distrusted -> Verdict.notConnected("no trusted connection to the API");
        case ConnectionRequestTimeoutException busy -> Verdict.notConnected("no free connection to the API");
        case SocketTimeoutException silent -> Verdict.unknown("no answer in time", "timeout");
        default -> Verdict.unknown("the connection broke before the answer", "broken");
        };
    }

    private static Optional<TwilioError> byStatus(int status) {
        return switch (status) {
        case 401, 403 -> Optional.of(TwilioError.WRONG_CREDENTIALS);
        case 404, 405 -> Optional.of(TwilioError.NOT_FOUND);
        case 429 -> Optional.of(TwilioError.RATE_LIMITED);
        default -> Optional.empty();
        };
    }

    private static int code(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree == null ? 0 : tree.path("code").asInt();
        } catch (IOException notJson) {
            return 0;
        }
    }
}
