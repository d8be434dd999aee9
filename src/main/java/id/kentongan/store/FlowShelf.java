package id.kentongan.store;

import id.kentongan.conversation.DocumentKey;
import id.kentongan.conversation.StoreAwayException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.Protocol.Keyword;
import redis.clients.jedis.util.SafeEncoder;

/**
 * The versions of flows that somebody may still be in, for every node (src/adr/0004): the hash
 * {@code kentongan:flows} from {@code name@fingerprint} to the file's text behind the milliseconds when the version was
 * last published.
 */
public final class FlowShelf {
    private static final int MANY = 500;

    private final Wire wire;
    private final Keys keys;

    FlowShelf(Wire wire, Keys keys) {
        this.wire = wire;
        this.keys = keys;
    }

    /**
     * Keeps versions, before anybody begins them. Waits until that is done.
     *
     * @param texts
     *            by {@code name@fingerprint}
     * @throws StoreAwayException
     *             when Redis cannot be reached
     */
    public void keep(Map<String, String> texts, Instant now) {
        if (texts.isEmpty()) {
            return;
        }
        CommandArguments command = new CommandArguments(Command.HSET).add(Keys.FLOWS);
        texts.forEach((name, text) -> command.add(name).add(now.toEpochMilli() + "\n" + text));
        wait(wire.ask(Wire.Kind.CONTROL, Keys.FLOWS_SLOT, command));
    }

    /**
     * The text of a version.
     *
     * @throws StoreAwayException
     *             when Redis cannot be reached
     */
    public Optional<String> find(String name) {
        return wait(wire.ask(Wire.Kind.CONTROL, Keys.FLOWS_SLOT,
                new CommandArguments(Command.HGET).add(Keys.FLOWS).add(name))) instanceof byte[] kept
                        ? Optional.of(SafeEncoder.encode(kept)).map(text -> text.substring(text.indexOf('\n') + 1))
                        : Optional.empty();
    }

    /** Takes away what was not published for this long and is not among those that are needed; returns what went. */
    public Set<String> clean(Set<String> needed, Duration unpublished, Instant now) {
        var gone = new HashSet<String>();
        List<?> all = (List<?>) flat(wait(wire.ask(Wire.Kind.CONTROL, Keys.FLOWS_SLOT,
                new CommandArguments(Command.HGETALL).add(Keys.FLOWS))));
        for (int i = 0; i + 1 < all.size(); i += 2) {
            String name = SafeEncoder.encode((byte[]) all.get(i));
            String text = SafeEncoder.encode((byte[]) all.get(i + 1));
            Instant published = Instant.ofEpochMilli(Long.parseLong(text.substring(0, text.indexOf('\n'))));
            if (!needed.contains(name) && published.plus(unpublished).isBefore(now)) {
                gone.add(name);
            }
        }
        if (!gone.isEmpty()) {
            CommandArguments command = new CommandArguments(Command.HDEL).add(Keys.FLOWS);
            gone.forEach(command::add);
            wait(wire.ask(Wire.Kind.CONTROL, Keys.FLOWS_SLOT, command));
        }
        return gone;
    }

    /** A map comes as pairs (RESP3) or as one list (RESP2). */
    private static Object flat(Object reply) {
        if (reply instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map.Entry<?, ?>) {
            var flat = new ArrayList<Object>();
            list.forEach(entry -> {
                flat.add(((Map.Entry<?, ?>) entry).getKey());
                flat.add(((Map.Entry<?, ?>) entry).getValue());
            });
            return flat;
        }
        return reply;
    }

    /** Shows every conversation's JSON once at least, some hundred at a time; slow, and in nobody's way. */
    public void conversations(Consumer<String> reader) {
        documents(DocumentKey.Kind.CONVERSATION, reader);
    }

    /** Shows every ticket's JSON as {@link #conversations} does. */
    public void tickets(Consumer<String> reader) {
        documents(DocumentKey.Kind.TICKET, reader);
    }

    private void documents(DocumentKey.Kind kind, Consumer<String> reader) {
        String pattern = "{p*}:" + kind.name().toLowerCase(Locale.ROOT) + ":*";
        Map<String, Integer> servers = new HashMap<>();
        keys.partitions().forEach(one -> servers.put(wire.topology().node(one.slot), one.slot));
        servers.forEach((_, slot) -> {
            String cursor = "0";
            do {
                List<?> page = (List<?>) wait(wire.ask(Wire.Kind.CONTROL, slot, new CommandArguments(Command.SCAN)
                        .add(cursor).add(Keyword.MATCH).add(pattern).add(Keyword.COUNT).add(MANY)));
                cursor = SafeEncoder.encode((byte[]) page.getFirst());
                read((List<?>) page.getLast(), reader);
            } while (!cursor.equals("0"));
        });
    }

    private void read(List<?> names, Consumer<String> reader) {
        List<CompletableFuture<Object>> found = names.stream().map(name -> SafeEncoder.encode((byte[]) name))
                .map(name -> wire.ask(Wire.Kind.CONTROL, redis.clients.jedis.util.JedisClusterCRC16.getSlot(name),
                        new CommandArguments(Command.GET).add(name)))
                .toList();
        found.forEach(one -> {
            if (wait(one) instanceof byte[] json) {
                reader.accept(SafeEncoder.encode(json));
            }
        });
    }

    private static Object wait(CompletableFuture<Object> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreAwayException away ? away : e;
        }
    }
}
