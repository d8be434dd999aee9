package id.kentongan.message;

/** What a message carries. */
public sealed interface Content {
    /** Words; never null, maybe empty. */
    record Text(String text) implements Content {
    }

    /** One part of a long SMS; {@code reference} is the same for all parts of one message from one sender. */
    record Part(String reference, int total, int number, String text) implements Content {
    }

    /** A button or list row that was chosen, by the id that we gave it and the title that the person saw. */
    record Choice(String id, String title) implements Content {
    }

    /** A pin; degrees, WGS 84. */
    record Location(double latitude, double longitude, String label) implements Content {
    }

    /** A photo, voice note, document or video at the provider, with the words below it. */
    record Media(String url, String contentType, String caption) implements Content {
    }

    /** What we cannot read (sticker, contact, reaction, a broken SMS); {@code kind} is the provider's word. */
    record Unsupported(String kind) implements Content {
    }
}
