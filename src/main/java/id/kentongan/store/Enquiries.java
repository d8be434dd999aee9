package id.kentongan.store;

import id.kentongan.message.Acknowledgements;
import id.kentongan.message.Delivery;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * Asks the other nodes whether a provider has the acknowledgement of a delivery that came to one of them, and answers
 * theirs, over the channel {@link Keys#ENQUIRIES}: {@code ask TOKEN ID SESSION}, and {@code true TOKEN} or
 * {@code false TOKEN}. A question or an answer that gets lost counts as no.
 */
final class Enquiries {
    /** How long an answer may take; a killed node never answers. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Wire wire;
    private final Map<String, CompletableFuture<Boolean>> open = new ConcurrentHashMap<>();
    private volatile Acknowledgements here = Acknowledgements.NONE;

    Enquiries(Wire wire) {
        this.wire = wire;
    }

    /** From now on others are answered by this. */
    void answerBy(Acknowledgements acknowledgements) {
        here = acknowledgements;
    }

    /** Whether the node of the delivery's session says that its acknowledgement has arrived; never fails. */
    CompletableFuture<Boolean> arrived(Delivery delivery) {
        String token = UUID.randomUUID().toString();
        var answer = new CompletableFuture<Boolean>();
        open.put(token, answer);
        publish("ask " + token + " " + delivery.id() + " " + delivery.session());
        return answer.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> open.remove(token));
    }

    /** Takes what came over the channel, from others or from here. */
    void heard(String message) {
        String[] words = message.split(" ", 4);
        if (words[0].equals("ask")) {
            here.arrived(new Delivery(words[2], words[3])).ifPresent(known -> known.exceptionally(_ -> false)
                    .thenAccept(arrived -> publish(arrived + " " + words[1])));
            return;
        }
        CompletableFuture<Boolean> asked = open.get(words[1]);
        if (asked != null) {
            asked.complete(Boolean.valueOf(words[0]));
        }
    }

    private void publish(String message) {
        wire.ask(Wire.Kind.CONTROL, Keys.NODES_SLOT,
                new CommandArguments(Command.PUBLISH).add(Keys.ENQUIRIES).add(message));
    }
}
