package id.kentongan.channel.whatsapp;

import com.twilio.exception.TwilioException;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.hc.core5.http.Header;

/**
 * Carries the SDK's requests over the JDK's client, each exactly once. The SDK's own client repeats a create up to five
 * times, which sends a message as often, and hides the answer's headers.
 */
final class TwilioHttpClient extends com.twilio.http.HttpClient {
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final Header[] NO_HEADERS = {};
    private static final BodyHandler<byte[]> BODY = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER);

    private final TwilioSettings settings;
    private final HttpClient client;

    /** Thrown through the SDK: a create that did not succeed. */
    static final class NotCreated extends TwilioException {
        private static final long serialVersionUID = 1;
        private final transient Verdict verdict;

        NotCreated(Verdict verdict) {
            super(verdict.error());
            this.verdict = verdict;
        }

        Verdict verdict() {
            return verdict;
        }
    }

    TwilioHttpClient(TwilioSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** One try, and nothing kept in fields that many threads would share. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(translate(request), BODY);
        } catch (IOException failure) {
            throw new NotCreated(Verdict.ofFailure(failure));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new NotCreated(Verdict.unknown("closed before the answer", "closed"));
        }
        if (answer.statusCode() / 100 != 2) {
            throw new NotCreated(Verdict.ofAnswer(answer.statusCode(), answer.headers().firstValue("Retry-After"),
                    answer.body()));
        }
        return new Response(new ByteArrayInputStream(answer.body()), answer.statusCode(), NO_HEADERS);
    }

    private HttpRequest translate(Request request) {
        var translated = HttpRequest.newBuilder(settings.apiUrl(URI.create(request.getUrl()).getRawPath()))
                .timeout(settings.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .method(request.getMethod().toString(), BodyPublishers.ofString(request.encodeFormBody()));
        if (request.requiresAuthentication()) {
            translated.header("Authorization", request.getAuthString());
        }
        return translated.build();
    }

    /** Breaks off what is under way. */
    void close() {
        client.shutdownNow();
    }
}
