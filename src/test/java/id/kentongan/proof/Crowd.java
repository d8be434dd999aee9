package id.kentongan.proof;

import id.kentongan.channel.sms.SmsSegments;
import id.kentongan.demo.LocalTwilio;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Many people at once, half of them by SMS and half by WhatsApp, and the officers whom they write to. */
final class Crowd implements AutoCloseable {
    private final Providers providers;
    private final Trouble trouble;
    private final Map<String, Villager> villagers = new TreeMap<>();
    private final Officers officers = new Officers(this);
    private final Map<String, CompletableFuture<String>> known = new ConcurrentHashMap<>();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger repeatsUnderWay = new AtomicInteger();
    private final ExecutorService hands = Executors.newSingleThreadExecutor();
    private final RandomGenerator random;

    /** What the networks do to messages. */
    enum Trouble {
        /** Each message comes once, and parts in their order. */
        NONE,
        /** A tenth comes twice, and parts in any order. */
        REPEATS
    }

    /**
     * @param people
     *            how many; the first of one crowd does the same as the first of another
     * @param firstPhone
     *            where their numbers begin, so that two crowds can be different people
     */
    Crowd(Providers providers, Trouble trouble, RandomGenerator random, int people, int firstPhone) {
        this.providers = providers;
        this.trouble = trouble;
        this.random = random;
        for (int person = 0; person < people; person++) {
            Medium medium = person % 2 == 0 ? Medium.SMS : Medium.WHATSAPP;
            var phone = new PhoneNumber("62857%08d".formatted(firstPhone + person));
            villagers.put(phone.digits(), new Villager(person, phone, medium, Scripts.of(person / 2, medium), this));
        }
        providers.smsc().onMessage(message -> PhoneNumber.parse(message.to()).ifPresent(phone -> hear(phone, message
                .text())));
        providers.twilio().onMessage(message -> hear(message.to(), message.text()));
    }

    void begin() {
        villagers.values().forEach(Villager::begin);
    }

    private void hear(PhoneNumber phone, String text) {
        heard.incrementAndGet();
        // A phone's owner acts apart from the provider's thread, and one message after the other.
        later(() -> {
            Villager villager = villagers.get(phone.digits());
            if (villager != null) {
                villager.hear(text);
            } else {
                officers.hear(phone, text);
            }
        });
    }

    private void later(Runnable act) {
        if (!hands.isShutdown()) {
            hands.execute(act);
        }
    }

    void write(Villager villager, String text) {
        switch (villager.medium()) {
        case SMS -> writeSms(villager.phone(), text);
        case WHATSAPP -> writeWhatsApp(villager.phone(), text);
        }
    }

    void writeSms(PhoneNumber phone, String text) {
        written.incrementAndGet();
        int parts = SmsSegments.exactly(text).count();
        List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, parts).boxed().toList());
        if (trouble == Trouble.REPEATS && parts > 1) {
            if (unlucky()) {
                order.add(1);
            }
            Collections.shuffle(order, java.util.Random.from(random));
        }
        providers.smsc().sendParts(phone, Providers.SHORT_CODE, text, order.stream().mapToInt(part -> part).toArray());
    }

    private void writeWhatsApp(PhoneNumber phone, String text) {
        written.incrementAndGet();
        String sid = LocalTwilio.newMessageSid();
        var content = new Content.Text(text);
        var first = providers.twilio().sendUntilAcknowledged(sid, phone, content);
        if (unlucky()) {
            repeated.incrementAndGet();
            repeatsUnderWay.incrementAndGet();
            boolean parallel = random.nextBoolean();
            CompletableFuture<?> again = parallel
                    ? providers.twilio().sendUntilAcknowledged(sid, phone, content)
                    : first.thenCompose(_ -> providers.twilio().sendUntilAcknowledged(sid, phone, content));
            again.whenComplete((_, _) -> repeatsUnderWay.decrementAndGet());
        }
    }

    private boolean unlucky() {
        return trouble == Trouble.REPEATS && random.nextInt(10) == 0;
    }

    /** A resident has read this of their ticket. */
    void read(String news) {
        known(news).complete(news);
    }

    /** Acts when the resident has read this, so that what follows from the act cannot come before it. */
    void whenRead(String news, Runnable act) {
        known(news).thenRun(() -> later(act));
    }

    private CompletableFuture<String> known(String news) {
        return known.computeIfAbsent(news, _ -> new CompletableFuture<>());
    }

    boolean done() {
        return villagers.values().stream().allMatch(Villager::done) && repeatsUnderWay.get() == 0;
    }

    /** Those who wait for an answer. */
    List<String> stuck() {
        return villagers.values().stream().filter(villager -> !villager.done()).map(Villager::stuck).toList();
    }

    int written() {
        return written.get();
    }

    /** Messages that phones received. */
    int heard() {
        return heard.get();
    }

    /** Webhooks that were posted once more on purpose. */
    int repeated() {
        return repeated.get();
    }

    /** All texts that were written or shown, and the numbers of all phones. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(villagers.keySet());
        villagers.values().forEach(villager -> {
            secrets.addAll(villager.heard());
            secrets.addAll(villager.said());
        });
        officers.heard().forEach((phone, texts) -> {
            secrets.add(phone);
            secrets.addAll(texts);
        });
        return secrets;
    }

    Map<String, Villager> villagers() {
        return villagers;
    }

    Officers officers() {
        return officers;
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
