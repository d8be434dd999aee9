package id.kentongan.channel.sms;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kentongan.channel.Counters;
import id.kentongan.channel.SendResult;
import id.kentongan.message.Failure;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Answers of different kinds to segments of several messages at once. */
class SubmissionsTest {
    private static final PhoneNumber SARI = new PhoneNumber("6281234567890");
    private static final int WINDOW = 2;
    private static final int THROTTLED = 0x58;
    private static final int WRONG_NUMBER = 0x0b;
    private final AtomicInteger sequence = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final Submissions submissions = new Submissions(new Outlet(), new PduOutput(OutputStream.nullOutputStream(),
            "test writer"), sequence::incrementAndGet, "");

    /** A link without a limit whose alarms never ring: what they would do is done by the watch. */
    private static final class Outlet implements Submissions.Outlet {
        private final Rate rate = new Rate(0, System.nanoTime());
        private final AtomicInteger reference = new AtomicInteger();

        @Override
        public SmppSettings settings() {
            return SmppSettings.of("operator-a", "127.0.0.1", 2775, "desa", "rahasia", "1234")
                    .with(new SmppSettings.Binding(SmppSettings.Mode.TRANSCEIVER, 1, WINDOW, 0));
        }

        @Override
        public Counters counters() {
            return (_, _) -> {
            };
        }

        @Override
        public InstantSource clock() {
            return InstantSource.system();
        }

        @Override
        public Rate rate() {
            return rate;
        }

        @Override
        public int nextReference() {
            return reference.incrementAndGet();
        }

        @Override
        public void after(Runnable task, long nanos) {
        }

        @Override
        public void room() {
        }
    }

    private CompletableFuture<SendResult> send(int segments) {
        return submissions.send(new Outbound(new MessageId(1, messages.incrementAndGet(), 0), Lane.CONVERSATION,
                Medium.SMS, "operator-a", SARI, "a".repeat(segments == 1 ? 10 : 153 * segments), List.of(),
                Instant.EPOCH));
    }

    /** Waits until so many segments were written in all. */
    private void written(int count) {
        await().until(() -> {
            submissions.watch(System.nanoTime());
            return sequence.get() == count;
        });
    }

    private static SendResult outcome(CompletableFuture<SendResult> sent) {
        return sent.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Test
    void a_message_refused_behind_one_that_must_go_on_first_leaves_the_queue() {
        CompletableFuture<SendResult> first = send(2);
        CompletableFuture<SendResult> second = send(3);
        submissions.answered(1, SubmitStatus.OK, "a1");
        assertEquals(3, sequence.get(), "the second message has begun");
        submissions.answered(2, THROTTLED, "");
        submissions.answered(3, WRONG_NUMBER, "");
        assertEquals(Failure.NUMBER, assertInstanceOf(SendResult.Refused.class, outcome(second)).failure());
        written(4);
        submissions.answered(4, SubmitStatus.OK, "a2");
        assertEquals(List.of("a1", "a2"), assertInstanceOf(SendResult.Accepted.class, outcome(first)).providerIds());
        CompletableFuture<SendResult> third = send(1);
        written(5);
        submissions.answered(5, SubmitStatus.OK, "c1");
        assertInstanceOf(SendResult.Accepted.class, outcome(third));
        assertEquals(0, submissions.messages());
    }
}
