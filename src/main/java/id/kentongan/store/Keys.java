package id.kentongan.store;

import id.kentongan.conversation.DocumentKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import redis.clients.jedis.util.JedisClusterCRC16;

/**
 * All keys in Redis; they are made here only. Those of partition 17 carry the hash tag {@code {p17}}, so that in a
 * cluster they share a slot and one script can write them all.
 * <table>
 * <caption>Keys, their types, meanings and life times</caption>
 * <tr><td>{@code kentongan:store}</td><td>hash</td><td>{@code partitions} and {@code schema}, set when the store is
 * created</td><td>for ever</td></tr>
 * <tr><td>{@code kentongan:nodes}</td><td>sorted set</td><td>live nodes by the time of their last beat</td><td>a
 * member 5 s after its last beat</td></tr>
 * <tr><td>{@code kentongan:flows}</td><td>hash</td><td>versions of flows, see {@link FlowShelf}</td><td>until nobody is
 * in them, and at least a day</td></tr>
 * <tr><td>{@code kentongan:bucket:LINK}</td><td>hash</td><td>what may be sent by the link, see
 * {@link Buckets}</td><td>10 s after the last send</td></tr>
 * <tr><td>{@code kentongan:strangers:LINK}</td><td>sorted set</td><td>what came by the link from senders who are no
 * people, see {@link StrangerList}</td><td>30 days after the last</td></tr>
 * <tr><td>{@code kentongan:wake}</td><td>channel</td><td>numbers of partitions that got an entry from a node that does
 * not own them</td><td>-</td></tr>
 * <tr><td>{@code kentongan:enquiries}</td><td>channel</td><td>questions between nodes, see
 * {@link Enquiries}</td><td>-</td></tr>
 * <tr><td>{@code {p17}:owner}</td><td>string</td><td>the token of the node that owns the partition</td><td>10 s after
 * the last renewal</td></tr>
 * <tr><td>{@code {p17}:inbox}</td><td>stream</td><td>entries that have not had their effect; entry n has the id
 * {@code n-0} and one field {@code e}, its JSON</td><td>until consumed</td></tr>
 * <tr><td>{@code {p17}:accepted}</td><td>string</td><td>the number of the last entry, counted from 1</td><td>for
 * ever</td></tr>
 * <tr><td>{@code {p17}:seen:ID}</td><td>string</td><td>the session in which the delivery came last, and its entry</td><td>48 hours; 5
 * minutes for {@code sms:…}</td></tr>
 * <tr><td>{@code {p17}:person:ID}, {@code :conversation:}, {@code :ticket:}, {@code :training:},
 * {@code :message:}, {@code :taken:}, {@code :deferred:}, {@code :held:}, {@code :media:},
 * {@code :tally:}</td><td>string</td><td>a
 * document's JSON</td><td>as its write says</td></tr>
 * <tr><td>{@code {p17}:outbox}</td><td>hash</td><td>message id to JSON: waiting to be sent</td><td>until
 * dequeued</td></tr>
 * <tr><td>{@code {p17}:handed}</td><td>set</td><td>ids of messages whose outcome may be unknown</td><td>until unhanded
 * or dequeued</td></tr>
 * <tr><td>{@code {p17}:forward}</td><td>hash</td><td>id to {@code target|JSON}: entries on their way to another
 * partition</td><td>until forwarded</td></tr>
 * <tr><td>{@code {p17}:timers}</td><td>sorted set</td><td>names by milliseconds since 1970</td><td>until due or
 * cancelled</td></tr>
 * <tr><td>{@code {p17}:figures}</td><td>hash</td><td>name to number</td><td>for ever</td></tr>
 * <tr><td>{@code {p17}:group:NAME}</td><td>sorted set, all scores 0</td><td>the digits of a group's members</td><td>
 * until they leave</td></tr>
 * <tr><td>{@code {p17}:parked}, {@code {p17}:traces}</td><td>hashes</td><td>entry number to the JSON of an entry that
 * met a bug, and to its stack trace</td><td>until an operator removes them</td></tr>
 * </table>
 */
final class Keys {
    static final String STORE = "kentongan:store";
    static final String NODES = "kentongan:nodes";
    static final String WAKE = "kentongan:wake";
    static final String ENQUIRIES = "kentongan:enquiries";
    static final String FLOWS = "kentongan:flows";
    private static final String BUCKET = "kentongan:bucket:";
    private static final String STRANGERS = "kentongan:strangers:";
    static final int FLOWS_SLOT = JedisClusterCRC16.getSlot(FLOWS);
    static final int NODES_SLOT = JedisClusterCRC16.getSlot(NODES);
    static final int STORE_SLOT = JedisClusterCRC16.getSlot(STORE);

    private final List<Partition> partitions = new ArrayList<>();

    Keys(int count) {
        for (int number = 0; number < count; number++) {
            partitions.add(new Partition(number));
        }
    }

    Partition partition(int number) {
        return partitions.get(number);
    }

    List<Partition> partitions() {
        return partitions;
    }

    /** The bucket of tokens of a link. */
    static String bucket(String link) {
        return BUCKET + link;
    }

    /** What came by a link from senders who are no people. */
    static String strangers(String link) {
        return STRANGERS + link;
    }

    /**
     * How long a delivery's id is remembered: a provider that gives ids may send one again for a day; a fingerprint of
     * an SMS ({@code sms:…}) may come again as a new message.
     */
    static Duration remembered(String deliveryId) {
        return fingerprint(deliveryId) ? Duration.ofMinutes(5) : Duration.ofDays(2);
    }

    /** Whether the id is made from the message, so that two messages may share it. */
    static boolean fingerprint(String deliveryId) {
        return deliveryId.startsWith("sms:");
    }

    /** The keys of one partition. */
    static final class Partition {
        final int number;
        final int slot;
        final String owner;
        final String inbox;
        final String accepted;
        final String outbox;
        final String handed;
        final String forward;
        final String timers;
        final String figures;
        final String parked;
        final String traces;
        private final String tag;
        private final Map<DocumentKey.Kind, String> documents = new EnumMap<>(DocumentKey.Kind.class);

        private Partition(int number) {
            this.number = number;
            tag = "{p" + number + "}:";
            slot = JedisClusterCRC16.getSlot(tag);
            owner = tag + "owner";
            inbox = tag + "inbox";
            accepted = tag + "accepted";
            outbox = tag + "outbox";
            handed = tag + "handed";
            forward = tag + "forward";
            timers = tag + "timers";
            figures = tag + "figures";
            parked = tag + "parked";
            traces = tag + "traces";
            for (DocumentKey.Kind kind : DocumentKey.Kind.values()) {
                documents.put(kind, tag + kind.name().toLowerCase(Locale.ROOT) + ":");
            }
        }

        String seen(String deliveryId) {
            return tag + "seen:" + deliveryId;
        }

        String document(DocumentKey key) {
            return documents.get(key.kind()) + key.id();
        }

        String group(String name) {
            return tag + "group:" + name;
        }
    }
}
