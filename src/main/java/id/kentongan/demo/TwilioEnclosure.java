package id.kentongan.demo;

import id.kentongan.channel.twilio.WebhookForm;
import java.util.regex.Pattern;

/** What a create asks {@link LocalTwilio} to bring besides words: a pin or a file, by WhatsApp only. */
final class TwilioEnclosure {
    private static final Pattern PIN = Pattern.compile("(geo:-?\\d+(?:\\.\\d+)?,-?\\d+(?:\\.\\d+)?)(?:\\|[^|]*)?");

    private TwilioEnclosure() {
    }

    /** Twilio's error code for what cannot be brought, 0 where all is well or nothing is asked for. */
    static int mistake(WebhookForm form, boolean whatsApp) {
        String pin = form.first("PersistentAction");
        String url = form.first("MediaUrl");
        if (!whatsApp && !(pin.isEmpty() && url.isEmpty())) {
            return 21612;
        }
        if (!pin.isEmpty() && !PIN.matcher(pin).matches()) {
            return 63021;
        }
        return url.isEmpty() || url.matches("https?://\\S+") ? 0 : 21620;
    }

    /** The pin as {@code geo:-6.1,106.2}, or the address of the file; empty where there is neither. */
    static String of(WebhookForm form) {
        var pin = PIN.matcher(form.first("PersistentAction"));
        return pin.matches() ? pin.group(1) : form.first("MediaUrl");
    }
}
