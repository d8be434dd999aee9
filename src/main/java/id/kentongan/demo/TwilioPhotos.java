package id.kentongan.demo;

import id.kentongan.message.Content;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The photos that phones sent, as Twilio keeps them for whoever has the account's token (its Media resource). */
final class TwilioPhotos {
    private final String accountSid;
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();

    TwilioPhotos(String accountSid) {
        this.accountSid = accountSid;
    }

    /** What the message of this sid carries, whether its photo is there yet or not. */
    Content sent(URI api, String messageSid) {
        return new Content.Media(api + path(messageSid), "image/jpeg", "");
    }

    /** From now on the photo of this message is there. */
    void keep(String messageSid, byte... octets) {
        photos.put(path(messageSid), octets);
    }

    void show(Context context) {
        byte[] octets = photos.get(context.path());
        if (octets == null) {
            context.status(404);
        } else {
            context.contentType("image/jpeg").result(octets);
        }
    }

    private String path(String messageSid) {
        return "/2010-04-01/Accounts/" + accountSid + "/Messages/" + messageSid + "/Media/ME" + messageSid.substring(2);
    }
}
