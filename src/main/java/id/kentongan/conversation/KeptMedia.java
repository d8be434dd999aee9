package id.kentongan.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of something that somebody sent.
 *
 * @param hash
 *            the SHA-256 of what was kept first; empty while nothing was
 * @param tickets
 *            the numbers of cases that wait for it
 */
record KeptMedia(String hash, List<String> tickets) {
    static final KeptMedia NOTHING = new KeptMedia("", List.of());

    KeptMedia {
        tickets = List.copyOf(tickets);
    }

    KeptMedia awaitedBy(String ticket) {
        var more = new ArrayList<>(tickets);
        more.add(ticket);
        return new KeptMedia(hash, more);
    }
}
