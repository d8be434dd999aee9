package id.kentongan.channel.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code X-Twilio-Signature}: HMAC-SHA1 over the address that Twilio called and the parameters sorted by
 * name, in Base64 (twilio.com/docs/usage/security). The SDK's own validator takes each name once only and rewrites
 * escapes in the query, so genuine webhooks fail there; the address here is compared as it is written.
 */
public final class TwilioSignature {
    /** The header that carries it. */
    public static final String HEADER = "X-Twilio-Signature";

    private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([0-9a-fA-F]{64})(?:&|$)");
    private static final Pattern AUTHORITY = Pattern.compile("^(https?)://([^/?#]*@)?(\\[[^]]*]|[^/?#:]*)(:\\d+)?",
            Pattern.CASE_INSENSITIVE);

    private final List<SecretKeySpec> keys;

    /** Accepts what any of the tokens signed. */
    public TwilioSignature(List<String> authTokens) {
        keys = authTokens.stream().map(TwilioSignature::key).toList();
    }

    /** Signs as Twilio does: what a stand-in of Twilio sends. */
    public static String sign(String authToken, String url, WebhookForm form) {
        return Base64.getEncoder().encodeToString(mac(key(authToken), url + canonical(form)));
    }

    /** Whether a form came from Twilio; {@code url} is the public one with its query as received. */
    public boolean signed(String url, WebhookForm form, String signature) {
        return matches(url, canonical(form), signature);
    }

    /** Whether a JSON body came from Twilio: the address is signed, and carries the hash of the body. */
    public boolean signedJson(String url, byte[] body, String signature) {
        Matcher hash = BODY_HASH.matcher(url);
        boolean sameBody = hash.find() && MessageDigest.isEqual(sha256(body), HexFormat.of().parseHex(hash.group(1)));
        boolean sameAddress = matches(url, "", signature);
        return sameAddress && sameBody;
    }

    /** Compares with every key and spelling, always all of them, so that the time taken tells nothing. */
    private boolean matches(String url, String parameters, String signature) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean genuine = false;
        for (String spelling : spellings(url)) {
            for (SecretKeySpec key : keys) {
                genuine |= MessageDigest.isEqual(Base64.getEncoder().encode(mac(key, spelling + parameters)), given);
            }
        }
        return genuine;
    }

    /** With and without the port: Twilio leaves it out or writes it, whatever the console says. */
    private static List<String> spellings(String url) {
        Matcher authority = AUTHORITY.matcher(url);
        if (!authority.find()) {
            return List.of(url);
        }
        String rest = url.substring(authority.end());
        String without = url.substring(0, authority.end(3)) + rest;
        String port = authority.group(4) == null ? standardPort(url) : authority.group(4);
        return List.of(without, url.substring(0, authority.end(3)) + port + rest);
    }

    private static String standardPort(String url) {
        return url.regionMatches(true, 0, "https:", 0, 6) ? ":443" : ":80";
    }

    /** Names sorted; a repeated name with its different values sorted, as Twilio's library for Node has it. */
    private static String canonical(WebhookForm form) {
        var text = new StringBuilder();
        new TreeMap<>(form.parameters())
                .forEach((name, values) -> new TreeSet<>(values).forEach(value -> text.append(name).append(value)));
        return text.toString();
    }

    private static SecretKeySpec key(String authToken) {
        return new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
