package id.kentongan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.DocumentKey;
import id.kentongan.conversation.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Versions of flows are found by every node until nobody needs them. */
interface FlowShelfContract {
    StoreRig rig();

    @Test
    default void a_version_is_found_by_another_node_and_goes_when_nobody_needs_it() {
        var now = rig().now.get();
        rig().open("a").shelf().keep(Map.of("poll@1", "satu\ndua", "poll@2", "x", "menu@3", "y"), now);
        FlowShelf other = rig().open("b").shelf();
        assertEquals(Optional.of("satu\ndua"), other.find("poll@1"));
        assertEquals(Optional.empty(), other.find("poll@9"));
        assertEquals(Set.of(), other.clean(Set.of(), Duration.ofDays(7), now.plus(Duration.ofDays(6))));
        other.keep(Map.of("menu@3", "y"), now.plus(Duration.ofDays(6)));
        assertEquals(Set.of("poll@1"), other.clean(Set.of("poll@2"), Duration.ofDays(7), now.plus(Duration.ofDays(8))));
        assertEquals(Optional.empty(), other.find("poll@1"));
        assertTrue(other.find("poll@2").isPresent() && other.find("menu@3").isPresent());
    }

    @Test
    default void every_conversation_is_shown_and_nothing_else() {
        var store = rig().open("a");
        var owner = rig().owning(store);
        for (int partition = 0; partition < 8; partition++) {
            var fence = Optional.ofNullable(owner.fences.get(partition)).orElseThrow();
            StoreRig.commit(store, fence,
                    new Write.Put(new DocumentKey(DocumentKey.Kind.CONVERSATION, partition, "62812" + partition),
                            "{\"n\":" + partition + "}", Duration.ofDays(1)),
                    new Write.Put(new DocumentKey(DocumentKey.Kind.PERSON, partition, "62812" + partition), "{}",
                            Duration.ZERO));
        }
        List<String> shown = new ArrayList<>();
        store.shelf().conversations(shown::add);
        assertEquals(List.of("{\"n\":0}", "{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}", "{\"n\":5}", "{\"n\":6}",
                "{\"n\":7}"), shown.stream().sorted().distinct().toList());
    }
}
