package id.kentongan.channel;

import id.kentongan.message.Attachment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The address under which we show what somebody sent: {@code /media/LINK/REFERENCE?until=…&s=…}. It says nothing of
 * anybody, cannot be guessed, and ends after half a year. Since it names the provider's own reference, any node can
 * fetch what it does not have yet, after any crash.
 */
public final class MediaAddress {
    /** The path that all of them begin with. */
    public static final String PATH = "/media";
    /** As long as a case may take with all that follows. */
    private static final Duration LIFE = Duration.ofDays(180);

    private MediaAddress() {
    }

    /** Path and query for a reference of a link. */
    public static String of(String link, String reference, String secret, Instant now) {
        long until = now.plus(LIFE).getEpochSecond();
        return "%s/%s/%s?until=%d&s=%s".formatted(PATH, link, reference, until, sign(link, reference, until, secret));
    }

    /**
     * Whether a provider may be asked to fetch this and bring it to somebody: people can write any address, and only ours
     * lead to what they sent.
     *
     * @param publicUrl
     *            how the world reaches us
     */
    public static boolean canBeShown(Attachment attachment, URI publicUrl) {
        return switch (attachment) {
        case Attachment.Pin _ -> true;
        case Attachment.File file -> file.url().startsWith(base(publicUrl) + PATH + "/");
        };
    }

    private static String base(URI publicUrl) {
        String url = publicUrl.toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Whether we made this address with one of our secrets, and it has not ended. */
    public static boolean genuine(String link, String reference, long until, String signature, List<String> secrets,
            Instant now) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean genuine = false;
        for (String secret : secrets) {
            genuine |= MessageDigest.isEqual(sign(link, reference, until, secret).getBytes(StandardCharsets.UTF_8),
                    given);
        }
        return genuine && now.getEpochSecond() < until;
    }

    /** When the address that ends so was made: what it leads to came then. */
    public static Instant made(long until) {
        return Instant.ofEpochSecond(until).minus(LIFE);
    }

    private static String sign(String link, String reference, long until, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("media " + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal((link + "/" + reference + "/" + until).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
