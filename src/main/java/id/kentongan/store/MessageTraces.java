package id.kentongan.store;

import id.kentongan.conversation.DocumentKey;
import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.conversation.Documents;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.conversation.Waybill;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.Protocol.Keyword;
import redis.clients.jedis.util.SafeEncoder;

/**
 * The ways of messages, for an operator who asks: of those that wait from the outbox, of the others from their
 * waybills.
 */
public final class MessageTraces {
    private static final int MANY = 1_000;

    private final Wire wire;
    private final Keys keys;

    MessageTraces(Wire wire, Keys keys) {
        this.wire = wire;
        this.keys = keys;
    }

    /**
     * The way of one message; empty when there is none of that id, or it was too long ago.
     *
     * @throws StoreAwayException
     *             when Redis cannot be reached
     */
    public Optional<Waybill> find(MessageId id) {
        if (id.partition() < 0 || id.partition() >= keys.partitions().size()) {
            return Optional.empty();
        }
        Keys.Partition partition = keys.partition(id.partition());
        var waybill = ask(partition, new CommandArguments(Command.GET).add(partition.document(new DocumentKey(
                Kind.MESSAGE, id.partition(), id.toString()))));
        var waiting = ask(partition, new CommandArguments(Command.HGET).add(partition.outbox).add(id.toString()));
        var handed = ask(partition, new CommandArguments(Command.SISMEMBER).add(partition.handed).add(id.toString()));
        return text(wait(waybill)).map(json -> Documents.read(json, Waybill.class)).or(() -> text(wait(waiting)).map(
                json -> Waybill.waiting(Documents.read(json, Outbound.class), Long.valueOf(1).equals(wait(handed)))));
    }

    /**
     * The last messages to a person, the newest first. Goes through all keys of the server: for an operator, not for a
     * turn.
     */
    public List<Waybill> to(PhoneNumber person, int most) {
        Keys.Partition partition = keys.partition(redis.clients.jedis.util.JedisClusterCRC16.getCRC16(person.digits())
                % keys.partitions().size());
        var found = new TreeMap<String, Waybill>();
        waiting(partition).forEach(message -> found.put(message.id().toString(), Waybill.waiting(message, false)));
        String cursor = "0";
        do {
            List<?> page = (List<?>) wait(ask(partition, new CommandArguments(Command.SCAN).add(cursor).add(
                    Keyword.MATCH).add(partition.document(new DocumentKey(Kind.MESSAGE, partition.number, "*"))).add(
                            Keyword.COUNT)
                    .add(MANY)));
            cursor = SafeEncoder.encode((byte[]) page.getFirst());
            waybills(partition, (List<?>) page.getLast()).forEach(waybill -> found.put(waybill.id().toString(),
                    waybill));
        } while (!cursor.equals("0"));
        return found.values().stream().filter(waybill -> waybill.to().equals(person)).sorted(Comparator.comparing(
                Waybill::created).thenComparingLong(waybill -> waybill.id().entry()).reversed()).limit(most).toList();
    }

    private Stream<Waybill> waybills(Keys.Partition partition, List<?> names) {
        if (names.isEmpty()) {
            return Stream.empty();
        }
        CommandArguments command = new CommandArguments(Command.MGET);
        names.forEach(name -> command.add((byte[]) name));
        return ((List<?>) wait(ask(partition, command))).stream().flatMap(json -> text(json).stream()).map(
                json -> Documents.read(json, Waybill.class));
    }

    private List<Outbound> waiting(Keys.Partition partition) {
        Object reply = wait(ask(partition, new CommandArguments(Command.HVALS).add(partition.outbox)));
        var messages = new ArrayList<Outbound>();
        ((List<?>) reply).forEach(json -> text(json).map(some -> Documents.read(some, Outbound.class)).ifPresent(
                messages::add));
        return messages;
    }

    private CompletableFuture<Object> ask(Keys.Partition partition, CommandArguments command) {
        return wire.ask(Wire.Kind.CONTROL, partition.slot, command);
    }

    private static Optional<String> text(Object bytes) {
        return bytes instanceof byte[] some ? Optional.of(SafeEncoder.encode(some)) : Optional.empty();
    }

    private static Object wait(CompletableFuture<Object> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreAwayException away ? away : e;
        }
    }
}
