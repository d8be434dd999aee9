package badhouse.flow;

import java.time.Instant;
import java.util.function.Supplier;

record AsksByReference() {
    static Supplier<Instant> time() {
        return Instant::now;
    }
}
