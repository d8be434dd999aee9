package id.kentongan.proof;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.LocalSmsc;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.proof.Crowd.Trouble;
import id.kentongan.store.EmbeddedRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Nodes are equal: any may be killed or paused, and the other goes on (promise P5). */
class TwoNodesIT {
    private static final int PARTITIONS = 64;
    private static final int PEOPLE = 20;
    /** The lease of ten seconds, and time to notice that it is over. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(15);

    /** Two services on one Redis; whatever the first one writes passes the turnstile. */
    private static final class Nodes implements AutoCloseable {
        private final EmbeddedRedis redis;
        private final Turnstile turnstile;
        private final Stage stage;
        private final ServiceProcess first;
        private final ServiceProcess second;

        Nodes(Path folder) {
            Path data = folder.resolve("redis");
            redis = Stage.redis(data);
            turnstile = new Turnstile(redis.port());
            String address = StoredState.address(data);
            stage = new Stage(folder, data, address);
            first = stage.start(stage.providers().settings("first.yaml", address.replaceFirst(":\\d+$", ":" + turnstile
                    .port())));
            await().atMost(ServiceProcess.PATIENCE).until(() -> stage.providers().smsc().receivers() == 1);
            second = stage.start();
            awaitFairShares();
        }

        /** Messages by SMS come to the first node, webhooks to the second. */
        Transcripts undisturbed() {
            Crowd crowd = stage.crowd(Trouble.NONE, 1, PEOPLE, 1_000);
            crowd.begin();
            return stage.finish(crowd);
        }

        void awaitFairShares() {
            await().atMost(ServiceProcess.PATIENCE).until(() -> first.partitionsOwned() == PARTITIONS / 2 && second
                    .partitionsOwned() == PARTITIONS / 2);
        }

        /** The partitions that stand in Redis as a node's. */
        Set<Integer> partitionsOf(ServiceProcess node) {
            try (var state = new StoredState(stage.redis())) {
                return state.owned("-" + node.pid() + "/");
            }
        }

        /** Waits until the second node has all partitions, and tells after how many seconds. */
        double awaitTakeOver() {
            long since = System.nanoTime();
            await().atMost(TAKE_OVER).pollInterval(Duration.ofMillis(100)).until(() -> second
                    .partitionsOwned() == PARTITIONS);
            return (System.nanoTime() - since) / 1e9;
        }

        @Override
        public void close() {
            stage.close();
            turnstile.close();
            redis.close();
        }
    }

    @Test
    void one_is_killed_and_the_other_takes_over_all(@TempDir Path folder) {
        try (var nodes = new Nodes(folder)) {
            Stage stage = nodes.stage;
            Transcripts undisturbed = nodes.undisturbed();
            stage.providers().smsc().faults().delaySubmits(Duration.ofMillis(15));
            Crowd crowd = stage.crowd(Trouble.NONE, 2, PEOPLE, 2_000);
            crowd.begin();
            stage.awaitHeard(crowd, undisturbed.messages() / 3);

            nodes.first.kill();
            List<Outbound> doubtful = leftBy(nodes);
            double seconds = nodes.awaitTakeOver();

            Transcripts seen = stage.finish(crowd);
            Transcripts collapsed = seen.without(doubtful, undisturbed, crowd);
            stage.report("one of two killed", crowd, "taken over after %.1f s, %d in doubt, %d second copies".formatted(
                    seconds, doubtful.size(), seen.messages() - collapsed.messages()));
            assertEquals("", undisturbed.differences(collapsed));
            assertEquals(doubtful.size(), nodes.second.metric("kentongan_sends_unknown", ""));
            stage.assertEachTicketOnce();
            stage.assertNothingPrivate();
        }
    }

    /** What the killed node had under way: the other one's goes on. */
    private static List<Outbound> leftBy(Nodes nodes) {
        await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(5)).until(() -> nodes.turnstile
                .connections() == 0);
        Set<Integer> partitions = nodes.partitionsOf(nodes.first);
        assertEquals(PARTITIONS / 2, partitions.size());
        try (var state = new StoredState(nodes.stage.redis())) {
            return state.handed().values().stream().filter(message -> partitions.contains(message.id().partition()))
                    .toList();
        }
    }

    @Test
    void one_is_paused_and_what_it_then_commits_is_refused(@TempDir Path folder) {
        try (var nodes = new Nodes(folder)) {
            Stage stage = nodes.stage;
            PhoneNumber phone = somebodyOf(nodes.partitionsOf(nodes.first));
            var heard = new CopyOnWriteArrayList<String>();
            stage.providers().smsc().onMessage(message -> {
                if (message.to().equals(phone.digits())) {
                    heard.add(message.text());
                }
            });

            nodes.turnstile.catchCommit();
            stage.providers().smsc().send(phone, Providers.SHORT_CODE, "MENU");
            nodes.turnstile.awaitCaught();
            nodes.first.signal("STOP");
            double seconds = nodes.awaitTakeOver();
            await().atMost(ServiceProcess.PATIENCE).until(() -> heard.size() == 1);
            nodes.turnstile.release();
            nodes.first.signal("CONT");

            await().atMost(ServiceProcess.PATIENCE).until(() -> nodes.first.metric("kentongan_turns_fenced_total",
                    "") >= 1);
            nodes.awaitFairShares();
            stage.quiet();
            assertEquals(1, heard.size());
            Transcripts afterwards = nodes.undisturbed();
            assertTrue(afterwards.messages() > PEOPLE * 10);
            assertEquals(1, heard.size());
            assertEquals(0, nodes.second.metric("kentongan_sends_unknown", ""));
            System.out.printf("one of two paused: taken over after %.1f s, %.0f commits refused%n", seconds, nodes.first
                    .metric("kentongan_turns_fenced_total", ""));
            stage.assertNothingPrivate();
        }
    }

    @Test
    void a_word_that_comes_by_the_one_and_then_by_the_other_is_heard_each_time(@TempDir Path folder) {
        try (var nodes = new Nodes(folder)) {
            Stage stage = nodes.stage;
            LocalSmsc smsc = stage.providers().smsc();
            await().atMost(ServiceProcess.PATIENCE).until(() -> smsc.receivers() == 2);
            var heard = new CopyOnWriteArrayList<String>();
            smsc.onMessage(message -> heard.add(message.to()));
            smsc.faults().spread(true);
            for (ServiceProcess owner : List.of(nodes.first, nodes.second)) {
                PhoneNumber phone = somebodyOf(nodes.partitionsOf(owner));
                for (int i = 1; i <= 4; i++) {
                    smsc.send(phone, Providers.SHORT_CODE, "MENU");
                    int answers = i;
                    await().atMost(ServiceProcess.PATIENCE).until(() -> Collections.frequency(heard, phone
                            .digits()) == answers);
                }
            }
            stage.assertNothingPrivate();
        }
    }

    private static PhoneNumber somebodyOf(Set<Integer> partitions) {
        return IntStream.range(5_000, 6_000).mapToObj(number -> new PhoneNumber("62857%08d".formatted(number))).filter(
                phone -> partitions.contains(JedisClusterCRC16.getCRC16(phone.digits()) % PARTITIONS)).findFirst()
                .orElseThrow();
    }
}
