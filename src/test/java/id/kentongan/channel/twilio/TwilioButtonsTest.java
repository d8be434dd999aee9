package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.channel.TemplateBook;
import id.kentongan.demo.TwilioFault;
import id.kentongan.demo.TwilioMessage;
import id.kentongan.message.Content.Choice;
import id.kentongan.message.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options to tap, by contents that are kept in the account. */
class TwilioButtonsTest {
    /** One for each number of options: three of buttons, ten of lists. */
    private static final int ALL = 13;

    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final TwilioRig rig = new TwilioRig(clock, any -> new TwilioSettings.Dressing(true, TemplateBook.NONE));

    @AfterEach
    void close() {
        rig.close();
    }

    private static Option[] options(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Option("kunci-" + i, "Pilihan " + i))
                .toArray(Option[]::new);
    }

    private TwilioMessage sent(String text, Option... options) {
        int before = rig.shown.size();
        assertInstanceOf(Accepted.class, rig.link.send(rig.message(text, options)).join());
        assertEquals(before + 1, rig.shown.size());
        return rig.shown.get(before);
    }

    /** Sends until the contents are there, as people would while the service has just started. */
    private void untilPrepared() {
        Awaitility.await().until(() -> !sent("Siap?", options(10)).contentSid().isEmpty());
        rig.shown.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 10})
    void a_question_is_shown_with_its_options_to_tap(int count) {
        untilPrepared();
        TwilioMessage shown = sent("Apa yang rusak?\nPilih {satu}:", options(count));
        assertEquals("Apa yang rusak?\nPilih {satu}:", shown.body());
        assertEquals(List.of(options(count)), shown.options());
        assertTrue(shown.contentSid().startsWith("HX"));
    }

    @Test
    void titles_too_long_for_buttons_make_a_list_and_those_too_long_for_a_list_are_numbered() {
        untilPrepared();
        var three = new Option("a", "x".repeat(24));
        assertEquals(List.of(three), sent("Mana?", three).options());
        assertEquals("Mana?\n1. " + "x".repeat(25), numbered("Mana?", new Option("a", "x".repeat(25))));
    }

    @Test
    void what_cannot_be_tapped_is_numbered() {
        untilPrepared();
        assertTrue(numbered("Mana?", options(11)).endsWith("\n11. Pilihan 11"));
        numbered("Mana?", new Option("a", "Air"), new Option("b", "air"));
        numbered("Mana?", new Option("a", "Air"), new Option("a", "Jalan"));
        numbered("Mana?", new Option("", "Air"));
        numbered("Mana?", new Option("a", " "));
        numbered("Mana?", new Option("a".repeat(201), "Air"));
        numbered("x".repeat(1025), options(2));
        numbered("Nama Anda {{2}}?", options(2));
    }

    private String numbered(String text, Option... options) {
        TwilioMessage shown = sent(text, options);
        assertEquals("", shown.contentSid());
        return shown.body();
    }

    @Test
    void a_tap_comes_back_with_the_id_that_was_given_and_the_title_that_was_seen() {
        untilPrepared();
        Option chosen = sent("Apa?", options(3)).options().get(1);
        assertEquals(200, rig.twilio.send(TwilioRig.SITI, new Choice(chosen.id(), chosen.title())).join().status());
        assertEquals(new Choice("kunci-2", "Pilihan 2"), rig.received.getLast().content());
    }

    @Test
    void the_contents_are_made_once_for_an_account_and_say_nothing_of_what_people_are_told() {
        untilPrepared();
        assertEquals(ALL, rig.twilio.contents().count());
        var again = new TwilioLink(rig.link.settings(), any -> new java.util.concurrent.CompletableFuture<>(), (name,
                labels) -> {}, clock);
        again.start();
        Awaitility.await().until(() -> {
            again.send(rig.message("Siap?", options(10))).join();
            return !rig.shown.getLast().contentSid().isEmpty();
        });
        again.close();
        assertEquals(ALL, rig.twilio.contents().count());
    }

    @Test
    void contents_that_somebody_removed_are_made_anew_and_meanwhile_options_are_numbered() {
        untilPrepared();
        rig.twilio.contents().clear();
        long created = rig.twilio.created();
        assertEquals("Apa?\n1. Pilihan 1", numbered("Apa?", options(1)));
        assertEquals(created + 1, rig.twilio.created());
        Awaitility.await().until(() -> !sent("Apa?", options(1)).contentSid().isEmpty());
    }

    @Test
    void content_that_twilio_refuses_is_said_in_words_at_once() {
        untilPrepared();
        rig.twilio.fault(new TwilioFault.Answer(400, 63021, 0), 1);
        assertEquals("Apa?\n1. Pilihan 1\n2. Pilihan 2", numbered("Apa?", options(2)));
        assertEquals(List.of(), rig.shown.getLast().options());
    }

    @Test
    void a_create_of_unknown_outcome_is_not_followed_by_words() {
        untilPrepared();
        long requests = rig.twilio.requests();
        rig.twilio.fault(new TwilioFault.CreateThenReset(), 1);
        assertInstanceOf(id.kentongan.channel.SendResult.Unknown.class, rig.link.send(rig.message("Apa?", options(2)))
                .join());
        assertEquals(requests + 1, rig.twilio.requests());
        assertEquals(1, rig.shown.size());
    }

    @Test
    void while_the_content_api_fails_options_are_numbered_and_it_is_asked_again_after_ten_minutes() {
        try (var early = new TwilioRig(clock, twilio -> {
            twilio.contents().away(true);
            return new TwilioSettings.Dressing(true, TemplateBook.NONE);
        })) {
            Awaitility.await().until(() -> early.twilio.contents().requests() == 1);
            early.link.send(early.message("Apa?", options(2))).join();
            assertEquals("Apa?\n1. Pilihan 1\n2. Pilihan 2", early.shown.getFirst().body());
            early.twilio.contents().away(false);
            clock.forward(Duration.ofMinutes(9));
            early.link.send(early.message("Apa?", options(2))).join();
            assertEquals(1, early.twilio.contents().requests());
            clock.forward(Duration.ofMinutes(2));
            Awaitility.await().until(() -> {
                early.link.send(early.message("Apa?", options(2))).join();
                return !early.shown.getLast().contentSid().isEmpty();
            });
        }
    }

    @Test
    void an_account_that_wants_no_contents_gets_none() {
        try (var plain = new TwilioRig()) {
            plain.link.send(plain.message("Apa?", options(2))).join();
            assertEquals("Apa?\n1. Pilihan 1\n2. Pilihan 2", plain.shown.getFirst().body());
            assertEquals(0, plain.twilio.contents().requests());
            assertFalse(plain.shown.getFirst().contentSid().startsWith("HX"));
        }
    }
}
