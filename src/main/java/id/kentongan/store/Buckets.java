package id.kentongan.store;

import id.kentongan.conversation.Rations;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.util.JedisClusterCRC16;

/**
 * One bucket of tokens for each link ({@code ration.lua}). It holds a twentieth of a second and nine tenths of the rate
 * flow in, so that in no second more than the rate goes out, even after a rest.
 */
final class Buckets {
    private static final double INFLOW = 0.9;
    private static final int SLICES = 20;

    private final Wire wire;

    Buckets(Wire wire) {
        this.wire = wire;
    }

    CompletableFuture<Rations.Ration> take(String link, int perSecond, int wanted) {
        String key = Keys.bucket(link);
        return wire.tell(Wire.Kind.SETTLE, JedisClusterCRC16.getSlot(key), Script.RATION.call(1).add(key).add(
                Double.toString(perSecond * INFLOW)).add(Math.max(1, perSecond / SLICES)).add(wanted)).thenApply(
                        reply -> {
                            List<?> answer = (List<?>) reply;
                            return new Rations.Ration(((Long) answer.get(0)).intValue(), Duration.ofMillis(
                                    (Long) answer.get(1)));
                        });
    }
}
