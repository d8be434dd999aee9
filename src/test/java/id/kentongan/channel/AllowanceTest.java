package id.kentongan.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.Rations;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.message.Lane;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How a node spends what it took ahead. */
class AllowanceTest {
    private final List<Integer> asked = new ArrayList<>();
    private final Deque<CompletableFuture<Rations.Ration>> answers = new ArrayDeque<>();
    private final List<Long> pauses = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();

    private Allowance allowance(int rate) {
        return new Allowance((_, _, wanted) -> {
            asked.add(wanted);
            var answer = new CompletableFuture<Rations.Ration>();
            answers.add(answer);
            return answer;
        }, "sms", rate, (task, nanos) -> {
            pauses.add(nanos);
            later.add(task);
        });
    }

    private void grants(int tokens) {
        answers.remove().complete(new Rations.Ration(tokens, Duration.ofMillis(7)));
    }

    private static boolean has(Allowance allowance, Lane lane) {
        return allowance.has(lane, System.nanoTime());
    }

    @Test
    void without_a_limit_nobody_is_asked() {
        Allowance allowance = allowance(0);
        for (int i = 0; i < 1_000; i++) {
            assertTrue(has(allowance, Lane.ANNOUNCEMENT));
            allowance.spend(1);
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void a_slice_is_asked_for_once_and_spent_message_by_message() {
        Allowance allowance = allowance(200);
        assertFalse(has(allowance, Lane.CONVERSATION));
        assertFalse(has(allowance, Lane.CONVERSATION));
        assertEquals(List.of(10), asked);
        grants(10);
        for (int i = 0; i < 10; i++) {
            assertTrue(has(allowance, Lane.CONVERSATION));
            allowance.spend(1);
        }
        assertFalse(has(allowance, Lane.CONVERSATION));
        assertEquals(List.of(10, 5), asked, "the next slice is asked for at half");
    }

    @Test
    void an_announcement_leaves_a_quarter_to_replies() {
        Allowance allowance = allowance(400);
        has(allowance, Lane.ANNOUNCEMENT);
        grants(20);
        int announced = 0;
        while (has(allowance, Lane.ANNOUNCEMENT)) {
            allowance.spend(1);
            announced++;
        }
        assertEquals(15, announced);
        assertTrue(has(allowance, Lane.CONVERSATION));
    }

    @Test
    void what_a_long_message_took_too_much_is_paid_back() {
        Allowance allowance = allowance(20);
        has(allowance, Lane.CONVERSATION);
        grants(1);
        assertTrue(has(allowance, Lane.CONVERSATION));
        allowance.spend(3);
        assertFalse(has(allowance, Lane.CONVERSATION));
        assertEquals(List.of(1, 3), asked);
        grants(2);
        assertFalse(has(allowance, Lane.CONVERSATION), "the debt is paid, nothing is left");
        assertEquals(List.of(1, 3, 1), asked);
    }

    @Test
    void when_nothing_is_granted_it_asks_again_after_the_time_it_was_told() {
        Allowance allowance = allowance(20);
        has(allowance, Lane.CONVERSATION);
        grants(0);
        assertFalse(has(allowance, Lane.CONVERSATION));
        assertEquals(1, asked.size());
        assertEquals(List.of(Duration.ofMillis(7).toNanos()), pauses);
        later.remove().run();
        has(allowance, Lane.CONVERSATION);
        assertEquals(2, asked.size());
    }

    @Test
    void while_the_store_is_away_nothing_goes_and_it_is_asked_again() {
        Allowance allowance = allowance(20);
        has(allowance, Lane.CONVERSATION);
        answers.remove().completeExceptionally(new StoreAwayException("away", new IllegalStateException()));
        assertFalse(has(allowance, Lane.CONVERSATION));
        later.remove().run();
        has(allowance, Lane.CONVERSATION);
        grants(1);
        assertTrue(has(allowance, Lane.CONVERSATION));
    }

    @Test
    void what_lay_unused_does_not_add_to_the_next_second() {
        Allowance allowance = allowance(200);
        has(allowance, Lane.CONVERSATION);
        grants(10);
        assertFalse(allowance.has(Lane.CONVERSATION, System.nanoTime() + Duration.ofSeconds(2).toNanos()));
    }
}
