package id.kentongan.channel.twilio;

import id.kentongan.channel.TemplateBook;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One sender of a Twilio account: a WhatsApp number or a number for SMS.
 *
 * @param name
 *            the link's name, also the route of its messages
 * @param medium
 *            which of the two
 * @param accountSid
 *            {@code AC…}
 * @param authTokens
 *            the primary token, with which we call Twilio, and while tokens are rotated the secondary one; a webhook
 *            signed with any of them is genuine
 * @param from
 *            our number
 * @param apiUrl
 *            scheme and host of Twilio's API, {@link #DEFAULT_API_URL} unless a stand-in is called
 * @param publicUrl
 *            our address as it is written in Twilio's console, without the path of the webhook: signatures are made
 *            over it, and Twilio reports statuses to it
 * @param limits
 *            how much is asked of the API
 * @param dressing
 *            what WhatsApp shows better than words
 */
public record TwilioSettings(String name, Medium medium, String accountSid, List<String> authTokens, PhoneNumber from,
        URI apiUrl, URI publicUrl, Limits limits, Dressing dressing) {

    /** Where Twilio's API lives. */
    public static final URI DEFAULT_API_URL = URI.create("https://api.twilio.com");

    /**
     * How much is asked of the API.
     *
     * @param window
     *            how many calls may be under way at once
     * @param perSecond
     *            the most messages a second, 0 for as many as the window lets through; Twilio grants a WhatsApp sender 80
     *            unless told otherwise, queues what is more and fails it after four hours (error 63018)
     * @param timeout
     *            the longest wait for the connection, and for the answer
     */
    public record Limits(int window, int perSecond, Duration timeout) {
        /** Enough for what Twilio grants a WhatsApp sender, 80 a second, at 400 ms each; Twilio waits no longer for us. */
        public static final Limits WHATSAPP = new Limits(32, 80, Duration.ofSeconds(10));
        /** What a long number sends: one a second in North America, elsewhere ten (twilio.com/docs/messaging/guides). */
        public static final Limits SMS = new Limits(10, 10, Duration.ofSeconds(10));

        public Limits {
            require(window > 0 && perSecond >= 0 && timeout.isPositive(),
                    "window and timeout are above 0, the rate not below");
        }
    }

    /**
     * What WhatsApp shows better than words.
     *
     * @param buttons
     *            whether options are shown as buttons and lists, which are kept as content in the account
     * @param templates
     *            what may be sent outside of the 24 hours
     */
    public record Dressing(boolean buttons, TemplateBook templates) {
        /** Options as numbered lines, and no template. */
        public static final Dressing PLAIN = new Dressing(false, TemplateBook.NONE);
    }

    public TwilioSettings {
        authTokens = List.copyOf(authTokens);
        require(!name.isBlank(), "a Twilio link needs a name");
        require(accountSid.matches("AC[^\\s/?#%]{1,62}"), "an account sid begins with AC");
        require(!authTokens.isEmpty() && authTokens.stream().noneMatch(String::isBlank), "an auth token is missing");
        require(isWeb(apiUrl), "api-url must be http:// or https://");
        require(isWeb(publicUrl) && publicUrl.getRawQuery() == null, "public-url must be http:// or https://");
    }

    /** A WhatsApp sender at Twilio itself, with the usual limits, buttons and no templates. */
    public static TwilioSettings whatsApp(String name, String accountSid, String authToken, PhoneNumber from,
            URI publicUrl) {
        return new TwilioSettings(name, Medium.WHATSAPP, accountSid, List.of(authToken), from, DEFAULT_API_URL,
                publicUrl, Limits.WHATSAPP, new Dressing(true, TemplateBook.NONE));
    }

    /** A number for SMS at Twilio itself, with the usual limits. */
    public static TwilioSettings sms(String name, String accountSid, String authToken, PhoneNumber from,
            URI publicUrl) {
        return new TwilioSettings(name, Medium.SMS, accountSid, List.of(authToken), from, DEFAULT_API_URL, publicUrl,
                Limits.SMS, Dressing.PLAIN);
    }

    /** The same at another address of the API. */
    public TwilioSettings withApiUrl(URI url) {
        return new TwilioSettings(name, medium, accountSid, authTokens, from, url, publicUrl, limits, dressing);
    }

    /** The same with another token beside, while tokens are rotated. */
    public TwilioSettings withTokens(List<String> tokens) {
        return new TwilioSettings(name, medium, accountSid, tokens, from, apiUrl, publicUrl, limits, dressing);
    }

    /** The same with other limits. */
    public TwilioSettings withLimits(Limits others) {
        return new TwilioSettings(name, medium, accountSid, authTokens, from, apiUrl, publicUrl, others, dressing);
    }

    /** The same dressed otherwise. */
    public TwilioSettings withDressing(Dressing other) {
        return new TwilioSettings(name, medium, accountSid, authTokens, from, apiUrl, publicUrl, limits, other);
    }

    /** How Twilio writes our number. */
    String address() {
        return medium == Medium.WHATSAPP ? "whatsapp:" + from.e164() : from.e164();
    }

    /** The public address of one of our paths. */
    String publicUrl(String path) {
        return withoutSlash(publicUrl) + path;
    }

    /**
     * The address of a path of one of the APIs; a stand-in has them all.
     *
     * @param host
     *            Twilio's own for that API
     */
    URI apiUrl(String host, String path) {
        return URI.create((apiUrl.equals(DEFAULT_API_URL) ? "https://" + host : withoutSlash(apiUrl)) + path);
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
        return "TwilioSettings[" + name + ", " + medium + ", " + from + ", " + apiUrl + "]";
    }
}
