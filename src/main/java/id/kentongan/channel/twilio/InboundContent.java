package id.kentongan.channel.twilio;

import id.kentongan.message.Content;
import id.kentongan.message.Content.Choice;
import id.kentongan.message.Content.Location;
import id.kentongan.message.Content.Media;
import id.kentongan.message.Content.Text;
import id.kentongan.message.Content.Unsupported;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a person sent from the parameters of an inbound webhook
 * (twilio.com/docs/messaging/guides/webhook-request). Only {@code MessageType} tells a sticker from a photo and a
 * reaction from a text; older messages lack it.
 */
final class InboundContent {
    /** Longer texts are cut: WhatsApp itself allows no more. */
    static final int LONGEST_TEXT = 4096;

    private static final int LONGEST_NAME = 256;
    private static final Set<String> READABLE = Set.of("", "text", "image", "audio", "voice", "video", "document",
            "location", "button", "interactive");

    private InboundContent() {
    }

    /** The content without anything fetched: media by the provider's own address. */
    static Content of(WebhookForm form) {
        String type = form.first("MessageType").toLowerCase(Locale.ROOT);
        if (!READABLE.contains(type)) {
            return new Unsupported(type.matches("[a-z_]{1,32}") ? type : "unknown");
        }
        if (!form.first("ButtonPayload").isEmpty()) {
            return choice(form.first("ButtonPayload"), form.first("ButtonText"), form);
        }
        if (!form.first("ListId").isEmpty()) {
            return choice(form.first("ListId"), form.first("ListTitle"), form);
        }
        if (!form.first("Latitude").isEmpty()) {
            return location(form).orElse(new Unsupported("location"));
        }
        if (!form.first("MediaUrl0").isEmpty()) {
            return media(form);
        }
        if (form.parameters().containsKey("Body")) {
            return new Text(clean(form.first("Body"), LONGEST_TEXT));
        }
        return new Unsupported(type.isEmpty() ? "empty" : type);
    }

    private static Content choice(String id, String title, WebhookForm form) {
        return new Choice(clean(id, LONGEST_NAME),
                clean(title.isEmpty() ? form.first("Body") : title, LONGEST_NAME));
    }

    private static Optional<Content> location(WebhookForm form) {
        try {
            double latitude = Double.parseDouble(form.first("Latitude"));
            double longitude = Double.parseDouble(form.first("Longitude"));
            boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
            String label = form.first("Label").isEmpty() ? form.first("Address") : form.first("Label");
            return onEarth
                    ? Optional.of(new Location(latitude, longitude, clean(label, LONGEST_NAME)))
                    : Optional.empty();
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }

    private static Content media(WebhookForm form) {
        String url = form.first("MediaUrl0");
        String kind = form.first("MediaContentType0").toLowerCase(Locale.ROOT);
        if (kind.contains("vcard")) {
            return new Unsupported("contacts");
        }
        if (url.length() > 2048 || !url.matches("https?://[\\x21-\\x7e]+")) {
            return new Unsupported("media");
        }
        return new Media(url, clean(kind, LONGEST_NAME), clean(form.first("Body"), LONGEST_TEXT));
    }

    /** Without NUL, which some stores and SMSCs take for an end, and not longer than told; characters stay whole. */
    private static String clean(String text, int longest) {
        String plain = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        if (plain.length() <= longest) {
            return plain;
        }
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
