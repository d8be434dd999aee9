package id.kentongan.app;

import id.kentongan.channel.Counters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts in Micrometer. */
public final class MeterCounters implements Counters {
    private record Key(String name, List<String> labels) {
    }

    private final MeterRegistry registry;
    private final Map<Key, Counter> counters = new ConcurrentHashMap<>();

    public MeterCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void increment(String name, String... labels) {
        counters.computeIfAbsent(new Key(name, List.of(labels)), key -> registry.counter(name, labels)).increment();
    }
}
