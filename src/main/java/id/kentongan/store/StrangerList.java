package id.kentongan.store;

import id.kentongan.conversation.Documents;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Stranger;
import id.kentongan.message.Strangers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.Protocol.Keyword;
import redis.clients.jedis.util.JedisClusterCRC16;
import redis.clients.jedis.util.SafeEncoder;

/**
 * What came from senders who are no people ({@code stranger.lua}): of each link the last thousand, for 30 days, for the
 * operator. The same words of the same sender stand once, with the time when they came last: an SMSC that sends again
 * pushes nothing out.
 */
public final class StrangerList implements Strangers {
    /** So many of each link. */
    static final int MOST = 1_000;
    /** For so long. */
    static final Duration LIFE = Duration.ofDays(30);
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_ADDRESS = 64;

    private final Wire wire;
    private final InstantSource clock;

    StrangerList(Wire wire, InstantSource clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** What stands in the list, so that the same words are the same member. */
    record Words(String sender, String to, String text) {
    }

    @Override
    public CompletableFuture<Acceptance> accept(Stranger stranger) {
        String key = Keys.strangers(stranger.link());
        String member = Documents.write(new Words(cut(stranger.sender(), LONGEST_ADDRESS), cut(stranger.to(),
                LONGEST_ADDRESS), cut(stranger.text(), LONGEST_TEXT)));
        return wire.tell(Wire.Kind.APPEND, JedisClusterCRC16.getSlot(key), Script.STRANGER.call(1).add(key).add(stranger
                .at().toEpochMilli()).add(member).add(stranger.at().minus(LIFE).toEpochMilli()).add(MOST).add(LIFE
                        .toMillis()))
                .thenApply(fresh -> Long.valueOf(1).equals(fresh)
                        ? Acceptance.ACCEPTED
                        : Acceptance.REPEATED)
                .exceptionally(_ -> Acceptance.REFUSED);
    }

    /**
     * What came by a link, the last first.
     *
     * @throws StoreAwayException
     *             when Redis cannot be reached
     */
    public List<Stranger> last(String link) {
        String key = Keys.strangers(link);
        CompletableFuture<Object> answer = wire.ask(Wire.Kind.CONTROL, JedisClusterCRC16.getSlot(key),
                new CommandArguments(Command.ZREVRANGEBYSCORE).add(key).add("+inf").add(clock.instant().minus(LIFE)
                        .toEpochMilli()).add(Keyword.WITHSCORES));
        var found = new ArrayList<Stranger>();
        Iterator<?> parts = ((List<?>) RedisStore.wait(answer)).iterator();
        while (parts.hasNext()) {
            // Member and score come as a pair (RESP3), or one after the other (RESP2).
            Object next = parts.next();
            found.add(next instanceof List<?> pair
                    ? stranger(link, pair.getFirst(), pair.getLast())
                    : stranger(link, next, parts.next()));
        }
        return found;
    }

    private static Stranger stranger(String link, Object member, Object score) {
        Words words = Documents.read(SafeEncoder.encode((byte[]) member), Words.class);
        Instant at = Timers.time(score);
        return new Stranger(link, words.sender, words.to, words.text, at);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
