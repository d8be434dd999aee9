package id.kentongan.app;

import id.kentongan.channel.Counters;
import id.kentongan.channel.Courier;
import id.kentongan.channel.Link;
import id.kentongan.channel.MediaShelf;
import id.kentongan.channel.MediaSource;
import id.kentongan.channel.MediaStore;
import id.kentongan.channel.meta.MetaLink;
import id.kentongan.channel.meta.MetaWebhook;
import id.kentongan.channel.sms.SmppLink;
import id.kentongan.channel.sms.SmppSettings;
import id.kentongan.channel.twilio.TwilioLink;
import id.kentongan.channel.twilio.TwilioWebhook;
import id.kentongan.conversation.Introductions;
import id.kentongan.conversation.PartitionInbox;
import id.kentongan.conversation.PartitionMedia;
import id.kentongan.conversation.PartitionReceipts;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.conversation.TicketShelf;
import id.kentongan.conversation.Turn;
import id.kentongan.conversation.TurnLoop;
import id.kentongan.directory.Person;
import id.kentongan.flow.Witness;
import id.kentongan.message.Inbox;
import id.kentongan.message.Lane;
import id.kentongan.message.Receipts;
import id.kentongan.store.EmbeddedRedis;
import id.kentongan.store.RedisStore;
import id.kentongan.store.StoreSettings;
import id.kentongan.ticket.Ticket;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The whole service of one node: everything that is made, made here, and stopped in the opposite order. */
public final class Kentongan implements AutoCloseable {
    /** So many entries may wait to be decided before providers are asked to keep what they have. */
    private static final int MOST_WAITING = 20_000;

    private static final int MOST_TRACES = 20;

    private final Settings settings;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Optional<EmbeddedRedis> redis;
    private final RedisStore store;
    private final List<Link> links = new ArrayList<>();
    private final Courier courier;
    private final Publication publication;
    private final TurnLoop loop;
    private final MetricsPage metrics = new MetricsPage(registry);
    private final MediaShelf media;
    private final WebServer web;

    private Kentongan(Settings settings, InstantSource clock, Optional<EmbeddedRedis> redis,
            CompletableFuture<Published> reading, Witness witness) {
        this.settings = settings;
        this.redis = redis;
        Published published = reading.join();
        store = mendable(settings.redis().choice(), () -> RedisStore.open(storeSettings(settings, redis, clock)));
        Counters counters = new MeterCounters(registry);
        var meters = new Meters(registry);
        Inbox inbox = new PartitionInbox(store, this::full);
        Receipts receipts = new PartitionReceipts(store);
        links.addAll(operators(inbox, receipts, counters, clock));
        List<TwilioLink> twilio = settings.twilio().stream().map(account -> new TwilioLink(account, inbox, counters,
                clock)).toList();
        links.addAll(twilio);
        List<MetaLink> meta = settings.meta().stream().map(number -> new MetaLink(number, inbox, counters, clock))
                .toList();
        links.addAll(meta);
        courier = new Courier(links, store, store, meters, clock, settings.post());
        publication = new Publication(settings, store, clock, published, witness);
        loop = new TurnLoop(store, new Turn(publication::world, clock), courier, meters);
        List<Consumer<JavalinDefaultRoutingApi>> routes = new ArrayList<>(List.of(new HealthPage(this::health)::routes,
                metrics::routes, new StandingPage(publication::standing)::routes, new TracePage(
                        store.traces()::find, number -> store.traces().to(number, MOST_TRACES))::routes));
        routes.add(strangers(settings, store)::routes);
        List<MediaSource> sources = Stream.concat(twilio.stream().map(TwilioLink::media), meta.stream().map(
                MetaLink::media)).toList();
        media = new MediaShelf(mediaStore(settings), sources, new PartitionMedia(store)::kept, counters);
        routes.add(new TwilioWebhook(twilio, receipts, media::fetchSoon, counters)::routes);
        routes.add(new MetaWebhook(meta, receipts, media::fetchSoon, counters)::routes);
        routes.add(new MediaPage(media, clock)::routes);
        web = new WebServer(settings.http().host(), settings.http().port(), routes);
        gauges();
        store.own(loop);
        introduce(published.residents());
        listen();
        links.forEach(Link::start);
        publication.watch();
    }

    private List<SmppLink> operators(Inbox inbox, Receipts receipts, Counters counters, InstantSource clock) {
        List<SmppLink> operators = settings.sms().stream()
                .map(operator -> new SmppLink(operator, inbox, receipts, store.strangers(), counters, clock))
                .toList();
        store.answerBy(delivery -> operators.stream().flatMap(link -> link.arrived(delivery).stream()).findFirst());
        return operators;
    }

    private static StrangersPage strangers(Settings settings, RedisStore store) {
        return new StrangersPage(settings.data().resolve("strangers.json"), settings.sms().stream().map(
                SmppSettings::name).toList(), store.strangers()::last);
    }

    private static MediaStore mediaStore(Settings settings) {
        return new MediaStore(settings.data().resolve("media"), settings.media().largest(), settings.media().types(),
                settings.media().keep());
    }

    private void listen() {
        try {
            web.start();
        } catch (RuntimeException e) {
            close();
            throw new MisconfiguredException("http.port %d on %s cannot be used: %s".formatted(settings.http().port(),
                    settings.http().host(), e.getMessage()), e);
        }
    }

    /**
     * Starts the service.
     *
     * @param clock
     *            what conversations, deadlines and timers go by
     * @throws MisconfiguredException
     *             when it cannot because of something that an operator can mend
     */
    public static Kentongan start(Settings settings, InstantSource clock) {
        return start(settings, clock, Witness.NOBODY);
    }

    /** The same under the eyes of a witness, who is told what the flows really do. */
    public static Kentongan start(Settings settings, InstantSource clock, Witness witness) {
        // Redis and the files are made ready side by side: half a second matters at a restart.
        var reading = CompletableFuture.supplyAsync(() -> Published.read(settings));
        var redis = embedded(settings);
        try {
            var service = new Kentongan(settings, clock, redis, reading, witness);
            service.media.sweep(clock);
            return service;
        } catch (RuntimeException e) {
            redis.ifPresent(EmbeddedRedis::close);
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Starts the service by the machine's clock. */
    public static Kentongan start(Settings settings) {
        return start(settings, InstantSource.system());
    }

    /** Where the web server really listens. */
    public URI address() {
        return URI.create("http://" + settings.http().host() + ":" + web.port());
    }

    public List<Link> links() {
        return List.copyOf(links);
    }

    /** Whether nothing waits anywhere: no entry, no message, nothing under way. For tests and for a drain. */
    public boolean idle() {
        return store.idle() && courier.underWay() == 0;
    }

    /** When the next timer is due, over all partitions: what time has to pass before anything happens by itself. */
    public Optional<Instant> nextTimer() {
        return store.nextTimer();
    }

    /** Makes residents known who have not written yet; waits until that is durable. */
    public void introduce(Collection<Person> people) {
        new Introductions(store).introduce(people);
    }

    /** From now on a change of a flow's file is published as soon as it passes the check. */
    public void publishEveryChange() {
        publication.everyChange();
    }

    /** A ticket by its number. */
    public Optional<Ticket> ticket(String number) {
        return new TicketShelf(store).find(number);
    }

    /** How the service is now. */
    public Health health() {
        boolean reachable = store.reachable();
        boolean ready = reachable && store.owned() > 0;
        return new Health(true, ready, reachable, store.owned(), store.partitions(), links.stream().map(
                link -> Health.LinkHealth.of(link, courier.open(link.name()))).toList());
    }

    /** Takes nothing more in, finishes what is under way, gives the partitions back, and stops Redis last. */
    @Override
    public void close() {
        publication.close();
        links.parallelStream().forEach(Link::close);
        web.close();
        media.close();
        loop.close();
        courier.close();
        store.close();
        redis.ifPresent(EmbeddedRedis::close);
        metrics.close();
    }

    private boolean full() {
        return loop.waiting() > MOST_WAITING;
    }

    private void gauges() {
        gauge("kentongan_partitions_owned", RedisStore::owned);
        gauge("kentongan_receipts_unknown", some -> some.total(PartitionReceipts.UNKNOWN));
        gauge("kentongan_sends_unknown", some -> some.total(Courier.UNKNOWN));
        gauge("kentongan_parked", RedisStore::parked);
        gauge("kentongan_store_used_bytes", RedisStore::usedMemory);
        gauge("kentongan_store_reachable", some -> some.reachable() ? 1 : 0);
        Gauge.builder("kentongan_entries_waiting", loop, TurnLoop::waiting).register(registry);
        for (Lane lane : Lane.values()) {
            Gauge.builder("kentongan_messages_waiting", courier, some -> some.waiting(lane)).tag("lane", lane.name()
                    .toLowerCase(java.util.Locale.ROOT)).register(registry);
        }
        Gauge.builder("kentongan_messages_under_way", courier, Courier::underWay).register(registry);
        links.forEach(link -> Gauge.builder("kentongan_link_open", link, some -> courier.open(some.name()).isPresent()
                ? 1
                : 0).tag("link", link.name()).register(registry));
        links.forEach(link -> Gauge.builder("kentongan_link_up", link, some -> some.up() ? 1 : 0).tag("link", link
                .name()).register(registry));
        links.forEach(link -> Gauge.builder("kentongan_link_ready", link, some -> some.ready() ? 1 : 0).tag("link", link
                .name()).register(registry));
    }

    private void gauge(String name, ToDoubleFunction<RedisStore> value) {
        Gauge.builder(name, store, some -> some.reachable() ? value.applyAsDouble(some) : Double.NaN).register(
                registry);
    }

    private static Optional<EmbeddedRedis> embedded(Settings settings) {
        return switch (settings.redis().choice()) {
        case RedisChoice.Embedded() -> Optional.of(mendable(settings.redis().choice(),
                () -> EmbeddedRedis.start(new EmbeddedRedis.Settings(settings
                        .data().resolve("redis"), 0, settings.redis().fsync().name().toLowerCase(java.util.Locale.ROOT),
                        settings.redis().partitions()))));
        case RedisChoice.External(var _) -> Optional.empty();
        };
    }

    /** What the store says against its folder, its address or its partitions is for the operator. */
    private static <T> T mendable(RedisChoice redis, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (StoreAwayException e) {
            throw new MisconfiguredException("Redis cannot be reached at " + redis + " (" + e.getMessage() + ")", e);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new MisconfiguredException(String.valueOf(e.getMessage()), e);
        }
    }

    private static StoreSettings storeSettings(Settings settings, Optional<EmbeddedRedis> redis, InstantSource clock) {
        return switch (settings.redis().choice()) {
        case RedisChoice.Embedded() -> StoreSettings.embedded(redis.orElseThrow(), clock);
        case RedisChoice.External(var address) -> new StoreSettings(address, settings.redis().partitions(), settings
                .redis().replicas(), node(), false, clock, MOST_WAITING);
        };
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "node-" + ProcessHandle.current().pid();
        }
    }
}
