package id.kentongan.bench;

import java.time.Duration;
import java.util.List;

/**
 * What is measured.
 *
 * @param conversations
 *            people whose conversations are weighed
 * @param starts
 *            how often the service is started again
 */
record BenchPlan(List<Load> sms, List<Load> webhooks, int conversations, int starts) {
    private static final String COLD = "cold, as fast as it goes";
    private static final String WARMING = "warming up";
    private static final String WARM = "warm, as fast as it goes";

    /** Some three minutes. */
    static BenchPlan full() {
        return of(Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofSeconds(8), 20_000, 5);
    }

    /** Half a minute, for a first look. */
    static BenchPlan quick() {
        return of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(2), 4_000, 3);
    }

    private static BenchPlan of(Duration cold, Duration warming, Duration steady, int conversations, int starts) {
        Load sms = Load.sms(WARM, steady);
        Load webhook = Load.webhook(WARM, steady);
        var smsLoads = List.of(Load.sms(COLD, cold), Load.sms(WARMING, warming), sms.at(100), sms.at(1_000),
                sms.at(3_000), sms);
        var webhookLoads = List.of(Load.webhook(COLD, cold), Load.webhook(WARMING, warming), webhook.at(100),
                webhook.at(500), webhook);
        return new BenchPlan(smsLoads, webhookLoads, conversations, starts);
    }

    /** The same loads with few messages: whether everything works, not how fast. */
    BenchPlan atMost(int messages) {
        return new BenchPlan(each(sms, messages), each(webhooks, messages), messages, 1);
    }

    private static List<Load> each(List<Load> loads, int messages) {
        return loads.stream().map(load -> load.atMost(messages)).toList();
    }

    BenchPlan withConversations(int count) {
        return new BenchPlan(sms, webhooks, count, starts);
    }
}
