package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Option;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the turn of one entry decides: reads the partition's state, gathers changes, and leaves the state as it is until
 * {@link #apply}. A turn that fails is simply dropped with its draft.
 */
final class Draft {
    private final PartitionState state;
    private final long entry;
    private final Map<DocumentKey, Optional<Object>> documents = new HashMap<>();
    private final Map<Need, Long> numbers = new HashMap<>();
    private final List<Write> writes = new ArrayList<>();
    private final List<Outbound> messages = new ArrayList<>();
    private final List<Write.Forward> forwards = new ArrayList<>();
    private int ids;

    Draft(PartitionState state, long entry) {
        this.state = state;
        this.entry = entry;
    }

    int partition() {
        return state.partition();
    }

    long entry() {
        return entry;
    }

    /** See {@link PartitionState#require}. */
    void require(List<Need> needs) {
        state.require(needs);
    }

    <T> Optional<T> document(Kind kind, String id, Class<T> type) {
        Optional<Object> changed = documents.get(new DocumentKey(kind, partition(), id));
        return changed == null ? state.document(kind, id, type) : changed.map(type::cast);
    }

    /** A document of any partition, as it was when it was read. */
    <T> Optional<T> elsewhere(DocumentKey key, Class<T> type) {
        return key.partition() == partition() ? document(key.kind(), key.id(), type) : state.document(key, type);
    }

    void put(Kind kind, String id, Object document, Duration keep) {
        var key = new DocumentKey(kind, partition(), id);
        documents.put(key, Optional.of(document));
        writes.add(new Write.Put(key, Documents.write(document), keep));
    }

    void remove(Kind kind, String id) {
        var key = new DocumentKey(kind, partition(), id);
        documents.put(key, Optional.empty());
        writes.add(new Write.Remove(key));
    }

    long counter(String figure) {
        var need = new Need.Counter(partition(), figure);
        Long changed = numbers.get(need);
        return changed == null ? state.number(need) : changed;
    }

    /** Takes the next number of a figure that is also a running count. */
    long next(String figure) {
        long next = counter(figure) + 1;
        numbers.put(new Need.Counter(partition(), figure), next);
        writes.add(new Write.Count(figure, 1));
        return next;
    }

    void count(String figure, long by) {
        writes.add(new Write.Count(figure, by));
    }

    long total(String figure) {
        return state.number(new Need.Total(figure));
    }

    List<PhoneNumber> members(String group, String after, int limit) {
        return state.members(new Need.Members(partition(), group, after, limit));
    }

    void send(Lane lane, Medium medium, String route, PhoneNumber to, String text, List<Option> options, Instant now) {
        send(id -> new Outbound(id, lane, medium, route, to, text, options, now));
    }

    /** Sends a message, given its id, and returns that. */
    MessageId send(Function<MessageId, Outbound> message) {
        var id = nextId();
        send(message.apply(id));
        return id;
    }

    /** Sends a message that has an id of this draft. */
    void send(Outbound message) {
        messages.add(message);
    }

    /** An id for a message that does not go now, but is decided. */
    MessageId nextId() {
        return new MessageId(partition(), entry, ids++);
    }

    void forward(int target, Entry to) {
        var forward = new Write.Forward(partition() + "-" + entry + ".f" + forwards.size(), target, Documents.write(
                to));
        forwards.add(forward);
        writes.add(forward);
    }

    void write(Write write) {
        writes.add(write);
    }

    List<Outbound> messages() {
        return messages;
    }

    List<Write.Forward> forwards() {
        return forwards;
    }

    /** Makes the draft part of the batch, with its entry consumed. */
    void apply() {
        writes.add(new Write.Consume(entry));
        state.apply(documents, numbers, writes);
    }
}
