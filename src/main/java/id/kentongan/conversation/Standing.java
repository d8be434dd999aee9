package id.kentongan.conversation;

import id.kentongan.flow.Conversation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** How many people stand at each step of each version of a flow. Not safe for several threads. */
public final class Standing {
    private final Map<String, Map<String, Integer>> steps = new TreeMap<>();
    private final Set<String> versions = new TreeSet<>();
    private final AtomicInteger unreadable = new AtomicInteger();

    /** Counts a conversation as it is stored. One that cannot be read is only counted as such. */
    public void count(String json) {
        try {
            count(Documents.read(json, Conversation.class));
        } catch (Documents.UnreadableException e) {
            unreadable.incrementAndGet();
        }
    }

    private void count(Conversation conversation) {
        if (!conversation.flow().isEmpty()) {
            String version = conversation.flow() + "@" + before(conversation.version(), '.');
            versions.add(version);
            steps.computeIfAbsent(version, _ -> new TreeMap<>()).merge(conversation.step(), 1, Integer::sum);
        }
        conversation.returns().forEach(back -> versions.add(before(back, '/') + back.substring(
                Math.max(0, back.lastIndexOf('@')))));
        conversation.parked().forEach(this::count);
    }

    private static String before(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? text : text.substring(0, at);
    }

    /** By {@code name@fingerprint}, then by step; what is put aside counts too. */
    public Map<String, Map<String, Integer>> steps() {
        return steps;
    }

    /** Every version that somebody is in or will come back to, as {@code name@fingerprint}. */
    public Set<String> versions() {
        return versions;
    }

    /** How many conversations could not be read: while there are any, no version may be taken away. */
    public int unreadable() {
        return unreadable.get();
    }
}
