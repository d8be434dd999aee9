package id.kentongan.flow.check;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Step;
import id.kentongan.flow.check.Explorer.Message;
import id.kentongan.message.Medium;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Measures every message that may come, in every language, against what SMS may cost and what WhatsApp takes. */
final class Sizes {
    private static final int MOST_SEGMENTS = 2;
    private static final int WHATSAPP = 1_600;
    private static final int BUTTONS = 3;
    private static final int BUTTON = 20;
    private static final int ROWS = 10;
    private static final int ROW = 24;

    private final Flows flows;
    private final Flow flow;
    private final Prices prices;
    private final Set<Defect> defects = new LinkedHashSet<>();

    Sizes(Flows flows, Flow flow, Prices prices) {
        this.flows = flows;
        this.flow = flow;
        this.prices = prices;
    }

    Set<Defect> of(Set<Message> messages) {
        for (String language : new TreeSet<>(flow.languages())) {
            var sms = new Longest(flows, flow, language, Medium.SMS);
            var whatsapp = new Longest(flows, flow, language, Medium.WHATSAPP);
            messages.forEach(message -> {
                budget(message, language, text(message, sms, true), MOST_SEGMENTS);
                if (flows.wording().claims().brief().contains(flow.name())) {
                    budget(message, language, text(message, sms, false), 1);
                }
                int length = text(message, whatsapp, true).length();
                if (length > WHATSAPP) {
                    add(message, "takes " + length + " characters (" + language + "), WhatsApp takes " + WHATSAPP);
                }
            });
            flow.steps().forEach(step -> options(step, language, whatsapp.options(step, true)));
        }
        return defects;
    }

    private void budget(Message message, String language, String text, int most) {
        int segments = prices.segments().applyAsInt(text);
        if (segments > most) {
            add(message, "may take " + segments + " SMS (" + language + "), at most " + most + " may be: \""
                    + text.replace("\n", " / ") + "\"");
        }
    }

    private String text(Message message, Longest longest, boolean everybody) {
        var parts = new ArrayList<String>();
        message.said().forEach(index -> parts.addAll(Variables.spoken(flow.steps().get(index).task()).stream()
                .map(longest::fill).toList()));
        if (message.question() >= 0) {
            parts.add(longest.question(flow.steps().get(message.question()), everybody));
        }
        return String.join("\n", parts);
    }

    private void add(Message message, String problem) {
        int index = message.question() >= 0 ? message.question() : message.said().getLast();
        defects.add(new Defect(flow.name(), flow.steps().get(index).name(), problem));
    }

    private void options(Step step, String language, List<String> options) {
        if (options.size() > ROWS) {
            defects.add(new Defect(flow.name(), step.name(), "offers " + options.size()
                    + " choices, a list on WhatsApp takes " + ROWS));
        }
        int most = options.size() <= BUTTONS ? BUTTON : ROW;
        options.stream().filter(option -> option.length() > most)
                .forEach(option -> defects.add(new Defect(flow.name(), step.name(), "\"" + option + "\" (" + language
                        + ") has " + option.length() + " characters, a "
                        + (options.size() <= BUTTONS ? "button" : "row") + " on WhatsApp takes " + most)));
    }
}
