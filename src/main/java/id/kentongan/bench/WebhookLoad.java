package id.kentongan.bench;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Writes by WhatsApp: workers that call the service's webhook, and the replies as they reach the Messages API. */
final class WebhookLoad {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 5;

    private final MessagesApi api;
    private final URI service;
    private final AtomicLong messages = new AtomicLong(ThreadLocalRandom.current().nextLong() >>> 1);

    WebhookLoad(MessagesApi api, URI service) {
        this.api = api;
        this.service = service;
    }

    /** Makes a load, one at a time, and waits for its end. */
    Figures run(Load load) throws InterruptedException {
        var crowd = new Crowd(load);
        var round = new WebhookRound(load);
        api.bringTo(crowd);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < load.window(); worker++) {
                workers.execute(() -> work(load, crowd, round));
            }
        }
        crowd.awaitReplies(SmscRound.PATIENCE);
        Thread.sleep(SmscRound.LINGER);
        return crowd.figures();
    }

    private void work(Load load, Crowd crowd, WebhookRound round) {
        try (var caller = new WebhookCaller(service)) {
            for (OptionalLong due = round.next(); due.isPresent(); due = round.next()) {
                int person = crowd.awaitWrite(due.getAsLong(), SmscRound.PATIENCE);
                if (person == Crowd.NOBODY) {
                    return;
                }
                deliver(caller, crowd, load.people().number(person), load.text());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Under the same sid until the service has it, but not for ever. */
    private void deliver(WebhookCaller caller, Crowd crowd, long from, String text) throws InterruptedException {
        String sid = "SM%032x".formatted(messages.incrementAndGet());
        for (int tries = 1; !caller.call(sid, from, text) && tries < MOST_TRIES; tries++) {
            crowd.sentAgain();
            Thread.sleep(PAUSE);
        }
    }
}
