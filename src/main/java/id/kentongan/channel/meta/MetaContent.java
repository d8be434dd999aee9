package id.kentongan.channel.meta;

import com.fasterxml.jackson.databind.JsonNode;
import id.kentongan.message.Content;
import id.kentongan.message.Content.Choice;
import id.kentongan.message.Content.Location;
import id.kentongan.message.Content.Media;
import id.kentongan.message.Content.Text;
import id.kentongan.message.Content.Unsupported;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads what a person sent from one element of {@code messages}
 * (developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples). Nothing in it is trusted to be there.
 */
final class MetaContent {
    /** Longer texts are cut: WhatsApp itself allows no more. */
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_NAME = 256;
    private static final Set<String> FILES = Set.of("image", "audio", "video", "document");

    private MetaContent() {
    }

    /**
     * What was sent.
     *
     * @param media
     *            where we show what has this id at Meta
     */
    static Content of(JsonNode message, UnaryOperator<String> media) {
        String type = message.path("type").asText();
        JsonNode inner = message.path(type);
        return switch (type) {
        case "text" -> new Text(clean(inner.path("body").asText(), LONGEST_TEXT));
        case "button" -> choice(inner.path("payload"), inner.path("text"));
        case "interactive" -> interactive(inner);
        case "location" -> location(inner);
        case "image", "audio", "video", "document" -> media(inner, media);
        default -> new Unsupported(type.matches("[a-z_]{1,32}") ? type : "unknown");
        };
    }

    /** Meta's id of the file in a message; empty where there is none. */
    static Optional<String> mediaId(JsonNode message) {
        String type = message.path("type").asText();
        return Optional.of(message.path(type).path("id").asText()).filter(id -> FILES.contains(type) && isMedia(id));
    }

    private static boolean isMedia(String id) {
        return id.matches("[0-9A-Za-z_-]{1,64}");
    }

    private static Content interactive(JsonNode inner) {
        String kind = inner.path("type").asText();
        return switch (kind) {
        case "button_reply", "list_reply" -> choice(inner.path(kind).path("id"), inner.path(kind).path("title"));
        default -> new Unsupported("interactive");
        };
    }

    private static Content choice(JsonNode id, JsonNode title) {
        return id.asText().isEmpty() && title.asText().isEmpty()
                ? new Unsupported("interactive")
                : new Choice(clean(id.asText(), LONGEST_NAME), clean(title.asText(), LONGEST_NAME));
    }

    private static Content location(JsonNode inner) {
        double latitude = inner.path("latitude").asDouble(Double.NaN);
        double longitude = inner.path("longitude").asDouble(Double.NaN);
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        String label = inner.path("name").asText().isEmpty()
                ? inner.path("address").asText()
                : inner.path("name").asText();
        return onEarth ? new Location(latitude, longitude, clean(label, LONGEST_NAME)) : new Unsupported("location");
    }

    private static Content media(JsonNode inner, UnaryOperator<String> media) {
        String id = inner.path("id").asText();
        return isMedia(id)
                ? new Media(media.apply(id), clean(inner.path("mime_type").asText(), LONGEST_NAME), clean(
                        inner.path("caption").asText(), LONGEST_TEXT))
                : new Unsupported("media");
    }

    /** Without NUL, and not longer than told; characters stay whole. */
    private static String clean(String text, int longest) {
        String plain = text.replace("\0", "");
        if (plain.length() <= longest) {
            return plain;
        }
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
