package id.kentongan.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.PostRules;
import id.kentongan.conversation.PostRules.Kind;
import id.kentongan.conversation.PostRules.Way;
import id.kentongan.conversation.QuietHours;
import id.kentongan.conversation.Waybill;
import id.kentongan.message.Failure;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import id.kentongan.message.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done about messages that do not arrive (GATEWAYS 4, behaviour 11), through real turns and a real store. */
class DetoursTest {
    private static final PhoneNumber SITI = new PhoneNumber("6281200000901");
    private static final PhoneNumber RATNA = new PhoneNumber("6281200000003");

    @TempDir
    private Path folder;
    private final ScriptedLink sms = new ScriptedLink("sms", Medium.SMS, 10, 0).acceptingAll();
    private final ScriptedLink whatsapp = new ScriptedLink("wa", Medium.WHATSAPP, 10, 0);
    private Optional<PostOffice> opened = Optional.empty();

    private PostOffice office(Set<String> templates, Way... outside) {
        return office(templates, new ScriptedLink[]{sms, whatsapp}, outside);
    }

    private PostOffice office(Set<String> templates, ScriptedLink[] links, Way... outside) {
        var kind = new Kind(List.of(outside), Duration.ofDays(1));
        var rules = new PostRules(Arrays.stream(Lane.values()).collect(Collectors.toMap(lane -> lane, _ -> kind)),
                templates, QuietHours.USUAL, Duration.ofDays(3), Duration.ofHours(2));
        opened = Optional.of(new PostOffice(folder, rules, links));
        return opened.get();
    }

    @AfterEach
    void close() {
        opened.ifPresent(PostOffice::close);
    }

    private ScriptedLink refusing(Failure failure) {
        return whatsapp.answering(_ -> Optional.of(new SendResult.Refused(failure, "scripted")));
    }

    private static Instant before(Duration time) {
        return PostOffice.MONDAY.minus(time);
    }

    private static List<String> textsTo(ScriptedLink link, PhoneNumber person) {
        return link.sent.stream().filter(sent -> sent.message().to().equals(person)).map(sent -> sent.message().text())
                .toList();
    }

    @Test
    void within_the_window_whatsapp_gets_free_text_that_may_go_until_its_end() {
        var office = office(Set.of(), Way.values());
        whatsapp.acceptingAll();
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(23)));
        office.answer(SITI, RATNA);
        office.settled();
        Outbound message = whatsapp.last().message();
        assertEquals(PostOffice.MONDAY.plus(Duration.ofHours(1)), message.term().free());
        assertEquals(PostOffice.MONDAY.plus(Duration.ofDays(1)), message.term().worth());
        assertEquals("wa", message.route());
    }

    @Test
    void outside_of_it_a_notice_goes_as_its_template_where_one_is_approved() {
        var office = office(Set.of("ticket.answered"), Way.values());
        whatsapp.acceptingAll();
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(25)));
        office.answer(SITI, RATNA);
        office.settled();
        Outbound message = whatsapp.last().message();
        assertEquals("ticket.answered", message.template().name());
        assertEquals("sedang kami cek", message.template().values().get("words"));
        assertTrue(message.term().free().isBefore(PostOffice.MONDAY));
        assertEquals(0, sms.sent.size());
    }

    @Test
    void outside_of_it_without_a_template_it_goes_by_sms_and_whatsapp_is_not_tried() {
        var office = office(Set.of("ticket.ready"), Way.values());
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(25)));
        office.answer(SITI, RATNA);
        office.settled();
        assertEquals(List.of(), whatsapp.texts());
        assertEquals(1, textsTo(sms, SITI).size());
    }

    @Test
    void the_order_of_the_ways_is_the_operators() {
        var office = office(Set.of("ticket.answered"), Way.SMS, Way.TEMPLATE);
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(25)));
        office.answer(SITI, RATNA);
        office.settled();
        assertEquals(1, textsTo(sms, SITI).size());
        assertEquals(0, whatsapp.sent.size());
    }

    @Test
    void a_window_that_closed_in_the_queue_lets_the_template_go_in_its_place() {
        var office = office(Set.of("ticket.answered"), Way.values());
        whatsapp.answering(message -> Optional.of(message.term().free().isAfter(office.now.get())
                ? new SendResult.Refused(Failure.WINDOW, "63016")
                : new SendResult.Accepted(List.of("SM1"), "")));
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(23)));
        office.answer(SITI, RATNA);
        await().until(() -> whatsapp.sent.size() == 2);
        office.settled();
        MessageId first = whatsapp.sent.getFirst().message().id();
        MessageId second = whatsapp.last().message().id();
        assertEquals(second.toString(), office.way(first).next());
        assertEquals(Waybill.State.SENT, office.way(second).state());
        assertEquals(0, sms.sent.size());
    }

    @Test
    void a_template_that_is_refused_too_goes_by_sms_and_never_round_in_circles() {
        var office = office(Set.of("ticket.answered"), Way.values());
        refusing(Failure.WINDOW);
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(23)));
        office.answer(SITI, RATNA);
        await().until(() -> sms.sent.size() == 1);
        office.settled();
        assertEquals(2, whatsapp.sent.size());
        assertEquals(Template.NONE, sms.last().message().template());
        assertEquals(1, sms.sent.size(), "the officer hears nothing: it went out");
    }

    @Test
    void a_callback_of_a_closed_window_that_comes_doubled_sends_one_sms() {
        var office = office(Set.of(), Way.values());
        whatsapp.acceptingAll();
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(1)));
        office.answer(SITI, RATNA);
        office.settled();
        MessageId id = whatsapp.last().message().id();
        for (int i = 0; i < 3; i++) {
            office.tells("wa", SITI, Receipt.State.FAILED, Failure.WINDOW, "wa/" + id);
            office.tells("wa", SITI, Receipt.State.SENT, Failure.NONE, "wa/" + id);
        }
        office.settled();
        await().until(() -> sms.sent.size() == 1);
        office.settled();
        assertEquals(1, sms.sent.size());
        Waybill way = office.way(id);
        assertEquals(Waybill.State.FAILED, way.state());
        assertEquals(sms.last().message().id().toString(), way.next());
        assertEquals(List.of(), way.kept());
    }

    @Test
    void who_is_not_on_whatsapp_is_written_to_by_sms_from_then_on() {
        var office = office(Set.of(), Way.values());
        refusing(Failure.NOT_THERE);
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(1)));
        office.answer(SITI, RATNA);
        await().until(() -> sms.sent.size() == 1);
        office.settled();
        office.answer(SITI, RATNA);
        await().until(() -> sms.sent.size() == 2);
        office.settled();
        assertEquals(1, whatsapp.sent.size());
        assertEquals("SMS", office.person(SITI).lastMedium());
    }

    @Test
    void what_cannot_go_at_all_waits_until_the_person_writes_and_comes_before_the_reply() {
        var office = office(Set.of(), new ScriptedLink[]{whatsapp}, Way.values());
        whatsapp.acceptingAll();
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofDays(3)));
        office.answer(SITI, RATNA);
        office.settled();
        assertEquals(0, whatsapp.sent.size());
        List<Waybill> ways = office.store.traces().to(SITI, 5);
        assertEquals(1, ways.size());
        assertEquals("held", ways.getFirst().next());
        assertEquals(Waybill.State.WAITING, ways.getFirst().state());

        office.restart();
        office.writes(SITI, Medium.WHATSAPP, "wa", "menu");
        await().until(() -> whatsapp.sent.size() == 2);
        office.settled();
        assertEquals("TJT-002PH, dari Bu Ratna: sedang kami cek", whatsapp.texts().stream().filter(text -> text
                .startsWith("TJT")).findFirst().orElseThrow());
        MessageId came = whatsapp.sent.stream().map(ScriptedLink.Sent::message).filter(message -> message.text()
                .startsWith("TJT")).findFirst().orElseThrow().id();
        assertEquals(came.toString(), office.way(ways.getFirst().id()).next());
        office.writes(SITI, Medium.WHATSAPP, "wa", "menu");
        await().until(() -> whatsapp.sent.size() == 3);
        office.settled();
        assertEquals(3, whatsapp.sent.size(), "it is sent once");
    }

    @Test
    void what_waited_too_long_is_not_sent_any_more() {
        var office = office(Set.of(), Way.WAIT);
        whatsapp.acceptingAll();
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofDays(3)));
        office.answer(SITI, RATNA);
        office.settled();
        office.pass(Duration.ofDays(2));
        office.writes(SITI, Medium.WHATSAPP, "wa", "menu");
        await().until(() -> whatsapp.sent.size() == 1);
        office.settled();
        assertFalse(whatsapp.last().message().text().startsWith("TJT"));
    }

    @Test
    void who_opted_out_at_the_provider_gets_no_announcement_any_more_and_replies_all_the_same() {
        var office = office(Set.of(), Way.values());
        refusing(Failure.OPTED_OUT);
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(1)));
        office.notice(SITI, "training.unknown", Map.of(), Origin.NONE);
        await().until(() -> !office.person(SITI).announcements());
        office.settled();
        assertEquals(0, sms.sent.size(), "silence: no other way is tried");
        whatsapp.acceptingAll();
        office.append(office.store.partition(SITI), new id.kentongan.conversation.Entry.Slice("0-1",
                new id.kentongan.place.PlaceCode(PostOffice.VILLAGE), "Kerja bakti", "", ""));
        office.settled();
        office.writes(SITI, Medium.WHATSAPP, "wa", "menu");
        await().until(() -> whatsapp.sent.size() == 2);
        office.settled();
        assertEquals(List.of(), textsTo(whatsapp, SITI).stream().filter(text -> text.startsWith("Kerja")).toList());
    }

    @Test
    void an_officer_is_told_of_words_that_were_refused() {
        var office = office(Set.of(), Way.values());
        office.knows(RATNA, Medium.SMS, Instant.EPOCH);
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(1)));
        refusing(Failure.CONTENT);
        office.answer(SITI, RATNA);
        await().until(() -> textsTo(sms, RATNA).size() == 1);
        office.settled();
        assertEquals(List.of("Balasan untuk TJT-002PH belum sampai ke warga: isinya ditolak operator."), textsTo(sms,
                RATNA));
        Waybill way = office.way(whatsapp.last().message().id());
        assertEquals(Failure.Fault.US, way.fault());
        assertEquals("scripted", way.reason());
    }

    @Test
    void an_officer_is_told_of_words_of_which_nobody_knows_whether_they_went_out() {
        var office = office(Set.of(), Way.values());
        office.knows(RATNA, Medium.SMS, Instant.EPOCH);
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(1)));
        whatsapp.answering(_ -> Optional.of(new SendResult.Unknown("no answer")));
        office.answer(SITI, RATNA);
        await().atMost(Duration.ofMinutes(1)).until(() -> textsTo(sms, RATNA).size() == 1);
        office.settled();
        assertEquals(3, whatsapp.sent.size());
        assertEquals(Failure.UNKNOWN, office.way(whatsapp.last().message().id()).failure());
        assertEquals(3, office.store.total(Courier.UNKNOWN));
    }

    @Test
    void what_could_not_be_sent_while_it_was_worth_it_has_expired_and_its_officer_is_told() {
        var office = office(Set.of(), Way.values());
        office.knows(RATNA, Medium.SMS, Instant.EPOCH);
        office.knows(SITI, Medium.WHATSAPP, before(Duration.ofHours(1)));
        whatsapp.ready(false);
        office.answer(SITI, RATNA);
        await().until(() -> office.courier.waiting(Lane.NOTICE) == 1);
        office.pass(Duration.ofDays(1));
        await().until(() -> textsTo(sms, RATNA).size() == 1);
        office.settled();
        whatsapp.ready(true);
        Waybill way = office.store.traces().to(SITI, 1).getFirst();
        assertEquals(Failure.EXPIRED, way.failure());
        assertEquals(Failure.Fault.PROVIDER, way.fault());
        assertEquals(0, way.tries());
        assertEquals(0, whatsapp.sent.size());
    }
}
