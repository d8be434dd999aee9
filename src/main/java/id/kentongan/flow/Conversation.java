package id.kentongan.flow;

import java.time.Instant;
import java.util.Map;

/** Where a person stands in a flow; one serialisable value. The flow engine's author completes it. */
public record Conversation(String flow, String version, String step, Map<String, String> answers, int mistakes,
        Instant since) {
}
