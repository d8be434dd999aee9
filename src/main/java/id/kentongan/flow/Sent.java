package id.kentongan.flow;

import id.kentongan.flow.answer.AnswerKind;
import id.kentongan.message.Attachment;
import id.kentongan.message.Content;
import java.util.Locale;
import java.util.Optional;

/**
 * What a question may want sent besides words. A pin is kept as {@code geo:-6.1,106.2} (RFC 5870), a file as
 * {@code photo:URL}, {@code voice:URL} or {@code document:URL}, words as they are; typed words never look like a file.
 */
public enum Sent {
    /** A pin, or words that tell the place. */
    LOCATION,
    /** A photo. */
    PHOTO,
    /** A document; a photo of it will do. */
    DOCUMENT,
    /** A voice note. */
    VOICE,
    /** Whatever was sent. */
    ANYTHING;

    /** As the longest text that a question takes unless its flow says otherwise. */
    private static final int LONGEST_WORDS = 1_000;

    /** The word in a flow file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As what words are read that will do alone; empty where they will not. */
    Optional<AnswerKind> reads() {
        return takesWords() ? Optional.of(new AnswerKind.FreeText(LONGEST_WORDS)) : Optional.empty();
    }

    private boolean takesWords() {
        return this == LOCATION || this == ANYTHING;
    }

    /** What is kept of it; empty when it is something else. */
    Optional<String> keep(Content content) {
        return switch (content) {
        case Content.Location pin -> takesWords()
                ? Optional.of(new Attachment.Pin(pin.latitude(), pin.longitude(), "").geo())
                : Optional.empty();
        case Content.Media media -> keep(kind(media))
                ? Optional.of(kind(media).word() + ":" + media.url())
                : Optional.empty();
        case Content.Text _,Content.Choice _,Content.Part _,Content.Unsupported _ -> Optional.empty();
        };
    }

    private boolean keep(Sent kind) {
        return this == ANYTHING || this == kind || this == DOCUMENT && kind == PHOTO;
    }

    private static Sent kind(Content.Media media) {
        return media.contentType().startsWith("image/")
                ? PHOTO
                : media.contentType().startsWith("audio/") ? VOICE : DOCUMENT;
    }

    /** Words that were typed, so that they are not taken for something that was sent. */
    static String typed(String words) {
        return of(words).isEmpty() ? words : words.replaceFirst(":", " :");
    }

    /** What a kept value is, when it is not words. */
    static Optional<Sent> of(String kept) {
        int colon = kept.indexOf(':');
        return switch (colon < 0 ? "" : kept.substring(0, colon)) {
        case "geo" -> Optional.of(LOCATION);
        case "photo" -> Optional.of(PHOTO);
        case "voice" -> Optional.of(VOICE);
        case "document" -> Optional.of(DOCUMENT);
        default -> Optional.empty();
        };
    }
}
