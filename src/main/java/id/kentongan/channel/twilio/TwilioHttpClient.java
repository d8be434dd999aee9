package id.kentongan.channel.twilio;

import com.twilio.constant.EnumConstants;
import com.twilio.exception.TwilioException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import id.kentongan.channel.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Carries the SDK's requests, each exactly once. The SDK's own client repeats a create up to five times, which sends a
 * message as often, waits for 30 seconds whatever it is told, and hides the answer's headers.
 */
final class TwilioHttpClient extends HttpClient {
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final Header[] NO_HEADERS = {};

    private final TwilioSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watchdog;

    /** Thrown through the SDK: a call that did not succeed. */
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
        Timeout timeout = Timeout.of(settings.limits().timeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(settings.limits().window())
                .setMaxConnTotal(settings.limits().window())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout)
                        .setSocketTimeout(timeout).setValidateAfterInactivity(Timeout.ofSeconds(1)).build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout).build())
                .disableAutomaticRetries().disableRedirectHandling().disableCookieManagement().disableAuthCaching()
                .disableContentCompression()
                .build();
        watchdog = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("twilio-watchdog-" + settings.name()).factory());
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** One try, and nothing kept in fields that many threads would share. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        HttpUriRequestBase call = translate(request);
        Response answer;
        ScheduledFuture<?> limit = watchdog.schedule(call::cancel, 2 * settings.limits().timeout().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            answer = client.execute(call, TwilioHttpClient::read);
        } catch (IOException failure) {
            throw new NotCreated(TwilioVerdicts.ofFailure(failure));
        } finally {
            limit.cancel(false);
        }
        return answer;
    }

    /** Only what succeeded goes back through the SDK, which would drop the headers of a refusal. */
    private static Response read(ClassicHttpResponse response) throws IOException {
        byte[] body = response.getEntity() == null
                ? new byte[0]
                : EntityUtils.toByteArray(response.getEntity(), LONGEST_ANSWER);
        if (response.getCode() / 100 != 2) {
            var retryAfter = Optional.ofNullable(response.getFirstHeader("Retry-After")).map(Header::getValue);
            throw new NotCreated(TwilioVerdicts.ofAnswer(response.getCode(), retryAfter, body));
        }
        return new Response(new ByteArrayInputStream(body), response.getCode(), NO_HEADERS);
    }

    private HttpUriRequestBase translate(Request request) {
        URI asked = URI.create(request.constructURL().toString());
        String target = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        var call = new HttpUriRequestBase(request.getMethod().toString(), settings.apiUrl(asked.getHost(), target));
        call.setHeader("Accept", "application/json");
        if (request.requiresAuthentication()) {
            call.setHeader("Authorization", request.getAuthString());
        }
        if (request.getMethod() == HttpMethod.POST) {
            call.setEntity(EnumConstants.ContentType.JSON.equals(request.getContentType())
                    ? new StringEntity(request.getBody(), ContentType.APPLICATION_JSON)
                    : new StringEntity(request.encodeFormBody(), ContentType.APPLICATION_FORM_URLENCODED));
        }
        return call;
    }

    /** Breaks off what is under way. */
    void close() {
        watchdog.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
