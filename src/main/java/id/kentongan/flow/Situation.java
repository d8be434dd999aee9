package id.kentongan.flow;

import id.kentongan.language.LanguageKnown;
import id.kentongan.message.Medium;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the engine is told besides the utterance.
 *
 * @param conversation
 *            where the person stands; empty when nothing is going on
 * @param language
 *            the person's language as in the texts of the flows: {@code id}, {@code jv}, {@code su}, {@code en}
 * @param languageKnown
 *            how it is known
 * @param roles
 *            the roles that the person has today: {@code resident} always, {@code officer}, {@code kader}
 * @param now
 *            the instant of the message; dates that people name are read against it
 */
public record Situation(Optional<Conversation> conversation, Medium medium, String language,
        LanguageKnown languageKnown, Set<String> roles, Facts facts, Instant now) {
    /** A situation of a person who has chosen their language. */
    public Situation(Optional<Conversation> conversation, Medium medium, String language, Set<String> roles,
            Facts facts, Instant now) {
        this(conversation, medium, language, LanguageKnown.CHOSEN, roles, facts, now);
    }
}
