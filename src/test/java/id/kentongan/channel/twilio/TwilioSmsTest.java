package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.kentongan.channel.SendResult;
import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.channel.SendResult.Refused;
import id.kentongan.demo.TwilioFault;
import id.kentongan.message.Content.Text;
import id.kentongan.message.Failure;
import id.kentongan.message.Medium;
import id.kentongan.message.Option;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second way for SMS. */
class TwilioSmsTest {
    private final TwilioRig rig = new TwilioRig();
    private final TwilioPost post = new TwilioPost(rig);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void what_we_send_arrives_as_an_sms_with_its_options_numbered_and_reports_to_its_own_address() {
        assertInstanceOf(Accepted.class, rig.sms.send(rig.sms("Apa?", new Option("a", "Air"))).join());
        assertEquals(Medium.SMS, rig.shown.getFirst().medium());
        assertEquals("Apa?\n1. Air", rig.shown.getFirst().body());
        assertEquals(TwilioRig.SITI, rig.shown.getFirst().to());
        assertEquals("https://kentongan.example.id/sms/twilio/status", rig.shown.getFirst().statusCallback());
    }

    @Test
    void what_a_phone_writes_arrives_with_the_route_and_the_number_that_it_was_written_to() {
        assertEquals(200, rig.twilio.sendSms("SM7", TwilioRig.SITI, "mau lapor").join().status());
        var inbound = rig.received.getFirst();
        assertEquals(new Text("mau lapor"), inbound.content());
        assertEquals(Medium.SMS, inbound.medium());
        assertEquals("twilio-sms", inbound.route());
        assertEquals(TwilioRig.OURS.e164(), inbound.to());
        assertEquals("twilio:SM7", inbound.delivery().id());
    }

    @ParameterizedTest
    @CsvSource({"whatsapp:+6281234567890, /sms/twilio", "+6281234567890, /whatsapp/twilio", "TELKOMSEL, /sms/twilio",
            "1818, /sms/twilio"})
    void a_sender_that_is_no_number_of_this_medium_is_acknowledged_and_counted_only(String from, String path) {
        assertEquals(200, post.signed(path, post.message("From", from, "Body", "halo")).statusCode());
        assertEquals(List.of(), rig.received);
        assertEquals(1, rig.rejected(path.startsWith("/sms") ? "twilio-sms" : "twilio", "sender"));
    }

    @ParameterizedTest
    @CsvSource({"21610, OPTED_OUT", "21614, NOT_THERE", "21211, NUMBER", "21408, SETTINGS", "21606, SETTINGS",
            "21612, SETTINGS", "21659, SETTINGS", "30007, CONTENT"})
    void what_twilio_never_takes_says_whose_fault_it_is(int code, Failure failure) {
        rig.twilio.fault(new TwilioFault.Answer(400, code, 0), 1);
        assertEquals(failure, assertInstanceOf(Refused.class, rig.sms.send(rig.sms("Halo")).join()).failure());
    }

    @Test
    void whatsapp_held_back_does_not_hold_sms_back() {
        rig.twilio.fault(new TwilioFault.Answer(429, 63018, 60), 1);
        assertInstanceOf(SendResult.Later.class, rig.link.send(rig.message("Halo")).join());
        assertInstanceOf(Accepted.class, rig.sms.send(rig.sms("Halo")).join());
    }
}
