package id.kentongan.app;

import id.kentongan.channel.CourierFigures;
import id.kentongan.channel.SendResult;
import id.kentongan.conversation.Traces;
import id.kentongan.conversation.TurnFigures;
import id.kentongan.message.Failure;
import id.kentongan.message.Lane;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the core counts, as meters; what an operator must see at once, in the log. */
final class Meters implements TurnFigures, CourierFigures {
    private static final Logger LOG = LoggerFactory.getLogger(Meters.class);

    private record Sent(String link, Lane lane, String result) {
    }

    private final MeterRegistry registry;
    private final Counter turns;
    private final Map<Sent, Counter> sends = new ConcurrentHashMap<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
        this.turns = registry.counter("kentongan_turns_total");
    }

    @Override
    public void committed(int count) {
        turns.increment(count);
    }

    @Override
    public void fenced(int partition) {
        registry.counter("kentongan_turns_fenced_total").increment();
        LOG.warn("partition {} has another owner: a commit was refused", partition);
    }

    @Override
    public void parked(int partition, long entry, Throwable bug) {
        registry.counter("kentongan_entries_parked_total").increment();
        LOG.error("entry {}-{} was parked: {}", partition, entry, Traces.of(bug));
    }

    @Override
    public void storeAway(String what) {
        registry.counter("kentongan_store_away_total").increment();
        LOG.warn("the store did not answer ({}); trying again", what);
    }

    @Override
    public void result(String link, Lane lane, SendResult result) {
        String word = switch (result) {
        case SendResult.Accepted _ -> "accepted";
        case SendResult.Later _ -> "later";
        case SendResult.Refused(Failure _, String reason) -> {
            LOG.warn("{} refused a message: {}", link, reason);
            yield "refused";
        }
        case SendResult.Unknown _ -> "unknown";
        };
        sends.computeIfAbsent(new Sent(link, lane, word),
                sent -> registry.counter("kentongan_sends_total", "link", link,
                        "lane", lane.name().toLowerCase(Locale.ROOT), "result", word))
                .increment();
    }

    @Override
    public void unknown(String link, String reason) {
        LOG.warn("{}: a send of unknown outcome ({}) goes out again", link, reason);
    }

    @Override
    public void opened(String link) {
        registry.counter("kentongan_link_opened_total", "link", link).increment();
        LOG.warn("nothing gets through on {}: its messages wait or go by another link", link);
    }

    @Override
    public void closed(String link) {
        LOG.info("messages get through on {} again", link);
    }

    @Override
    public void undeliverable(String medium, String reason) {
        registry.counter("kentongan_undeliverable_total", "medium", medium, "reason", reason).increment();
        LOG.warn("a message by {} was given up: {}", medium, reason);
    }
}
