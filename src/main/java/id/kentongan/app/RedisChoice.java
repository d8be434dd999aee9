package id.kentongan.app;

import id.kentongan.language.Spelling;
import id.kentongan.store.RedisAddress;
import id.kentongan.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/** Which Redis is used. */
public sealed interface RedisChoice {
    /** Our own, started and stopped with the service. */
    record Embedded() implements RedisChoice {
        @Override
        public String toString() {
            return "embedded";
        }
    }

    /** One that runs already. */
    record External(RedisAddress address) implements RedisChoice {
        /** Without user and password. */
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** The word {@code embedded} or an address; the fault never quotes what may hold a password. */
    static Optional<RedisChoice> read(YamlText text) {
        String written = text.value();
        if (written.equals("embedded")) {
            return Optional.of(new Embedded());
        }
        try {
            return Optional.of(new External(RedisAddress.parse(written)));
        } catch (IllegalArgumentException e) {
            Optional<String> near = Spelling.nearest(written.replaceFirst("://.*", ""),
                    List.of("embedded", "redis", "rediss", "sentinel", "cluster"));
            text.fault("expected embedded or an address such as redis://127.0.0.1:6379: " + e.getMessage()
                    + near.map(word -> "; did you mean \"" + (word.equals("embedded") ? word : word + "://…") + "\"?")
                            .orElse(""));
            return Optional.empty();
        }
    }
}
