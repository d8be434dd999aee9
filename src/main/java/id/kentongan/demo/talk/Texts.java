package id.kentongan.demo.talk;

import id.kentongan.flow.Step;
import id.kentongan.flow.Task;
import id.kentongan.flow.Text;
import id.kentongan.flow.Wording;
import id.kentongan.flow.Wording.Phrase;
import id.kentongan.message.Medium;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The texts that people are told whole; not the labels and titles in them, which are there when those are. */
final class Texts {
    private static final Set<Phrase> WITHIN_OTHERS = EnumSet.of(Phrase.YES, Phrase.NO, Phrase.CHANGE, Phrase.OFFER_NONE,
            Phrase.SENT_LOCATION, Phrase.SENT_PHOTO, Phrase.SENT_DOCUMENT, Phrase.SENT_VOICE);

    private Texts() {
    }

    /** Those of a step: its own under an empty name, what it says of wrong answers under {@code , wrong}. */
    static Map<String, Text> of(Step step) {
        return Map.of("", switch (step.task()) {
        case Task.Say say -> say.text();
        case Task.Ask ask -> ask.prompt();
        case Task.Choose choose -> choose.prompt();
        case Task.Receive receive -> receive.prompt();
        case Task.Classify classify -> classify.prompt();
        case Task.Confirm confirm -> confirm.prompt();
        case Task.Announce announce -> announce.text();
        case Task.Offer offer -> offer.text();
        case Task.Assign _,Task.Branch _,Task.Call _,Task.Open _,Task.Act _,Task.Enrol _,Task.Subscribe _,Task.Consent _,Task.End _ ->
            Text.NONE;
        }, ", wrong", step.task().wrongs());
    }

    /** Those of the engine, as {@code words.yaml} names them. */
    static Map<String, Text> of(Wording wording) {
        var texts = new LinkedHashMap<String, Text>();
        for (Phrase phrase : Phrase.values()) {
            if (!WITHIN_OTHERS.contains(phrase)) {
                texts.put(word(phrase), wording.phrases().getOrDefault(phrase, Text.NONE));
            }
        }
        wording.reasons().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(
                reason -> texts.put("reason " + word(reason.getKey()), reason.getValue()));
        return texts;
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All that a text can come out as: {@code " [jv]"}, {@code " [id, sms]"}. */
    static List<String> variants(Text text) {
        return Stream.concat(text.languages().keySet().stream().sorted().map(language -> " [" + language + "]"),
                text.sms().keySet().stream().sorted().map(language -> " [" + language + ", sms]")).toList();
    }

    /** What it comes out as for a person; see {@link Text#in}. */
    static String variant(Text text, String language, Medium medium) {
        if (medium == Medium.SMS && text.sms().containsKey(language)) {
            return " [" + language + ", sms]";
        }
        return text.languages().containsKey(language) || language.equals(Text.FIRST_LANGUAGE)
                ? " [" + language + "]"
                : variant(text, Text.FIRST_LANGUAGE, medium);
    }
}
