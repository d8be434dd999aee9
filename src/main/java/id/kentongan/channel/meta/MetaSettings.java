package id.kentongan.channel.meta;

import id.kentongan.channel.TemplateBook;
import java.net.URI;
import java.time.Duration;

/**
 * One WhatsApp number at Meta's Cloud API.
 *
 * @param name
 *            the link's name, also the route of its messages
 * @param phoneNumberId
 *            Meta's id of our number, digits: not the number itself
 * @param secrets
 *            what Meta and we know
 * @param api
 *            where the Graph API is
 * @param publicUrl
 *            our address as the world knows it, under which we show what people send besides words
 * @param limits
 *            how much is asked of the API
 * @param templates
 *            what may be sent outside of the 24 hours
 */
public record MetaSettings(String name, String phoneNumberId, Secrets secrets, Api api, URI publicUrl,
        Limits limits, TemplateBook templates) {
    /**
     * What Meta and we know.
     *
     * @param accessToken
     *            of a system user, with which we call the API
     * @param appSecret
     *            of the app, with which Meta signs webhooks
     * @param verifyToken
     *            a word of our own that Meta repeats when the webhook is registered
     */
    public record Secrets(String accessToken, String appSecret, String verifyToken) {
        public Secrets {
            require(!accessToken.isBlank() && !appSecret.isBlank() && !verifyToken.isBlank(), "a secret is missing");
        }

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Secrets[…]";
        }
    }

    /**
     * Where the Graph API is.
     *
     * @param url
     *            {@link #META} unless a stand-in is called
     * @param version
     *            {@code v25.0}
     */
    public record Api(URI url, String version) {
        /** Meta itself. */
        public static final Api META = new Api(URI.create("https://graph.facebook.com"), "v25.0");

        public Api {
            require(url.getHost() != null && version.matches("v\\d{1,3}\\.\\d{1,2}"),
                    "an address and v25.0 or the like");
        }

        /** The address of a path below the version. */
        URI address(String path) {
            String base = url.toString();
            return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/" + version + "/"
                    + path);
        }
    }

    /**
     * How much is asked of the API.
     *
     * @param window
     *            how many calls may be under way at once
     * @param perSecond
     *            the most messages a second, 0 for as many as the window lets through
     * @param timeout
     *            the longest wait for the connection, and for the answer
     */
    public record Limits(int window, int perSecond, Duration timeout) {
        /** What Meta grants a number: 80 a second. */
        public static final Limits USUAL = new Limits(32, 80, Duration.ofSeconds(10));

        public Limits {
            require(window > 0 && perSecond >= 0 && timeout.isPositive(),
                    "window and timeout are above 0, the rate not below");
        }
    }

    public MetaSettings {
        require(!name.isBlank(), "a link needs a name");
        require(phoneNumberId.matches("\\d{1,32}"), "a phone number id is digits");
    }

    private static void require(boolean fact, String otherwise) {
        if (!fact) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
