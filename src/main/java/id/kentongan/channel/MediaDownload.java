package id.kentongan.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Downloads from a provider and from nobody else: each address on the way, also one that the provider redirects to, must
 * be one that it is known to use, and our credentials go to its API only.
 */
public final class MediaDownload implements AutoCloseable {
    private static final int MOST_REDIRECTS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Duration timeout;
    private final URI api;
    private final Predicate<URI> known;
    private final String authorization;
    /** Made when it is first needed: most services start long before anybody sends a photo. */
    private Optional<HttpClient> http = Optional.empty();

    /**
     * @param api
     *            the provider's API, where credentials may go
     * @param known
     *            the other addresses that the provider uses
     * @param authorization
     *            the header's value
     */
    public MediaDownload(URI api, Predicate<URI> known, String authorization, Duration timeout) {
        this.api = api;
        this.known = known;
        this.authorization = authorization;
        this.timeout = timeout;
    }

    private synchronized HttpClient http() {
        HttpClient client = http.orElseGet(() -> HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout).followRedirects(HttpClient.Redirect.NEVER).build());
        http = Optional.of(client);
        return client;
    }

    /**
     * Opens an address; the stream breaks off after a minute.
     *
     * @throws IOException
     *             when the answer is no success, or an address is not the provider's
     */
    public MediaBytes open(URI address) throws IOException {
        URI next = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> answer = ask(next);
            if (answer.statusCode() == 200) {
                CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS).execute(() -> close(answer));
                return new MediaBytes(contentType(answer), answer.body());
            }
            close(answer);
            Optional<String> location = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
                throw new IOException("the provider answered " + answer.statusCode());
            }
            next = resolve(next, location.get());
        }
        throw new IOException("redirected too often");
    }

    private static URI resolve(URI from, String location) throws IOException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException broken) {
            throw new IOException("redirected to what is no address", broken);
        }
    }

    private HttpResponse<InputStream> ask(URI address) throws IOException {
        boolean own = isApi(address);
        if (!own && !known.test(address)) {
            throw new IOException("not an address of the provider");
        }
        var request = HttpRequest.newBuilder(address).timeout(timeout).GET();
        if (own) {
            request.header("Authorization", authorization);
        }
        try {
            return http().send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException("broken off", closing);
        }
    }

    /** Scheme, host and port are those of the API. */
    private boolean isApi(URI address) {
        return api.getScheme().equalsIgnoreCase(address.getScheme())
                && api.getHost().equalsIgnoreCase(address.getHost())
                && api.getPort() == address.getPort() && address.getRawUserInfo() == null;
    }

    private static String contentType(HttpResponse<?> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private static void close(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }

    @Override
    public synchronized void close() {
        http.ifPresent(HttpClient::shutdownNow);
    }
}
