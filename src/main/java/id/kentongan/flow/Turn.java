package id.kentongan.flow;

import id.kentongan.flow.answer.Reading;
import id.kentongan.language.Understanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One turn while it is being worked out. */
final class Turn {
    private static final int UNDERSTOOD = 2_000;

    private final Parts parts;
    private final Situation situation;
    private String language;
    private final Draft draft;
    private final Standing standing;
    private final Values values;
    private final Voice voice;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, Reading.Wrong> refused = new HashMap<>();
    private String later = "";
    private String understoodText = "";
    private Understanding understood = Understanding.NOTHING;

    Turn(Parts parts, Situation situation) {
        this.parts = parts;
        this.situation = situation;
        this.language = situation.language();
        this.draft = Draft.of(situation.conversation());
        this.standing = new Standing(parts, draft);
        this.values = new Values(parts, situation, draft, standing, this::language);
        this.voice = new Voice(parts, situation, values, this::language);
    }

    /** What a text may mean; figures and signs alone mean nothing. The same text is understood only once. */
    Understanding understand(String text) {
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return Understanding.NOTHING;
        }
        if (!text.equals(understoodText)) {
            understoodText = text;
            understood = parts.interpreter()
                    .understand(text.length() <= UNDERSTOOD ? text : text.substring(0, UNDERSTOOD));
        }
        return understood;
    }

    /** The matters of an earlier message that nobody has come to, one a line; known when a flow has ended or was cancelled. */
    String later() {
        return later;
    }

    void later(String matters) {
        later = matters;
    }

    /** The person's language, from the moment when they choose another one that. */
    String language() {
        return language;
    }

    void cause(Effect effect) {
        if (effect instanceof Effect.Remember(String field, String value) && field.equals("language")) {
            language = value;
        } else if (effect instanceof Effect.Speaks(String found)) {
            language = found;
        }
        effects.add(effect);
    }

    /** The effects, what is said last. */
    List<Effect> effects() {
        var all = new ArrayList<>(effects);
        all.addAll(voice.said());
        return all;
    }

    Optional<Flow> flow() {
        return standing.flow();
    }

    Optional<Step> step() {
        return standing.step();
    }

    /** The patience of the flow that is going on. */
    Flow.Patience patience() {
        return flow().map(Flow::patience).orElse(Engine.IMPATIENT);
    }

    Standing standing() {
        return standing;
    }

    Parts parts() {
        return parts;
    }

    Situation situation() {
        return situation;
    }

    Instant now() {
        return situation.now();
    }

    Draft draft() {
        return draft;
    }

    Values values() {
        return values;
    }

    Voice voice() {
        return voice;
    }

    /** Parts of a form that could not be taken, by their steps. */
    Map<String, Reading.Wrong> refused() {
        return refused;
    }
}
