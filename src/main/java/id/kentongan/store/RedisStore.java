package id.kentongan.store;

import id.kentongan.conversation.Answers;
import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Need;
import id.kentongan.conversation.Owner;
import id.kentongan.conversation.PartitionStore;
import id.kentongan.conversation.Rations;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Acknowledgements;
import id.kentongan.message.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.util.JedisClusterCRC16;
import redis.clients.jedis.util.SafeEncoder;

/** The partitions in Redis, wherever it runs: embedded, on its own, with Sentinel, in a cluster. */
public final class RedisStore implements PartitionStore, Rations, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisStore.class);
    private static final String SCHEMA = "1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StoreSettings settings;
    private final Keys keys;
    private final Wire wire;
    private final List<Feed> feeds = new ArrayList<>();
    private final Enquiries enquiries;
    private final Appends appends;
    private final Commits commits;
    private final Reads reads;
    private final Timers timers;
    private final FlowShelf shelf;
    private final Buckets buckets;
    private final MessageTraces traces;
    private final ServerMemory memory;
    private final StrangerList strangers;
    private volatile Optional<Ownership> ownership = Optional.empty();
    private volatile Optional<Wakeups> wakeups = Optional.empty();
    private final AtomicBoolean closed = new AtomicBoolean();

    private RedisStore(StoreSettings settings) {
        this.settings = settings;
        keys = new Keys(settings.partitions());
        wire = new Wire(Topology.of(settings.address()), settings.replicas());
        for (int partition = 0; partition < settings.partitions(); partition++) {
            feeds.add(new Feed(partition, gap -> ownership.ifPresent(active -> active.fetch(gap))));
        }
        enquiries = new Enquiries(wire);
        appends = new Appends(wire, keys, feeds, settings.maxWaiting(),
                settings.sole() ? Optional.empty() : Optional.of(enquiries));
        timers = new Timers(wire, keys, feeds, settings.clock());
        commits = new Commits(wire, keys, timers);
        reads = new Reads(wire, keys);
        shelf = new FlowShelf(wire, keys);
        buckets = new Buckets(wire);
        traces = new MessageTraces(wire, keys);
        memory = new ServerMemory(wire, keys);
        strangers = new StrangerList(wire, settings.clock());
    }

    /**
     * Connects, and creates the store if there is none. A Redis that is just starting, or changing its master, is tried
     * again for some seconds.
     *
     * @throws StoreAwayException
     *             when Redis cannot be reached, or has too few replicas
     * @throws IllegalStateException
     *             when the store was made with another number of partitions or by a newer version; the message is for
     *             the operator
     */
    public static RedisStore open(StoreSettings settings) {
        var store = new RedisStore(settings);
        try {
            store.awaitRedis();
            store.check("partitions", Integer.toString(settings.partitions()));
            store.check("schema", SCHEMA);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void awaitRedis() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                put("schema", SCHEMA);
                return;
            } catch (StoreAwayException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LOG.warn("Redis at {} does not answer yet", settings.address());
                LockSupport.parkNanos(PATIENCE.toNanos() / 10);
            }
        }
    }

    private void put(String field, String ours) {
        wait(wire.tell(Wire.Kind.CONTROL, Keys.STORE_SLOT,
                new CommandArguments(Command.HSETNX).add(Keys.STORE).add(field).add(ours)));
    }

    private void check(String field, String ours) {
        put(field, ours);
        String theirs = SafeEncoder.encode((byte[]) wait(wire.ask(Wire.Kind.CONTROL, Keys.STORE_SLOT,
                new CommandArguments(Command.HGET).add(Keys.STORE).add(field))));
        if (!theirs.equals(ours)) {
            throw new IllegalStateException("the store at " + settings.address() + " was made with " + field + " "
                    + theirs + ", this service is set to " + ours);
        }
    }

    static <T> T wait(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreAwayException away ? away : e;
        }
    }

    @Override
    public int partitions() {
        return settings.partitions();
    }

    @Override
    public int partition(String id) {
        return JedisClusterCRC16.getCRC16(id.getBytes(StandardCharsets.UTF_8)) % settings.partitions();
    }

    @Override
    public CompletableFuture<Acceptance> append(int partition, Delivery delivery, String json) {
        return appends.append(partition, delivery, json);
    }

    /** Other nodes may ask what this one's links know of acknowledgements, once it {@link #own}s. */
    public void answerBy(Acknowledgements acknowledgements) {
        enquiries.answerBy(acknowledgements);
    }

    @Override
    public synchronized void own(Owner owner) {
        if (ownership.isPresent()) {
            throw new IllegalStateException("one owner only");
        }
        var active = new Ownership(settings, new Leases(wire, keys), new Backlogs(wire, keys), timers, feeds, owner);
        ownership = Optional.of(active);
        wire.whenReconnected(node -> active.reclaimAll(
                partition -> wire.topology().node(keys.partition(partition).slot).equals(node)));
        active.start();
        if (!settings.sole()) {
            var listening = new Wakeups(wire.topology(), active::fetch, enquiries::heard);
            wakeups = Optional.of(listening);
            listening.start();
        }
    }

    @Override
    public CompletableFuture<Answers> read(Collection<Need> needs) {
        return reads.read(needs);
    }

    @Override
    public CompletableFuture<List<Boolean>> commit(List<Commit> turns) {
        return commits.commit(turns, false);
    }

    @Override
    public CompletableFuture<List<Boolean>> settle(List<Commit> results) {
        return commits.commit(results, true);
    }

    @Override
    public CompletableFuture<Ration> take(String link, int perSecond, int wanted) {
        return buckets.take(link, perSecond, wanted);
    }

    @Override
    public void reclaim(int partition) {
        ownership.ifPresent(active -> active.reclaim(partition));
    }

    @Override
    public boolean idle() {
        return sum(Command.XLEN, partition -> partition.inbox) == 0
                && sum(Command.HLEN, partition -> partition.outbox) == 0
                && sum(Command.HLEN, partition -> partition.forward) == 0;
    }

    /** The versions of flows that somebody may still be in. */
    public FlowShelf shelf() {
        return shelf;
    }

    /** The ways of messages. */
    public MessageTraces traces() {
        return traces;
    }

    /** What came from senders who are no people. */
    public StrangerList strangers() {
        return strangers;
    }

    /** How many entries met a bug and were set aside. */
    public long parked() {
        return sum(Command.HLEN, partition -> partition.parked);
    }

    /** How many messages are with a provider, or may be. */
    public long handed() {
        return sum(Command.SCARD, partition -> partition.handed);
    }

    /** A figure summed over all partitions. */
    public long total(String figure) {
        Need need = new Need.Total(figure);
        return wait(read(List.of(need))).numbers().getOrDefault(need, 0L);
    }

    /** When the next timer is due, over all partitions. */
    public Optional<Instant> nextTimer() {
        return timers.first();
    }

    private long sum(Command command, Function<Keys.Partition, String> key) {
        List<CompletableFuture<Object>> answers = keys.partitions().stream().map(partition -> wire
                .ask(Wire.Kind.READ, partition.slot, new CommandArguments(command).add(key.apply(partition)))).toList();
        return answers.stream().mapToLong(answer -> (Long) wait(answer)).sum();
    }

    /** The bytes that the data takes in the memory of Redis, over all servers that keep partitions. */
    public long usedMemory() {
        return memory.used();
    }

    /** How many partitions this node owns now. */
    public int owned() {
        return (int) feeds.stream().filter(Feed::owned).count();
    }

    /** How many entries are on their way to Redis. */
    public int waiting() {
        return appends.waiting();
    }

    /** Whether Redis answered when it was last asked, which is at least once a second after {@link #own}. */
    public boolean reachable() {
        return wire.health().reachable();
    }

    /** How long the last answer took. */
    public Duration lastRoundTrip() {
        return wire.health().lastRoundTrip();
    }

    /** Tells the owner that its partitions are lost, gives them back at once, and disconnects. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        wakeups.ifPresent(Wakeups::close);
        ownership.ifPresent(Ownership::close);
        wire.close();
    }
}
