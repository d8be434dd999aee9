package id.kentongan.flow;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands; one serialisable value. Everything but the flow's name and the instant may be left out of its
 * JSON where it is empty, zero or false.
 *
 * @param flow
 *            the flow's name; empty when nothing is going on and only the rest is remembered
 * @param version
 *            the version of the flow that the person began
 * @param step
 *            the step whose answer is awaited
 * @param question
 *            what is asked beside or instead of the step's own question, written by {@link Question}; mostly empty
 * @param answers
 *            by the name of their step, in the order in which they were given
 * @param returns
 *            where to go on after called flows, the last first, each as {@code flow/step@version}
 * @param mistakes
 *            how many wrong answers the step got in a row
 * @param reminders
 *            how many reminders went out since the person was heard
 * @param repeats
 *            how often in a row the same message led to the same reply
 * @param echo
 *            a fingerprint of the last message with its reply
 * @param resting
 *            whether the conversation is put aside until the person asks to go on
 * @param parked
 *            what was left for this conversation, the newest first
 * @param heard
 *            when the person was last heard
 */
public record Conversation(String flow, String version, String step, String question, Map<String, String> answers,
        List<String> returns, int mistakes, int reminders, int repeats, int echo, boolean resting,
        List<Conversation> parked, Instant heard) {

    public Conversation(@Nullable String flow, @Nullable String version, @Nullable String step,
            @Nullable String question, @Nullable Map<String, String> answers, @Nullable List<String> returns,
            int mistakes, int reminders, int repeats, int echo, boolean resting, @Nullable List<Conversation> parked,
            Instant heard) {
        this.flow = flow == null ? "" : flow;
        this.version = version == null ? "" : version;
        this.step = step == null ? "" : step;
        this.question = question == null ? "" : question;
        this.answers = answers == null || answers.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        this.returns = returns == null ? List.of() : List.copyOf(returns);
        this.mistakes = mistakes;
        this.reminders = reminders;
        this.repeats = repeats;
        this.echo = echo;
        this.resting = resting;
        this.parked = parked == null ? List.of() : List.copyOf(parked);
        this.heard = heard;
    }

}
