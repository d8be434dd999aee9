package id.kentongan.channel.whatsapp;

import id.kentongan.message.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One WhatsApp sender of a Twilio account.
 *
 * @param name
 *            the link's name, also the route of its messages
 * @param accountSid
 *            {@code AC…}
 * @param authTokens
 *            the primary token, with which we call Twilio, and while tokens are rotated the secondary one; a webhook
 *            signed with any of them is genuine
 * @param from
 *            our WhatsApp number
 * @param apiUrl
 *            scheme and host of Twilio's API, {@link #DEFAULT_API_URL} unless a stand-in is called
 * @param publicUrl
 *            our address as it is written in Twilio's console, without the path of the webhook: signatures are made
 *            over it, and Twilio reports statuses to it
 * @param window
 *            how many calls may be under way at once
 * @param perSecond
 *            the most messages a second, 0 for as many as the window lets through; Twilio grants a sender 80 unless told otherwise, queues what is more and fails
 *            it after four hours (error 63018)
 * @param timeout
 *            the longest wait for the connection, and for the answer
 */
public record TwilioSettings(String name, String accountSid, List<String> authTokens, PhoneNumber from, URI apiUrl,
        URI publicUrl, int window, int perSecond, Duration timeout) {

    /** Where Twilio's API lives. */
    public static final URI DEFAULT_API_URL = URI.create("https://api.twilio.com");
    /** Calls under way at once: enough for 80 a second at 400 ms each. */
    public static final int DEFAULT_WINDOW = 32;
    /** What Twilio grants a WhatsApp sender. */
    public static final int DEFAULT_PER_SECOND = 80;
    /** Twilio itself waits no longer for us. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    public TwilioSettings {
        authTokens = List.copyOf(authTokens);
        require(!name.isBlank(), "a WhatsApp link needs a name");
        require(accountSid.matches("AC[^\\s/?#%]{1,62}"), "an account sid begins with AC");
        require(!authTokens.isEmpty() && authTokens.stream().noneMatch(String::isBlank), "an auth token is missing");
        require(isWeb(apiUrl), "api-url must be http:// or https://");
        require(isWeb(publicUrl) && publicUrl.getRawQuery() == null, "public-url must be http:// or https://");
        require(window > 0 && perSecond >= 0 && timeout.isPositive(),
                "window and timeout are above 0, the rate not below");
    }

    /** An account at Twilio itself, with the usual limits. */
    public static TwilioSettings of(String name, String accountSid, String authToken, PhoneNumber from,
            URI publicUrl) {
        return new TwilioSettings(name, accountSid, List.of(authToken), from, DEFAULT_API_URL, publicUrl,
                DEFAULT_WINDOW, DEFAULT_PER_SECOND, DEFAULT_TIMEOUT);
    }

    /** The same at another address of the API. */
    public TwilioSettings withApiUrl(URI url) {
        return new TwilioSettings(name, accountSid, authTokens, from, url, publicUrl, window, perSecond, timeout);
    }

    /** The same with other limits. */
    public TwilioSettings withLimits(int callsUnderWay, int messagesPerSecond) {
        return new TwilioSettings(name, accountSid, authTokens, from, apiUrl, publicUrl, callsUnderWay,
                messagesPerSecond, timeout);
    }

    /** The public address of one of our paths. */
    String publicUrl(String path) {
        return withoutSlash(publicUrl) + path;
    }

    /** The address of one of the API's paths. */
    URI apiUrl(String path) {
        return URI.create(withoutSlash(apiUrl) + path);
    }

    private static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isWeb(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null;
    }

    private static void require(boolean fact, String otherwise) {
        if (!fact) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "TwilioSettings[" + name + ", " + from + ", " + apiUrl + "]";
    }
}
