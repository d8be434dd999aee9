package id.kentongan.channel;

import static org.awaitility.Awaitility.await;

import id.kentongan.conversation.Dispatch;
import id.kentongan.conversation.DocumentKey;
import id.kentongan.conversation.Documents;
import id.kentongan.conversation.Entry;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.Need;
import id.kentongan.conversation.PartitionInbox;
import id.kentongan.conversation.PartitionReceipts;
import id.kentongan.conversation.PostRules;
import id.kentongan.conversation.Turn;
import id.kentongan.conversation.TurnFigures;
import id.kentongan.conversation.TurnLoop;
import id.kentongan.conversation.Waybill;
import id.kentongan.conversation.World;
import id.kentongan.directory.Person;
import id.kentongan.directory.file.DirectoryFolder;
import id.kentongan.directory.file.Reading;
import id.kentongan.escalation.Ladder;
import id.kentongan.escalation.WorkingCalendar;
import id.kentongan.flow.Engine;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Versions;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.language.Understanding;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Content;
import id.kentongan.message.Delivery;
import id.kentongan.message.Failure;
import id.kentongan.message.Inbound;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import id.kentongan.store.EmbeddedRedis;
import id.kentongan.store.RedisStore;
import id.kentongan.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Turns, store and courier of one node, as the service puts them together, with scripted links and a clock by hand. */
final class PostOffice implements AutoCloseable {
    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    /** A Monday morning, half past ten in Tanjungsari. */
    static final Instant MONDAY = Instant.parse("2026-03-02T03:30:00Z");
    static final String VILLAGE = "36.02.04.2003";
    private static final Flows FLOWS = FlowFolder.read(Path.of("flows")).flows();
    private static final Reading.Complete PEOPLE = (Reading.Complete) DirectoryFolder.ofResources(
            "/id/kentongan/demo/directory").read();

    final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
    private final InstantSource clock = now::get;
    private final EmbeddedRedis redis;
    private final List<ScriptedLink> links;
    private final PostRules rules;
    private final AtomicInteger deliveries = new AtomicInteger();
    RedisStore store;
    Courier courier;
    private TurnLoop loop;
    /** Told of each message as it reaches the courier. */
    volatile Consumer<Outbound> watcher = _ -> {
    };

    PostOffice(Path folder, PostRules rules, ScriptedLink... links) {
        this.redis = EmbeddedRedis.start(new EmbeddedRedis.Settings(folder, 0, "always", 4));
        this.rules = rules;
        this.links = List.of(links);
        open();
    }

    private void open() {
        store = RedisStore.open(StoreSettings.embedded(redis, clock));
        courier = new Courier(links, store, store, new Silence(), clock, rules);
        Set<Medium> media = EnumSet.noneOf(Medium.class);
        links.forEach(link -> media.add(link.medium()));
        var directory = PEOPLE.directory();
        var world = new World(FLOWS, new Engine(FLOWS, Versions.NONE, _ -> Understanding.NOTHING, directory, WIB),
                directory, new Ladder(directory, new WorkingCalendar(PEOPLE.holidays().keySet()), WIB), media, WIB,
                store
                        .partitions(),
                store::partition, rules);
        loop = new TurnLoop(store, new Turn(() -> world, clock), new Watched(courier), new Silence());
        store.own(loop);
        await().until(() -> store.owned() == store.partitions());
    }

    /** Stops and starts again on the same data. */
    void restart() {
        stop();
        open();
    }

    private void stop() {
        loop.close();
        courier.close();
        store.close();
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** Somebody known from before, who last wrote then. */
    void knows(PhoneNumber number, Medium last, Instant whatsappAt) {
        Person person = Person.of(number).withVillage(new id.kentongan.place.PlaceCode(VILLAGE));
        append(number, new Entry.Introduced(whatsappAt.equals(Instant.EPOCH)
                ? person.heard(last, "sms", whatsappAt)
                : person.heard(Medium.WHATSAPP, "wa", whatsappAt).heard(last, last == Medium.WHATSAPP ? "wa" : "sms",
                        whatsappAt)));
        settled();
    }

    void notice(PhoneNumber to, String notice, Map<String, String> values, Origin origin) {
        append(to, new Entry.Notified(to, notice, values, Lane.NOTICE, Entry.Task.NONE, origin, List
                .of()));
    }

    /** An officer's words on a case: the notice that a resident gets. */
    void answer(PhoneNumber to, PhoneNumber officer) {
        notice(to, "ticket.answered", Map.of("number", "TJT-002PH", "officer", "Bu Ratna", "words", "sedang kami cek"),
                Origin.of(officer, "TJT-002PH"));
    }

    void announce(PhoneNumber kader, String text) {
        append(kader, new Entry.Slice("0-1", new id.kentongan.place.PlaceCode(VILLAGE), text, "", ""));
    }

    void append(PhoneNumber person, Entry entry) {
        append(store.partition(person), entry);
    }

    void append(int partition, Entry entry) {
        String id = "test:" + deliveries.incrementAndGet();
        if (store.append(partition, new Delivery(id, id), Documents.write(entry)).join() != Acceptance.ACCEPTED) {
            throw new IllegalStateException("not appended");
        }
    }

    void writes(PhoneNumber person, Medium medium, String route, String text) {
        writes(person, medium, route, new Content.Text(text));
    }

    void writes(PhoneNumber person, Medium medium, String route, Content content) {
        String id = "SM" + deliveries.incrementAndGet();
        new PartitionInbox(store, () -> false).accept(new Inbound(new Delivery(id, id), medium, route, person, "1234",
                content, now.get())).join();
    }

    /** One part of a long SMS. */
    void writesPart(PhoneNumber person, int reference, int total, int number, String text) {
        String id = "sms:" + deliveries.incrementAndGet();
        new PartitionInbox(store, () -> false).accept(new Inbound(new Delivery(id, id), Medium.SMS, "sms", person,
                "1234", new Content.Part("UDH8:" + reference + "/" + total + ":1234", total, number, text), now.get()))
                .join();
    }

    void tells(String link, PhoneNumber to, Receipt.State state, Failure failure, String... ids) {
        new PartitionReceipts(store).accept(new Receipt(link, Arrays.asList(ids), to, state, failure, now.get()))
                .join();
    }

    /** Waits until nothing waits any more but timers and what links hold. */
    void settled() {
        await().until(store::idle);
    }

    Waybill way(MessageId id) {
        return store.traces().find(id).orElseThrow();
    }

    Person person(PhoneNumber number) {
        var key = new DocumentKey(DocumentKey.Kind.PERSON, store.partition(number), number.digits());
        return Optional.ofNullable(store.read(List.of(new Need.Document(key))).join().documents().get(key)).map(
                json -> Documents.read(json, Person.class)).orElseThrow();
    }

    @Override
    public void close() {
        stop();
        redis.close();
    }

    /** The courier, before which somebody may stand and look. */
    private final class Watched implements Dispatch {
        private final Dispatch dispatch;

        Watched(Dispatch dispatch) {
            this.dispatch = dispatch;
        }

        @Override
        public boolean reserve(Outbound message) {
            return dispatch.reserve(message);
        }

        @Override
        public void release(Outbound message) {
            dispatch.release(message);
        }

        @Override
        public void send(Fence fence, Outbound message, boolean reserved, Optional<Delivery> answers) {
            watcher.accept(message);
            dispatch.send(fence, message, reserved, answers);
        }

        @Override
        public void taken(Fence fence, List<Leftover> leftovers) {
            dispatch.taken(fence, leftovers);
        }

        @Override
        public void lost(int partition) {
            dispatch.lost(partition);
        }
    }

    /** Counts nothing. */
    static final class Silence implements CourierFigures, TurnFigures {
        @Override
        public void result(String link, Lane lane, SendResult result) {
        }

        @Override
        public void unknown(String link, String reason) {
        }

        @Override
        public void undeliverable(String medium, String reason) {
        }

        @Override
        public void committed(int turns) {
        }

        @Override
        public void fenced(int partition) {
        }

        @Override
        public void parked(int partition, long entry, Throwable bug) {
            bug.printStackTrace();
        }

        @Override
        public void storeAway(String what) {
        }
    }
}
