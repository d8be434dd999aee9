package id.kentongan.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Deliveries that were refused without knowing whether they are stored. When the provider sends one again, any earlier
 * sight of it counts as the same delivery, even one in the same session. Bounded: the oldest are forgotten.
 */
final class Doubts {
    private static final int MOST = 100_000;

    private final Map<String, Boolean> ids = new LinkedHashMap<>();
    private volatile boolean any;

    boolean contains(String deliveryId) {
        if (!any) {
            return false;
        }
        synchronized (ids) {
            return ids.containsKey(deliveryId);
        }
    }

    void remember(String deliveryId) {
        synchronized (ids) {
            ids.remove(deliveryId);
            ids.put(deliveryId, true);
            if (ids.size() > MOST) {
                ids.remove(ids.keySet().iterator().next());
            }
            any = true;
        }
    }

    void settle(String deliveryId) {
        if (any) {
            synchronized (ids) {
                ids.remove(deliveryId);
                any = !ids.isEmpty();
            }
        }
    }
}
