package id.kentongan.conversation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody sent besides words, by the link that it came by and the provider's reference of it, as they stand in
 * the address that a case holds ({@code https://…/media/LINK/REFERENCE?until=…}).
 */
record SentMedia(String name) {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:photo|voice|document):https?://\\S*/media/([a-z0-9-]{1,64}/[0-9A-Za-z_-]{1,128})\\?until=\\d");

    /** All that what somebody answered leads to. */
    static List<SentMedia> in(String answer) {
        return ADDRESS.matcher(answer).results().map(found -> new SentMedia(found.group(1))).distinct().toList();
    }

    static SentMedia of(String link, String reference) {
        return new SentMedia(link + "/" + reference);
    }

    /** Where cases and hashes of it meet. */
    int partition(int partitions) {
        return Math.floorMod(name.hashCode(), partitions);
    }
}
