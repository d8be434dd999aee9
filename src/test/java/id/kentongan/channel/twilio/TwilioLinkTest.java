package id.kentongan.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.SendResult;
import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.channel.SendResult.Later;
import id.kentongan.channel.SendResult.Refused;
import id.kentongan.channel.SendResult.Unknown;
import id.kentongan.demo.TwilioFault;
import id.kentongan.demo.TwilioMessage;
import id.kentongan.message.Content.Text;
import id.kentongan.message.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioLinkTest {
    private final TwilioRig rig = new TwilioRig(Duration.ofSeconds(10), 10_000, 32);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void what_we_send_arrives_at_the_phone_with_its_options_numbered() {
        SendResult result = rig.link.send(rig.message("Lapor {apa} \uD83D\uDE42?", new Option("jalan", "Jalan"),
                new Option("air", "Air"))).join();
        TwilioMessage shown = rig.shown.getFirst();
        assertEquals(new Accepted(List.of(shown.sid()), ""), result);
        assertEquals(TwilioRig.SITI, shown.to());
        assertEquals("Lapor {apa} \uD83D\uDE42?\n1. Jalan\n2. Air", shown.body());
        assertEquals("https://kentongan.example.id/whatsapp/twilio/status", shown.statusCallback());
    }

    @Test
    void what_a_phone_writes_arrives_in_the_inbox() {
        var outcome = rig.twilio.send(TwilioRig.SITI, new Text("mau lapor jalan rusak")).join();
        assertEquals(200, outcome.status());
        assertEquals(1, outcome.attempts());
        assertEquals(new Text("mau lapor jalan rusak"), rig.received.getFirst().content());
    }

    @Test
    void statuses_that_twilio_reports_are_counted() {
        rig.link.send(rig.message("Terima kasih.")).join();
        Awaitility.await().until(() -> rig.counted("kentongan_twilio_status_total", "link", "twilio", "status", "sent",
                "error", "none") == 1
                && rig.counted("kentongan_twilio_status_total", "link", "twilio", "status", "delivered", "error",
                        "none") == 1);
    }

    @Test
    void a_long_text_goes_out_in_several_messages_cut_between_words() {
        String text = "kata ".repeat(700) + "selesai";
        rig.link.send(rig.message(text)).join();
        assertEquals(3, rig.shown.size());
        assertTrue(rig.shown.stream().allMatch(part -> part.body().length() <= 1600));
        assertEquals(text, String.join(" ", rig.shown.stream().map(TwilioMessage::body).toList()));
    }

    @Test
    void a_part_that_was_taken_is_not_sent_again_with_the_others() {
        var message = rig.message("kata ".repeat(400));
        rig.twilio.onMessage(first -> {
            if (rig.twilio.created() == 1) {
                rig.twilio.fault(new TwilioFault.Answer(400, 63018, 1), 1);
            }
        });
        assertInstanceOf(Later.class, rig.link.send(message).join());
        assertInstanceOf(Accepted.class, rig.link.send(message).join());
        assertEquals(List.of(1599, 400), rig.shown.stream().map(part -> part.body().length()).toList());
        assertEquals(3, rig.twilio.requests());
    }

    @ParameterizedTest
    @CsvSource({"400, 63016, Refused", "400, 63024, Refused", "400, 63049, Refused", "400, 63032, Refused",
            "400, 63007, Refused", "400, 21610, Refused", "400, 21617, Refused", "400, 21211, Refused",
            "400, 99999, Refused", "400, 0, Refused", "429, 20429, Later", "429, 0, Later", "400, 63018, Later",
            "429, 63018, Later", "400, 63038, Later", "401, 20003, Later", "401, 0, Later", "403, 20005, Later",
            "404, 20404, Later", "302, 0, Later", "503, 20503, Later", "503, 0, Later", "500, 20500, Unknown",
            "502, 0, Unknown", "504, 0, Unknown"})
    void each_answer_has_its_meaning_and_is_asked_for_once(int status, int code, String meaning) {
        rig.twilio.fault(new TwilioFault.Answer(status, code, 0), 1);
        SendResult result = rig.link.send(rig.message("Halo")).join();
        assertEquals(meaning, result.getClass().getSimpleName(), result.toString());
        assertEquals(1, rig.twilio.requests());
        assertEquals(0, rig.twilio.created());
    }

    @Test
    void a_pause_that_twilio_asks_for_is_kept_by_the_whole_link() {
        rig.twilio.fault(new TwilioFault.Answer(429, 20429, 1), 1);
        var told = new AtomicInteger();
        rig.link.whenReady(told::incrementAndGet);
        assertEquals(new Later("20429 too many requests", Duration.ofSeconds(1)),
                rig.link.send(rig.message("Halo")).join());
        assertFalse(rig.link.ready());
        assertEquals("waiting: 20429 too many requests", rig.link.state());
        assertInstanceOf(Later.class, rig.link.send(rig.message("Halo")).join());
        assertEquals(1, rig.twilio.requests());
        Awaitility.await().until(() -> told.get() > 0 && rig.link.ready());
        assertInstanceOf(Accepted.class, rig.link.send(rig.message("Halo")).join());
    }

    @Test
    void a_rate_for_one_recipient_does_not_hold_the_others() {
        rig.twilio.fault(new TwilioFault.Answer(400, 63018, 7), 1);
        assertEquals(new Later("63018 the sender's rate is used up", Duration.ofSeconds(7)),
                rig.link.send(rig.message("Halo")).join());
        assertTrue(rig.link.ready());
    }

    @Test
    void wrong_credentials_stop_the_link_for_long_and_show_in_its_state() {
        rig.twilio.fault(new TwilioFault.Answer(401, 20003, 0), 1);
        var later = assertInstanceOf(Later.class, rig.link.send(rig.message("Halo")).join());
        assertEquals(Duration.ofMinutes(1), later.pause());
        assertEquals("waiting: 20003 account sid or auth token are wrong", rig.link.state());
        assertEquals(1, rig.counted("kentongan_twilio_api_errors_total", "link", "twilio", "error",
                "wrong_credentials"));
    }

    @Test
    void a_connection_that_breaks_after_the_message_was_taken_is_unknown_and_not_repeated() {
        rig.twilio.fault(new TwilioFault.CreateThenReset(), 1);
        assertInstanceOf(Unknown.class, rig.link.send(rig.message("Halo")).join());
        assertEquals(1, rig.twilio.requests());
        assertEquals(1, rig.twilio.created());
    }

    @Test
    void a_connection_that_was_kept_and_then_breaks_is_not_repeated_either() {
        rig.link.send(rig.message("Satu")).join();
        rig.twilio.fault(new TwilioFault.CreateThenReset(), 1);
        assertInstanceOf(Unknown.class, rig.link.send(rig.message("Dua")).join());
        assertEquals(2, rig.twilio.requests());
    }

    @Test
    void an_answer_that_is_no_json_is_unknown() {
        rig.twilio.fault(new TwilioFault.CreateThenGarble(), 1);
        assertInstanceOf(Unknown.class, rig.link.send(rig.message("Halo")).join());
        assertEquals(1, rig.twilio.requests());
    }

    @Test
    void an_answer_that_never_comes_is_unknown_after_the_time_out() {
        try (var impatient = new TwilioRig(Duration.ofMillis(300))) {
            impatient.twilio.fault(new TwilioFault.CreateThenHang(), 1);
            assertEquals(new Unknown("no answer in time"), impatient.link.send(impatient.message("Halo")).join());
            assertEquals(1, impatient.twilio.requests());
        }
    }

    @Test
    void nobody_at_the_address_means_nothing_was_sent() {
        var settings = TwilioSettings.whatsApp("twilio", TwilioRig.ACCOUNT, TwilioRig.TOKEN, TwilioRig.OURS,
                TwilioRig.PUBLIC).withApiUrl(URI.create("http://127.0.0.1:" + freePort()));
        var lonely = new TwilioLink(settings, any -> new CompletableFuture<>(), (name, labels) -> {},
                InstantSource.system());
        lonely.start();
        assertEquals(new Later("no connection to the API", Duration.ofSeconds(2)),
                lonely.send(rig.message("Halo")).join());
        lonely.close();
    }

    @Test
    void the_webhook_answers_while_the_api_hangs() {
        rig.twilio.fault(new TwilioFault.CreateThenHang(), 32);
        List<CompletableFuture<SendResult>> hanging = IntStream.range(0, 32)
                .mapToObj(i -> rig.link.send(rig.message("Halo"))).toList();
        Awaitility.await().until(() -> rig.twilio.requests() == 32);
        assertEquals(200, rig.twilio.send(TwilioRig.SITI, new Text("halo")).join().status());
        assertTrue(hanging.stream().noneMatch(CompletableFuture::isDone));
    }

    @Test
    void no_more_calls_are_under_way_than_the_window_allows_and_room_is_told() {
        try (var narrow = new TwilioRig(Duration.ofMillis(500), 10_000, 2)) {
            narrow.twilio.fault(new TwilioFault.CreateThenHang(), 2);
            var told = new AtomicInteger();
            narrow.link.whenReady(told::incrementAndGet);
            List<CompletableFuture<SendResult>> sent = IntStream.range(0, 3)
                    .mapToObj(i -> narrow.link.send(narrow.message("Halo " + i))).toList();
            Awaitility.await().until(() -> narrow.twilio.requests() == 2);
            assertEquals(0, told.get());
            assertInstanceOf(Accepted.class, sent.stream().map(CompletableFuture::join)
                    .filter(Accepted.class::isInstance).findFirst().orElseThrow());
            Awaitility.await().until(() -> told.get() > 0);
            assertEquals(3, narrow.twilio.requests());
        }
    }

    @Test
    void a_closed_link_takes_nothing_and_says_so() {
        assertTrue(rig.link.ready());
        rig.link.close();
        assertInstanceOf(Later.class, rig.link.send(rig.message("Halo")).join());
        assertEquals("closed", rig.link.state());
        assertEquals(503, rig.twilio.send(TwilioRig.SITI, new Text("halo")).join().status());
        assertEquals(0, rig.twilio.requests());
    }

    @Test
    void closing_waits_for_the_answers_that_are_under_way() {
        List<CompletableFuture<SendResult>> sent = IntStream.range(0, 100)
                .mapToObj(i -> rig.link.send(rig.message("Halo " + i))).toList();
        rig.link.close();
        sent.forEach(result -> assertTrue(result.isDone()));
        long accepted = sent.stream().filter(result -> result.join() instanceof Accepted).count();
        assertEquals(accepted, rig.twilio.created());
        assertTrue(sent.stream().noneMatch(result -> result.join() instanceof Unknown
                || result.join() instanceof Refused));
    }

    @Test
    void nothing_private_stands_in_the_settings_when_they_are_written_down() {
        String written = TwilioSettings.whatsApp("twilio", TwilioRig.ACCOUNT, "sangat-rahasia", TwilioRig.OURS,
                TwilioRig.PUBLIC).toString();
        assertFalse(written.contains("rahasia") || written.contains(TwilioRig.OURS.digits()), written);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
