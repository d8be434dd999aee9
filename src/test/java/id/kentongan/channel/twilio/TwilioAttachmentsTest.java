package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kentongan.channel.ApprovedTemplate;
import id.kentongan.channel.SendResult;
import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.channel.SendResult.Later;
import id.kentongan.channel.TemplateBook;
import id.kentongan.demo.TwilioFault;
import id.kentongan.demo.TwilioFault.Answer;
import id.kentongan.demo.TwilioMessage;
import id.kentongan.message.Attachment;
import id.kentongan.message.Attachment.File;
import id.kentongan.message.Attachment.Kind;
import id.kentongan.message.Attachment.Pin;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.Template;
import id.kentongan.message.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pins and files by WhatsApp over Twilio, and what is left of them when Twilio does not want them. */
class TwilioAttachmentsTest {
    private static final String PHOTO = "https://kentongan.example.id/media/twilio/MM7-ME7?until=1790000000&s=a_b-c";
    private static final Attachment PIN = new Pin(-6.1, 106.2, "TJT-002PH");
    private static final Template TEMPLATE = new Template("ticket.opened.officer", "id", Map.of());

    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final TwilioRig rig = new TwilioRig(clock, twilio -> new TwilioSettings.Dressing(false, new TemplateBook(Map
            .of("ticket.opened.officer",
                    Map.of("id", new ApprovedTemplate(twilio.contents().keep("Laporan baru."), "id",
                            List.of()))))));

    @AfterEach
    void close() {
        rig.close();
    }

    private Outbound message(long number, Attachment... attachments) {
        return new Outbound(new MessageId(17, number, 0), Lane.NOTICE, Medium.WHATSAPP, "twilio", TwilioRig.SITI,
                "Laporan baru", List.of(), List.of(attachments), TEMPLATE,
                new Term(clock.instant().plus(Duration.ofHours(
                        1)), Instant.MAX),
                Origin.NONE, Instant.EPOCH);
    }

    private List<String> shown() {
        return rig.shown.stream().map(TwilioMessage::text).toList();
    }

    /** Twilio does this to the create with that number, counted from 1. */
    private void at(int number, TwilioFault fault) {
        var creates = new AtomicInteger();
        rig.twilio.answerFirst(() -> creates.incrementAndGet() == number ? Optional.of(fault) : Optional.empty());
    }

    @Test
    void the_words_a_pin_and_a_photo_are_three_messages_and_each_has_its_sid() {
        SendResult result = rig.link.send(message(1, PIN, new File(Kind.PHOTO, PHOTO, "TJT-002PH"))).join();
        assertEquals(List.of("Laporan baru", "[geo:-6.1,106.2] TJT-002PH", "[" + PHOTO + "] TJT-002PH"), shown());
        assertEquals(new Accepted(rig.shown.stream().map(TwilioMessage::sid).toList(), ""), result);
    }

    @Test
    void where_twilio_refuses_the_photo_the_words_and_the_pin_have_gone_and_it_is_counted() {
        at(2, new Answer(400, 63021, 0));
        SendResult result = rig.link.send(message(2, new File(Kind.PHOTO, PHOTO, "TJT-002PH"), PIN)).join();
        assertEquals(List.of("Laporan baru", "[geo:-6.1,106.2] TJT-002PH"), shown());
        assertEquals(2, assertInstanceOf(Accepted.class, result).providerIds().size());
        assertEquals(1, rig.counted("kentongan_twilio_api_errors_total", "link", "twilio", "error", "content"));
    }

    @Test
    void where_twilio_wants_a_pause_before_the_pin_only_the_pin_is_sent_again() {
        at(2, new Answer(429, 63018, 1));
        assertInstanceOf(Later.class, rig.link.send(message(3, PIN)).join());
        assertEquals(List.of("Laporan baru"), shown());
        assertInstanceOf(Accepted.class, rig.link.send(message(3, PIN)).join());
        assertEquals(List.of("Laporan baru", "[geo:-6.1,106.2] TJT-002PH"), shown());
    }

    @Test
    void where_twilio_refuses_the_words_nothing_follows_them() {
        at(1, new Answer(400, 63024, 0));
        assertInstanceOf(SendResult.Refused.class, rig.link.send(message(4, PIN)).join());
        assertEquals(List.of(), shown());
    }

    @Test
    void outside_of_the_24_hours_the_template_goes_alone() {
        Outbound message = message(5, PIN);
        clock.forward(Duration.ofHours(2));
        assertInstanceOf(Accepted.class, rig.link.send(message).join());
        assertEquals(List.of("Laporan baru."), shown());
    }

    @Test
    void a_pin_without_words_is_named_by_its_degrees() {
        rig.link.send(message(6, new Pin(-6.1, 106.2, ""))).join();
        assertEquals(List.of("Laporan baru", "[geo:-6.1,106.2] -6.1, 106.2"), shown());
    }
}
