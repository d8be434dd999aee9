package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kentongan.channel.ApprovedTemplate;
import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.channel.SendResult.Refused;
import id.kentongan.channel.TemplateBook;
import id.kentongan.demo.LocalTwilio;
import id.kentongan.demo.TwilioFault;
import id.kentongan.message.Failure;
import id.kentongan.message.Option;
import id.kentongan.message.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Outside of the 24 hours a message goes as its template or not at all: never a blind 63016. */
class TwilioWindowTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Map<String, String> VALUES = Map.of("number", "TJT-4821K", "holder", "Camat\n Cikulur    Dua",
            "until", "");

    private final MovedClock clock = new MovedClock(NOON);
    private final TwilioRig rig = new TwilioRig(clock, TwilioWindowTest::dressing);

    @AfterEach
    void close() {
        rig.close();
    }

    private static TwilioSettings.Dressing dressing(LocalTwilio twilio) {
        var indonesian = new ApprovedTemplate(twilio.contents().keep("Laporan {{1}} kini pada {{2}} sampai {{3}}."),
                "id", List
                        .of("number", "holder", "until"));
        var sundanese = new ApprovedTemplate(twilio.contents().keep("Laporan {{1}} ayeuna di {{2}}."), "su",
                List.of("number",
                        "holder"));
        var fixed = new ApprovedTemplate(twilio.contents().keep("Ada kabar untuk Anda."), "id", List.of());
        return new TwilioSettings.Dressing(false, new TemplateBook(Map.of("ticket.escalated", Map.of("id", indonesian,
                "su", sundanese), "news", Map.of("id", fixed), "gone",
                Map.of("id", new ApprovedTemplate(
                        "HX00000000000000000000000000000000", "id", List.of())))));
    }

    private String shown(String name, String language, Instant free) {
        assertInstanceOf(Accepted.class, rig.link.send(rig.message(new Template(name, language, VALUES), free, "bebas",
                new Option("a", "Air"))).join());
        return rig.shown.getLast().body();
    }

    @Test
    void within_the_window_it_goes_as_it_is() {
        assertEquals("bebas\n1. Air", shown("ticket.escalated", "id", NOON.plusSeconds(1)));
    }

    @Test
    void from_the_moment_on_when_the_window_closes_it_goes_as_its_template() {
        assertEquals("Laporan TJT-4821K kini pada Camat Cikulur Dua sampai -.", shown("ticket.escalated", "id", NOON));
        assertEquals(1, rig.twilio.requests());
    }

    @Test
    void a_window_that_closes_while_the_message_waits_counts_as_closed() {
        Instant free = NOON.plus(Duration.ofMinutes(1));
        var message = rig.message(new Template("news", "id", Map.of()), free, "bebas");
        rig.twilio.fault(new TwilioFault.Answer(503, 20503, 120), 1);
        rig.link.send(message).join();
        clock.forward(Duration.ofMinutes(3));
        assertInstanceOf(Accepted.class, rig.link.send(message).join());
        assertEquals("Ada kabar untuk Anda.", rig.shown.getFirst().body());
    }

    @Test
    void whoever_reads_another_language_has_the_template_in_theirs_or_else_in_indonesian() {
        assertEquals("Laporan TJT-4821K ayeuna di Camat Cikulur Dua.", shown("ticket.escalated", "su", NOON));
        assertEquals("Laporan TJT-4821K kini pada Camat Cikulur Dua sampai -.", shown("ticket.escalated", "jv", NOON));
    }

    @Test
    void without_a_template_it_is_refused_and_twilio_is_not_asked() {
        var refused = assertInstanceOf(Refused.class, rig.link.send(rig.message(Template.NONE, NOON, "bebas")).join());
        assertEquals(Failure.WINDOW, refused.failure());
        assertEquals(Failure.WINDOW, assertInstanceOf(Refused.class, rig.link.send(rig.message(new Template("other",
                "id", Map.of()), Instant.EPOCH, "bebas")).join()).failure());
        assertEquals(0, rig.twilio.requests());
    }

    @Test
    void a_template_that_the_account_has_not_is_refused_and_no_words_are_tried() {
        var refused = assertInstanceOf(Refused.class, rig.link.send(rig.message(new Template("gone", "id", Map.of()),
                NOON, "bebas")).join());
        assertEquals(Failure.CONTENT, refused.failure());
        assertEquals(1, rig.twilio.requests());
        assertEquals(List.of(), rig.shown);
    }

    @Test
    void sms_know_no_window() {
        assertInstanceOf(Accepted.class, rig.sms.send(rig.sms("halo")).join());
    }
}
