package id.kentongan.proof;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.LocalTwilio;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import redis.clients.jedis.util.JedisClusterCRC16;

/** People of whom nothing is known, who write one thing after the other. */
final class Strangers {
    private final Providers providers;
    private final Map<String, List<String>> heard = new ConcurrentHashMap<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger people = new AtomicInteger(70_000);

    Strangers(Providers providers) {
        this.providers = providers;
        providers.smsc().onMessage(message -> of(message.to()).add(message.text()));
        providers.twilio().onMessage(message -> of(message.to().digits()).add(message.text()));
    }

    private List<String> of(String digits) {
        return heard.computeIfAbsent(digits, _ -> new CopyOnWriteArrayList<>());
    }

    /** A person who has never written. */
    PhoneNumber somebody() {
        return new PhoneNumber("62857%08d".formatted(people.incrementAndGet()));
    }

    /** A person who has never written and whose mailbox is somebody else's too. */
    PhoneNumber neighbour(PhoneNumber somebody) {
        return Stream.generate(this::somebody).filter(other -> partition(other) == partition(somebody)).findFirst()
                .orElseThrow();
    }

    private static int partition(PhoneNumber phone) {
        return JedisClusterCRC16.getCRC16(phone.digits()) % StoredState.PARTITIONS;
    }

    /** Writes, and waits for a message that holds the answer. */
    void ask(PhoneNumber somebody, Medium medium, String text, String answer) {
        int before = heard(somebody).size();
        written.add(text);
        switch (medium) {
        case SMS -> providers.smsc().send(somebody, Providers.SHORT_CODE, text);
        case WHATSAPP -> assertTrue(providers.twilio().send(LocalTwilio.newMessageSid(), somebody, new Content.Text(
                text)).join().acknowledged(), "the webhook was not acknowledged");
        }
        awaitAnswer(somebody, before, answer);
    }

    void awaitAnswer(PhoneNumber somebody, int before, String answer) {
        try {
            await().atMost(ServiceProcess.PATIENCE).until(() -> heard(somebody).stream().skip(before).anyMatch(
                    text -> text.contains(answer)));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("expected \"" + answer + "\", heard " + heard(somebody), e);
        }
    }

    List<String> heard(PhoneNumber somebody) {
        return List.copyOf(of(somebody.digits()));
    }

    /** All that was written and heard, and all numbers. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(written);
        heard.forEach((digits, texts) -> {
            secrets.add(digits);
            secrets.addAll(texts);
        });
        return secrets;
    }
}
