package id.kentongan.channel.twilio;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A request to one of our webhooks, read no further than it deserves. */
sealed interface TwilioRequest {
    /** The longest body that is read, in bytes; Twilio's own are below 10 kB. */
    int LONGEST_BODY = 64 * 1024;
    /** Stands for "a form": its parameters are signed, not its bytes. */
    byte[] NO_JSON = {};

    /** Signed by an account of ours. */
    record Genuine(TwilioLink link, WebhookForm form) implements TwilioRequest {
    }

    /** Not to be listened to; {@code linkName} is {@code unknown} as long as no account is named. */
    record Refused(Rejection rejection, String linkName) implements TwilioRequest {
    }

    /** Why a request is refused: the closed list of reasons in the counter. */
    enum Rejection {
        TOO_LARGE(413, "too_large", "Body too large."), CONTENT_TYPE(415, "content_type", "Expected a form."), UNSIGNED(
                403, "unsigned", "Signature missing."), BROKEN(400, "broken", "The form cannot be read."), ACCOUNT(403,
                        "account", "Unknown account."), SIGNATURE(403, "signature", "Wrong signature.");

        private final int status;
        private final String reason;
        private final String words;

        Rejection(int status, String reason, String words) {
            this.status = status;
            this.reason = reason;
            this.words = words;
        }

        int status() {
            return status;
        }

        String reason() {
            return reason;
        }

        String words() {
            return words;
        }
    }

    /** Checks size, type, account and signature, in the order of what it costs. */
    static TwilioRequest read(Context context, List<TwilioLink> links) {
        if (HandlerType.GET.equals(context.method())) {
            return readQuery(context, links);
        }
        boolean json = "application/json".equals(mediaType(context));
        String signature = Objects.requireNonNullElse(context.header(TwilioSignature.HEADER), "");
        if (context.req().getContentLengthLong() > LONGEST_BODY) {
            return refused(Rejection.TOO_LARGE);
        }
        if (!json && !"application/x-www-form-urlencoded".equals(mediaType(context))) {
            return refused(Rejection.CONTENT_TYPE);
        }
        if (signature.isEmpty()) {
            return refused(Rejection.UNSIGNED);
        }
        byte[] body;
        try {
            body = context.req().getInputStream().readNBytes(LONGEST_BODY + 1);
        } catch (IOException brokenOff) {
            return refused(Rejection.BROKEN);
        }
        if (body.length > LONGEST_BODY) {
            return refused(Rejection.TOO_LARGE);
        }
        return (json ? WebhookForm.parseJson(body) : WebhookForm.parse(body))
                .map(form -> ofAccount(links, form)
                        .map(link -> check(link, form, json ? body : NO_JSON, signature, rawTarget(context)))
                        .orElseGet(() -> refused(Rejection.ACCOUNT)))
                .orElseGet(() -> refused(Rejection.BROKEN));
    }

    /** A GET carries its parameters in the address, and the address alone is signed. */
    private static TwilioRequest readQuery(Context context, List<TwilioLink> links) {
        String signature = Objects.requireNonNullElse(context.header(TwilioSignature.HEADER), "");
        if (signature.isEmpty()) {
            return refused(Rejection.UNSIGNED);
        }
        String query = Objects.requireNonNullElse(context.req().getQueryString(), "");
        return WebhookForm.parse(query.getBytes(StandardCharsets.UTF_8)).map(form -> ofAccount(links, form)
                .map(link -> checkAddress(link, form, signature, rawTarget(context)))
                .orElseGet(() -> refused(Rejection.ACCOUNT))).orElseGet(() -> refused(Rejection.BROKEN));
    }

    private static TwilioRequest checkAddress(TwilioLink link, WebhookForm form, String signature, String target) {
        boolean genuine = link.signature().signed(link.settings().publicUrl(target), WebhookForm.of(), signature);
        return genuine ? new Genuine(link, form) : new Refused(Rejection.SIGNATURE, link.name());
    }

    private static TwilioRequest check(TwilioLink link, WebhookForm form, byte[] json, String signature,
            String target) {
        String url = link.settings().publicUrl(target);
        boolean genuine = json.length > 0
                ? link.signature().signedJson(url, json, signature)
                : link.signature().signed(url, form, signature);
        return genuine ? new Genuine(link, form) : new Refused(Rejection.SIGNATURE, link.name());
    }

    /** The link of the account, and of the number that was written to where an account has several. */
    private static Optional<TwilioLink> ofAccount(List<TwilioLink> links, WebhookForm form) {
        List<TwilioLink> ofAccount = links.stream()
                .filter(link -> link.settings().accountSid().equals(form.first("AccountSid"))).toList();
        return ofAccount.stream()
                .filter(link -> List.of(form.first("To"), form.first("From"))
                        .contains(link.settings().address()))
                .findFirst().or(() -> ofAccount.stream().findFirst());
    }

    private static String mediaType(Context context) {
        String type = Objects.requireNonNullElse(context.contentType(), "");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /** Path and query exactly as they were written: the signature covers every character. */
    private static String rawTarget(Context context) {
        String query = context.req().getQueryString();
        return context.req().getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static TwilioRequest refused(Rejection rejection) {
        return new Refused(rejection, "unknown");
    }
}
