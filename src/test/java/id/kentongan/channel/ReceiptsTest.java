package id.kentongan.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.PartitionReceipts;
import id.kentongan.conversation.PostRules;
import id.kentongan.conversation.Waybill;
import id.kentongan.message.Failure;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Origin;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What providers tell of messages, on a real store through real turns (GATEWAYS 4, behaviours 6 and 11). */
class ReceiptsTest {
    private static final PhoneNumber SITI = new PhoneNumber("6281200000901");
    private static final PhoneNumber RATNA = new PhoneNumber("6281200000003");

    @TempDir
    private Path folder;
    private final ScriptedLink sms = new ScriptedLink("sms", Medium.SMS, 10, 0);
    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice(folder, PostRules.USUAL, sms);
        office.knows(SITI, Medium.SMS, Instant.EPOCH);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private MessageId sent(String... ids) {
        sms.answering(_ -> Optional.of(new SendResult.Accepted(List.of(ids), "")));
        office.answer(SITI, RATNA);
        office.settled();
        return sms.last().message().id();
    }

    private void tells(Receipt.State state, String... ids) {
        office.tells("sms", SITI, state, state == Receipt.State.FAILED ? Failure.NUMBER : Failure.NONE, ids);
        office.settled();
    }

    private Waybill.State state(MessageId id) {
        return office.way(id).state();
    }

    @Test
    void a_message_that_was_taken_has_a_waybill_under_its_id_and_its_number() {
        MessageId id = sent("7f3a");
        Waybill way = office.way(id);
        assertEquals(Waybill.State.SENT, way.state());
        assertEquals("sms", way.link());
        assertEquals(1, way.tries());
        assertEquals(List.of(new Waybill.Part("7f3a", Receipt.State.SENT)), way.parts());
        assertEquals(List.of(id), office.store.traces().to(SITI, 5).stream().map(Waybill::id).toList());
        assertEquals(List.of(), office.store.traces().to(RATNA, 5));
    }

    @Test
    void a_message_that_waits_can_be_traced_too_and_one_that_never_was_cannot() {
        office.answer(SITI, RATNA);
        await().until(() -> !sms.sent.isEmpty());
        MessageId id = sms.last().message().id();
        assertEquals(Waybill.State.HANDED, state(id));
        assertEquals(List.of(id), office.store.traces().to(SITI, 5).stream().map(Waybill::id).toList());
        assertTrue(office.store.traces().find(new MessageId(1, 999_999, 0)).isEmpty());
        assertTrue(office.store.traces().find(new MessageId(1023, 1, 0)).isEmpty());
        sms.last().accepted();
    }

    @Test
    void a_delivery_receipt_makes_it_delivered_and_a_doubled_one_nothing() {
        MessageId id = sent("7f3a");
        tells(Receipt.State.DELIVERED, "7f3a");
        assertEquals(Waybill.State.DELIVERED, state(id));
        tells(Receipt.State.SENT, "7f3a");
        tells(Receipt.State.FAILED, "7f3a");
        assertEquals(Waybill.State.DELIVERED, state(id));
        tells(Receipt.State.READ, "7f3a");
        tells(Receipt.State.DELIVERED, "7f3a");
        assertEquals(Waybill.State.READ, state(id));
        assertEquals(0, office.store.total(PartitionReceipts.UNKNOWN));
    }

    @Test
    void a_long_message_is_delivered_when_all_of_its_parts_are() {
        MessageId id = sent("a1", "a2", "a3");
        tells(Receipt.State.DELIVERED, "a3");
        tells(Receipt.State.DELIVERED, "a1");
        assertEquals(Waybill.State.SENT, state(id));
        tells(Receipt.State.DELIVERED, "a2");
        assertEquals(Waybill.State.DELIVERED, state(id));
    }

    @Test
    void the_first_part_that_fails_fails_the_message_for_good() {
        MessageId id = sent("a1", "a2");
        tells(Receipt.State.FAILED, "a2");
        tells(Receipt.State.DELIVERED, "a1");
        Waybill way = office.way(id);
        assertEquals(Waybill.State.FAILED, way.state());
        assertEquals(Failure.NUMBER, way.failure());
        assertEquals(Failure.Fault.US, way.fault());
    }

    @Test
    void an_id_is_found_however_it_is_written() {
        MessageId id = sent("0E999F21");
        tells(Receipt.State.DELIVERED, "244948769", "e999f21");
        assertEquals(Waybill.State.DELIVERED, state(id));
    }

    @Test
    void a_receipt_that_comes_before_the_answer_to_the_message_waits_for_it_through_a_restart() {
        office.answer(SITI, RATNA);
        await().until(() -> !sms.sent.isEmpty());
        MessageId id = sms.last().message().id();
        office.tells("sms", SITI, Receipt.State.DELIVERED, Failure.NONE, "early");
        await().until(() -> office.store.nextTimer().isPresent());
        sms.last().answer().complete(new SendResult.Accepted(List.of("early"), ""));
        office.settled();
        assertEquals(Waybill.State.SENT, state(id));
        office.restart();
        office.pass(Duration.ofSeconds(5));
        await().until(() -> state(id) == Waybill.State.DELIVERED);
        assertEquals(0, office.store.total(PartitionReceipts.UNKNOWN));
    }

    @Test
    void a_receipt_for_one_person_says_nothing_of_another_s_message_though_an_id_agrees() {
        MessageId id = sent("4096");
        PhoneNumber neighbour = Stream.iterate(910L, number -> number + 1).map(number -> new PhoneNumber("6281200000"
                + number)).filter(other -> office.store.partition(other) == office.store.partition(SITI)).findFirst()
                .orElseThrow();
        office.tells("sms", neighbour, Receipt.State.FAILED, Failure.NUMBER, "1000", "4096");
        office.settled();
        assertEquals(Waybill.State.SENT, state(id));
        tells(Receipt.State.DELIVERED, "1000", "4096");
        assertEquals(Waybill.State.DELIVERED, state(id));
    }

    @Test
    void a_receipt_for_what_nobody_knows_is_looked_at_three_times_more_and_then_counted() {
        office.tells("sms", SITI, Receipt.State.DELIVERED, Failure.NONE, "nothing");
        for (int seconds : new int[]{5, 30, 120}) {
            await().until(() -> office.store.nextTimer().filter(due -> due.isAfter(office.now.get())).isPresent());
            assertEquals(0, office.store.total(PartitionReceipts.UNKNOWN));
            office.pass(Duration.ofSeconds(seconds));
        }
        await().until(() -> office.store.total(PartitionReceipts.UNKNOWN) == 1);
        assertEquals(Optional.empty(), office.store.nextTimer());
    }

    @Test
    void the_officer_whose_words_did_not_arrive_is_told_once_why() {
        office.knows(RATNA, Medium.SMS, Instant.EPOCH);
        MessageId id = sent("b1", "b2");
        tells(Receipt.State.FAILED, "b1");
        tells(Receipt.State.FAILED, "b2");
        tells(Receipt.State.FAILED, "b1");
        office.settled();
        assertEquals(Waybill.State.FAILED, state(id));
        assertEquals(List.of("Balasan untuk TJT-002PH belum sampai ke warga: nomornya salah."), sms.sent.stream()
                .filter(sent -> sent.message().to().equals(RATNA)).map(sent -> sent.message().text()).toList());
    }

    @Test
    void a_notice_that_nobody_said_fails_quietly() {
        sms.acceptingAll();
        office.notice(SITI, "training.unknown", Map.of(), Origin.NONE);
        office.settled();
        tells(Receipt.State.FAILED, "sms/" + sms.last().message().id());
        assertEquals(1, sms.sent.size());
    }
}
