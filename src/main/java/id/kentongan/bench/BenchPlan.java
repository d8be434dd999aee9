package id.kentongan.bench;

import java.time.Duration;
import java.util.List;

/**
 * What is measured.
 *
 * @param windows
 *            of the SMS link, for each of which it is measured how many submits it lets through
 * @param throughWindow
 *            the load for that
 * @param audience
 *            to how many an announcement goes while conversations go on
 * @param talks
 *            these conversations
 * @param conversations
 *            people whose conversations are weighed
 * @param starts
 *            how often the service is started again
 */
record BenchPlan(List<Load> sms, List<Load> webhooks, List<Integer> windows, Load throughWindow, int audience,
        Load talks,
        int conversations, int starts) {
    private static final int TALKS_A_SECOND = 100;
    private static final String COLD = "cold, as fast as it goes";
    private static final String WARMING = "warming up";
    private static final String WARM = "warm, as fast as it goes";

    /** Some seven minutes. */
    static BenchPlan full() {
        return of(Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofSeconds(8), 100_000, 20_000, 5);
    }

    /** One minute and a half, for a first look. */
    static BenchPlan quick() {
        return of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(2), 5_000, 4_000, 3);
    }

    private static BenchPlan of(Duration cold, Duration warming, Duration steady, int audience,
            int conversations, int starts) {
        Load sms = Load.sms(WARM, steady);
        Load webhook = Load.webhook(WARM, steady);
        var smsLoads = List.of(Load.sms(COLD, cold), Load.sms(WARMING, warming), sms.at(100), sms.at(1_000),
                sms.at(3_000), sms);
        var webhookLoads = List.of(Load.webhook(COLD, cold), Load.webhook(WARMING, warming), webhook.at(100),
                webhook.at(500), webhook);
        return new BenchPlan(smsLoads, webhookLoads, List.of(1, 10, 50, 100), sms, audience,
                sms.at(TALKS_A_SECOND).lasting(
                        Duration.ofSeconds(audience / 1_000L)),
                conversations, starts);
    }

    /** The same loads with few messages: whether everything works, not how fast. */
    BenchPlan atMost(int messages) {
        return new BenchPlan(each(sms, messages), each(webhooks, messages), windows, throughWindow.atMost(messages),
                messages,
                talks.atMost(messages), messages, 1);
    }

    private static List<Load> each(List<Load> loads, int messages) {
        return loads.stream().map(load -> load.atMost(messages)).toList();
    }

    BenchPlan withConversations(int count) {
        return new BenchPlan(sms, webhooks, windows, throughWindow, audience, talks, count, starts);
    }
}
