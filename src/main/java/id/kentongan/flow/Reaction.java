package id.kentongan.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the engine makes of an utterance or of silence.
 *
 * @param conversation
 *            where the person stands now; empty when the conversation is over
 * @param wake
 *            when the engine wants to be told that nothing came; empty for never
 */
public record Reaction(Optional<Conversation> conversation, List<Effect> effects, Optional<Instant> wake) {
}
