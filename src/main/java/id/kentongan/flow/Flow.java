package id.kentongan.flow;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation as its author wrote it.
 *
 * @param version
 *            the fingerprint of its file
 * @param roles
 *            who may begin it; empty for everybody
 * @param languages
 *            the languages that every text of it is written in
 * @param moved
 *            names that steps had in an earlier version, with those that they have now
 * @param steps
 *            at least one, in the order of the file
 */
public record Flow(String name, String version, Text title, Set<String> roles, Set<String> languages,
        Map<String, String> moved, Start start, Patience patience, Steps steps) {
    public Flow {
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
        moved = Map.copyOf(moved);
    }

    /**
     * How a flow begins.
     *
     * @param words
     *            whole messages, or the first words of one when the rest can be kept or is a form
     * @param intents
     *            what the message is understood to mean
     * @param keep
     *            the step that the words of the first message answer; empty for none
     * @param alone
     *            the step that a message answers which is nothing but such an answer; empty for none
     * @param place
     *            the step that a place in the first message answers; empty for none
     * @param purpose
     *            the step that is answered by what the first message says it is for; empty for none
     */
    public record Start(List<String> words, List<String> intents, List<Form> forms, String keep, String alone,
            String place, String purpose) {
        public Start {
            words = List.copyOf(words);
            intents = List.copyOf(intents);
            forms = List.copyOf(forms);
        }

        /** Whether a message can begin the flow; else only other flows do. */
        boolean begins() {
            return !words.isEmpty() || !intents.isEmpty() || !forms.isEmpty() || !alone.isEmpty();
        }
    }

    /** A whole flow in one message: {@code SKTM#3602…#sekolah}, {@code BALAS TJT-4821K sedang kami cek}. */
    public record Form(String keyword, List<Field> fields) {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /** A part of a form: the step that it answers; an optional one may be missing before others. */
    public record Field(String step, boolean optional) {
    }

    /**
     * How long a flow waits.
     *
     * @param remind
     *            after how much silence to remind, shortest first
     * @param keep
     *            after how much silence the conversation is put aside
     * @param mistakes
     *            after how many wrong answers in a row a person is offered
     * @param officer
     *            whether that person is an officer who is called at once, not only told of
     */
    public record Patience(List<Duration> remind, Duration keep, int mistakes, boolean officer) {
        public Patience {
            remind = List.copyOf(remind);
        }
    }

    /** The step with this name. */
    public Optional<Step> step(String name) {
        int index = index(name);
        return index < 0 ? Optional.empty() : Optional.of(steps.get(index));
    }

    /** Where the step stands, from 0; -1 when there is none. */
    int index(String name) {
        return steps.index(name);
    }

    /** Whether somebody with these roles may begin it. */
    boolean isFor(Set<String> people) {
        return roles.isEmpty() || !Collections.disjoint(roles, people);
    }
}
