package id.kentongan.flow;

import id.kentongan.flow.answer.PlainText;
import id.kentongan.message.Content;

/**
 * What a person said, as it arrived and made fit for comparing.
 *
 * @param text
 *            the words of it, the caption of media, the title of a button; empty where there are none
 * @param folded
 *            the words in small letters and digits only
 */
public record Utterance(Content content, String text, String folded) {
    /** Longer texts are cut for comparing and understanding; the text itself stays whole. */
    private static final int COMPARED = 2_000;

    /** What was said by this content. */
    public static Utterance of(Content content) {
        String text = switch (content) {
        case Content.Text words -> words.text();
        case Content.Choice choice -> choice.title();
        case Content.Location location -> location.label();
        case Content.Media media -> media.caption();
        case Content.Part part -> part.text();
        case Content.Unsupported _ -> "";
        };
        return new Utterance(content, text,
                PlainText.fold(text.length() <= COMPARED ? text : text.substring(0, COMPARED)));
    }

    /** Words without any media. */
    public static Utterance of(String text) {
        return of(new Content.Text(text));
    }
}
