package id.kentongan.flow;

import id.kentongan.flow.Wording.Phrase;
import id.kentongan.message.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is said in one turn, as few messages as possible: each costs. */
final class Voice {
    /** WhatsApp takes 1,600 characters a message; the options need some of them. */
    private static final int LONGEST = 1_300;

    private final Parts parts;
    private final Situation situation;
    private final Values values;
    private final Supplier<String> language;
    private final List<Effect.Say> finished = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Voice(Parts parts, Situation situation, Values values, Supplier<String> language) {
        this.language = language;
        this.parts = parts;
        this.situation = situation;
        this.values = values;
    }

    void say(Text said) {
        append(render(said));
    }

    void say(Phrase phrase) {
        say(phrase, Map.of());
    }

    void say(Phrase phrase, Map<String, String> more) {
        append(render(parts.flows().wording().phrases().getOrDefault(phrase, Text.NONE), more));
    }

    void append(String said) {
        if (said.isEmpty()) {
            return;
        }
        if (text.length() + said.length() > LONGEST) {
            finish(List.of());
        }
        text.append(text.isEmpty() ? "" : "\n").append(said);
    }

    /** Ends the message with what can be chosen. */
    void offer(List<Pick> picks) {
        var options = new ArrayList<Option>(picks.size());
        for (Pick pick : picks) {
            options.add(new Option(pick.id(), pick.title()));
        }
        finish(List.copyOf(options));
    }

    private void finish(List<Option> options) {
        if (!text.isEmpty()) {
            finished.add(new Effect.Say(text.toString(), options));
            text.setLength(0);
        }
    }

    String render(Text said) {
        return render(said, Map.of());
    }

    String render(Text said, Map<String, String> more) {
        parts.witness().said(said, language.get(), situation.medium());
        return said.in(language.get(), situation.medium())
                .fill(name -> Optional.ofNullable(more.get(name)).or(() -> values.shown(name)));
    }

    String render(Phrase phrase) {
        return render(parts.flows().wording().phrases().getOrDefault(phrase, Text.NONE));
    }

    List<Effect.Say> said() {
        finish(List.of());
        return finished;
    }
}
