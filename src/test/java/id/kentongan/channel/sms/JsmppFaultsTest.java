package id.kentongan.channel.sms;

import static id.kentongan.channel.sms.SmsBench.SARI;
import static id.kentongan.channel.sms.SmsBench.SHORT_CODE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.HeldInbox;
import id.kentongan.channel.SendResult;
import id.kentongan.demo.LocalSmsc;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Inbox;
import id.kentongan.message.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What jSMPP 3.0.2 does wrong by itself, and our link does not. */
class JsmppFaultsTest {
    private static final SmppSettings.Times QUICK = new SmppSettings.Times(Duration.ofMillis(200),
            Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMillis(100),
            Duration.ofMillis(400));

    @Test
    void a_header_of_two_gigabytes_makes_no_zombie() throws Exception {
        try (var bench = new SmsBench(QUICK).bound()) {
            bench.smsc.raw(HexFormat.of().parseHex("7fffffff000000050000000000000001"));
            await().until(() -> bench.smsc.counts().nacks() == 1);
            await().until(() -> bench.smsc.counts().binds() == 2 && bench.link.ready());
            long enquiries = bench.smsc.counts().enquiries();
            await().until(() -> bench.smsc.counts().enquiries() > enquiries);
            listens(bench);
        }
    }

    @Test
    void b_a_pdu_in_many_pieces_over_several_enquiries_stays_in_step() throws Exception {
        try (var bench = new SmsBench(SmsBench.TIMES.withEnquireLink(Duration.ofMillis(60))).bound()) {
            byte[] body = ("0001013632383132333435363738393000" + "00013132333400" + "0000000000000000" + "00" + "04"
                    + "48616c6f").getBytes(StandardCharsets.US_ASCII);
            byte[] octets = HexFormat.of().parseHex(new String(body, StandardCharsets.US_ASCII));
            byte[] pdu = HexFormat.of().parseHex(HexFormat.of().toHexDigits(16 + octets.length)
                    + "000000050000000000000001" + new String(body, StandardCharsets.US_ASCII));
            bench.smsc.faults().mute(true);
            // Within the length, within the header, within a text, within the end.
            int[] cuts = {0, 2, 9, 30, pdu.length - 1, pdu.length};
            for (int i = 1; i < cuts.length; i++) {
                long enquiries = bench.smsc.counts().enquiries();
                bench.smsc.raw(Arrays.copyOfRange(pdu, cuts[i - 1], cuts[i]));
                await().until(() -> bench.smsc.counts().enquiries() > enquiries);
            }
            await().untilAsserted(() -> assertEquals(List.of("Halo"), bench.texts()));
            bench.smsc.faults().mute(false);
            assertEquals(1, bench.smsc.counts().binds());
            listens(bench);
        }
    }

    @Test
    void c_answers_sent_from_where_a_message_is_accepted_do_not_starve_the_session() throws Exception {
        var smsc = LocalSmsc.start(0);
        var results = new CopyOnWriteArrayList<CompletableFuture<SendResult>>();
        var links = new CompletableFuture<SmsBench>();
        Inbox answering = inbound -> {
            results.add(links.join().send(inbound.from(), "Terima kasih."));
            return CompletableFuture.completedFuture(Acceptance.ACCEPTED);
        };
        try (var bench = new SmsBench(smsc, settings -> settings.with(SmsBench.TIMES), answering)) {
            links.complete(bench);
            bench.bound();
            for (int i = 0; i < 50; i++) {
                smsc.send(new PhoneNumber("62812000000" + (10 + i)), SHORT_CODE, "halo " + i);
            }
            await().until(() -> smsc.counts().acknowledged() == 50);
            await().until(() -> results.size() == 50 && results.stream().allMatch(CompletableFuture::isDone));
            results.forEach(result -> assertInstanceOf(SendResult.Accepted.class, result.join()));
        }
    }

    @Test
    void d_a_full_window_of_messages_and_responses_is_never_turned_away() throws Exception {
        try (var bench = new SmsBench(LocalSmsc.start(0), SmsBench.TIMES, 100).bound()) {
            List<CompletableFuture<SendResult>> sent = IntStream.range(0, 1_000).mapToObj(i -> {
                bench.smsc.send(SARI, SHORT_CODE, "masuk " + i);
                return i % 4 == 0 ? bench.send(SARI, "keluar " + i) : bench.send(SmsBench.JOKO, "keluar " + i);
            }).toList();
            await().until(() -> bench.smsc.unacknowledged() == 0);
            assertEquals(0, bench.smsc.counts().turnedAway());
            assertEquals(1_000, bench.smsc.counts().delivered());
            assertEquals(1_000, bench.inbox.offered.size());
            // What the window had no room for came back unsent.
            long accepted = sent.stream().map(CompletableFuture::join).filter(SendResult.Accepted.class::isInstance)
                    .count();
            assertEquals(accepted, bench.received.size());
        }
    }

    @Test
    void e_a_half_open_connection_is_left_after_an_enquiry_without_an_answer() throws Exception {
        try (var bench = new SmsBench(QUICK).bound()) {
            CompletableFuture<SendResult> sent;
            bench.smsc.faults().mute(true);
            sent = bench.send(SARI, "halo?");
            await().until(() -> !bench.link.up());
            // Whoever waits is told at once, and not after the time for a response.
            assertInstanceOf(SendResult.Unknown.class, sent.get());
            bench.smsc.faults().mute(false);
            bench.smsc.dropAll();
            await().until(bench.link::ready);
            listens(bench);
        }
    }

    @Test
    void f_a_receipt_in_capitals_of_its_own_state_with_a_short_date_is_read() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.deliverSm(SARI.digits(), SHORT_CODE, 0x04, 0,
                    "ID:M1 DONE DATE:20261122 STAT:ACKED".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> bench.receipts.told.size() == 1);
            assertEquals(List.of("m1"), bench.receipts.told.getFirst().providerIds());
        }
    }

    @Test
    void a_response_that_takes_longer_than_the_library_would_wait_is_awaited() throws Exception {
        try (var bench = new SmsBench().bound()) {
            bench.smsc.faults().delaySubmits(Duration.ofMillis(2_500));
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "pelan"));
        }
    }

    @Test
    void a_connection_whose_bind_was_refused_is_closed() throws Exception {
        try (var bench = new SmsBench()) {
            bench.smsc.faults().refuseBinds(0x0d, 3);
            bench.link.start();
            await().until(() -> bench.link.ready());
            await().until(() -> bench.smsc.connections() == 1);
        }
    }

    @Test
    void a_message_right_behind_the_answer_to_the_bind_is_heard() throws Exception {
        try (var bench = new SmsBench()) {
            IntStream.range(0, 20).forEach(i -> bench.smsc.send(SARI, SHORT_CODE, "menunggu " + i));
            bench.bound();
            await().until(() -> bench.smsc.unacknowledged() == 0);
            assertEquals(IntStream.range(0, 20).mapToObj(i -> "menunggu " + i).toList(), bench.texts());
        }
    }

    @Test
    void pdus_of_no_use_to_us_do_no_harm() throws Exception {
        try (var bench = new SmsBench().bound()) {
            // outbind, a broken alert_notification, a response to nothing, a generic_nack to nothing.
            bench.smsc.raw(HexFormat.of().parseHex("00000012" + "0000000b" + "00000000" + "00000001" + "0000"
                    + "00000022" + "00000102" + "00000000" + "00000002" + "000162383132330000003132333400" + "000000"
                    + "00000011" + "80000004" + "00000000" + "00007777" + "00"
                    + "00000010" + "80000000" + "00000003" + "00007778"));
            listens(bench);
            assertTrue(bench.counted("stray_answers") >= 1);
            assertEquals(2, bench.counted("rejected", "useless"));
            assertEquals(1, bench.smsc.counts().binds());
        }
    }

    private static void listens(SmsBench bench) {
        HeldInbox inbox = bench.inbox;
        await().until(() -> bench.smsc.receivers() == 1);
        bench.smsc.send(SARI, SHORT_CODE, "masih ada?");
        await().until(() -> inbox.texts().contains("masih ada?") && bench.smsc.unacknowledged() == 0);
    }
}
