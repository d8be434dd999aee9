package id.kentongan.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.channel.SendResult;
import id.kentongan.channel.SendResult.Later;
import id.kentongan.channel.SendResult.Refused;
import id.kentongan.channel.SendResult.Unknown;
import id.kentongan.message.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/**
 * What the outcome of an attempt to create a message means.
 *
 * <p>
 * The rule where the outcome is not certain: only an answer that says so (a 4xx, or 503, which Twilio gives before it
 * has looked at a request) counts as "nothing was sent". Every other 5xx, and a connection that broke or fell silent
 * after the request had gone out, is unknown, since Twilio has no idempotency key for creates and says itself that a
 * repeated one may arrive twice (error 20500).
 *
 * @param holdsLink
 *            nothing else can be sent either until the pause of the {@link Later} is over
 * @param error
 *            a word from a closed list, for counters
 */
record Verdict(SendResult result, boolean holdsLink, String error) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Reads an answer that is no success. */
    static Verdict ofAnswer(int status, Optional<String> retryAfter, byte[] body) {
        Optional<TwilioError> known = TwilioError.of(code(body)).or(() -> byStatus(status));
        String word = known.map(error -> error.name().toLowerCase(Locale.ROOT)).orElse("http_" + status / 100 + "xx");
        if (status == 503) {
            return new Verdict(new Later("the API is unavailable (503)", pause(retryAfter, SHORT)), true, word);
        }
        if (status >= 500) {
            return new Verdict(new Unknown("the API failed (" + status + ")"), false, word);
        }
        if (status < 400) {
            return new Verdict(new Later("the API answered " + status, LONG), true, word);
        }
        if (known.isEmpty()) {
            return new Verdict(new Refused(Failure.PROVIDER, "error " + code(body) + " (" + status + ")"), false, word);
        }
        TwilioError error = known.get();
        return switch (error.remedy()) {
        case REFUSE -> new Verdict(new Refused(error.failure(), error.reason()), false, word);
        case HOLD_MESSAGE -> new Verdict(new Later(error.reason(), pause(retryAfter, SHORT)), false, word);
        case HOLD_LINK -> new Verdict(new Later(error.reason(),
                pause(retryAfter, error == TwilioError.RATE_LIMITED ? SHORT : LONG)), true, word);
        };
    }

    /** Reads a failure without an answer. */
    static Verdict ofFailure(IOException failure) {
        return switch (failure) {
        case ConnectTimeoutException silent -> notConnected("no connection to the API in time");
        case ConnectException refused -> notConnected("no connection to the API");
        case UnknownHostException nameless -> notConnected("the API's name cannot be resolved");
        case NoRouteToHostException away -> notConnected("no way to the API");
        case SSLHandshakeException distrusted -> notConnected("no trusted connection to the API");
        case ConnectionRequestTimeoutException busy -> notConnected("no free connection to the API");
        case SocketTimeoutException silent -> unknown("no answer in time", "timeout");
        default -> unknown("the connection broke before the answer", "broken");
        };
    }

    static Verdict unknown(String reason, String error) {
        return new Verdict(new Unknown(reason), false, error);
    }

    private static Verdict notConnected(String reason) {
        return new Verdict(new Later(reason, SHORT), true, "not_connected");
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

    private static Duration pause(Optional<String> retryAfter, Duration otherwise) {
        return retryAfter.filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Math.max(1, Long.parseLong(text))))
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause)
                .orElse(otherwise);
    }
}
