package id.kentongan.message;

import java.util.Set;

/** What a message carries. */
public sealed interface Content {
    /** Words; never null, maybe empty. */
    record Text(String text) implements Content {
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
        private static final Set<String> SILENT = Set.of("reaction", "system");

        /** Whether nobody expects an answer: a thumb on what we said, the provider's news of a number. */
        public boolean silent() {
            return SILENT.contains(kind);
        }
    }

    /**
     * One part of a long SMS, to be joined in the person's conversation. It is acknowledged by itself, so it may come
     * twice, late or never.
     *
     * @param reference
     *            the same for all parts of one message between these two numbers
     * @param total
     *            how many parts there are, 2 to 255
     * @param number
     *            from 1 to {@code total}
     * @param text
     *            decoded; half a surrogate pair may stand at either end
     */
    record Part(String reference, int total, int number, String text) implements Content {
        public Part {
            if (total < 2 || total > 255 || number < 1 || number > total) {
                throw new IllegalArgumentException("part " + number + " of " + total);
            }
        }
    }
}
