package id.kentongan.channel.meta;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kentongan.channel.ApprovedTemplate;
import id.kentongan.channel.Bodies;
import id.kentongan.channel.OptionShape;
import id.kentongan.message.Attachment;
import id.kentongan.message.Option;
import id.kentongan.message.Outbound;
import java.util.List;

/** Messages as the Graph API takes them (developers.facebook.com/docs/whatsapp/cloud-api/reference/messages). */
final class MetaMessages {
    /** What a text may have, in characters. */
    static final int LONGEST_BODY = 4096;

    private static final ObjectMapper JSON = new ObjectMapper();
    /** On the button that opens a list; a word in all four languages. */
    private static final String OPEN = "Menu";

    private MetaMessages() {
    }

    /** What is sent within the 24 hours: options to tap where they fit, else words, in as many messages as it takes. */
    static List<String> free(Outbound message) {
        return OptionShape.of(message).map(shape -> List.of(tappable(message, shape))).orElseGet(() -> Bodies.of(message
                .plainText(), LONGEST_BODY).stream().map(body -> text(message, body)).toList());
    }

    /** What goes with the words, a message of its own. */
    static String attached(Outbound message, Attachment attachment) {
        return switch (attachment) {
        case Attachment.Pin pin -> pinned(message, pin);
        case Attachment.File file -> file(message, file);
        };
    }

    private static String pinned(Outbound message, Attachment.Pin pin) {
        ObjectNode root = root(message, "location");
        ObjectNode location = root.putObject("location").put("latitude", pin.north()).put("longitude", pin.east());
        if (!pin.label().isBlank()) {
            location.put("name", pin.label());
        }
        return root.toString();
    }

    /** A voice note cannot have a caption. */
    private static String file(Outbound message, Attachment.File file) {
        String type = switch (file.kind()) {
        case PHOTO -> "image";
        case VOICE -> "audio";
        case DOCUMENT -> "document";
        };
        ObjectNode root = root(message, type);
        ObjectNode media = root.putObject(type).put("link", file.url());
        if (file.kind() != Attachment.Kind.VOICE && !file.label().isBlank()) {
            media.put("caption", file.label());
        }
        return root.toString();
    }

    private static String text(Outbound message, String body) {
        ObjectNode root = root(message, "text");
        root.putObject("text").put("preview_url", false).put("body", body);
        return root.toString();
    }

    private static String tappable(Outbound message, OptionShape shape) {
        ObjectNode root = root(message, "interactive");
        ObjectNode interactive = root.putObject("interactive");
        interactive.putObject("body").put("text", message.text());
        ObjectNode action = interactive.putObject("action");
        switch (shape) {
        case BUTTONS -> {
            interactive.put("type", "button");
            var buttons = action.putArray("buttons");
            message.options().forEach(option -> buttons.addObject().put("type", "reply").set("reply", row(option)));
        }
        case LIST -> {
            interactive.put("type", "list");
            action.put("button", OPEN);
            var rows = action.putArray("sections").addObject().putArray("rows");
            message.options().forEach(option -> rows.add(row(option)));
        }
        }
        return root.toString();
    }

    private static ObjectNode row(Option option) {
        return JSON.createObjectNode().put("id", option.id()).put("title", option.title());
    }

    /** What may be sent at any time. */
    static String template(Outbound message, ApprovedTemplate approved) {
        ObjectNode root = root(message, "template");
        ObjectNode template = root.putObject("template").put("name", approved.id());
        template.putObject("language").put("code", approved.language());
        List<String> values = approved.filled(message.template().values());
        if (!values.isEmpty()) {
            var parameters = template.putArray("components").addObject().put("type", "body").putArray("parameters");
            values.forEach(value -> parameters.addObject().put("type", "text").put("text", value));
        }
        return root.toString();
    }

    private static ObjectNode root(Outbound message, String type) {
        return JSON.createObjectNode().put("messaging_product", "whatsapp").put("recipient_type", "individual")
                .put("to", message.to().digits()).put("type", type);
    }
}
