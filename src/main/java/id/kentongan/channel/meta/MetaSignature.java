package id.kentongan.channel.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code X-Hub-Signature-256}: {@code sha256=} and the HMAC-SHA256 over the body as it came, in hexadecimal
 * (developers.facebook.com/docs/graph-api/webhooks/getting-started).
 */
public final class MetaSignature {
    /** The header that carries it. */
    public static final String HEADER = "X-Hub-Signature-256";

    private final SecretKeySpec key;

    /** With the secret of the app. */
    public MetaSignature(String appSecret) {
        key = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The header's value for a body. */
    public String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Whether Meta signed the body so; takes the same time whatever is wrong. */
    public boolean signed(byte[] body, String signature) {
        return MessageDigest.isEqual(sign(body).getBytes(StandardCharsets.UTF_8), signature.getBytes(
                StandardCharsets.UTF_8));
    }
}
