package id.kentongan.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.conversation.Entry;
import id.kentongan.conversation.PostRules;
import id.kentongan.conversation.QuietHours;
import id.kentongan.message.Failure;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.Origin;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import id.kentongan.place.PlaceCode;
import id.kentongan.place.TimeZones;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is not disturbed when, and what is said all the same. */
class QuietHoursTest {
    private static final PhoneNumber SITI = new PhoneNumber("6281200000901");
    private static final PhoneNumber RATNA = new PhoneNumber("6281200000003");
    private static final PhoneNumber KADER = new PhoneNumber("6281200000004");
    private static final Instant NIGHT = at("2026-03-02T22:15:00+07:00");
    private static final Instant MORNING = at("2026-03-03T07:00:00+07:00");

    @TempDir
    private Path folder;
    private final ScriptedLink sms = new ScriptedLink("sms", Medium.SMS, 10, 0).acceptingAll();
    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice(folder, PostRules.USUAL, sms);
        office.knows(SITI, Medium.SMS, Instant.EPOCH);
        office.knows(RATNA, Medium.SMS, Instant.EPOCH);
        office.now.set(NIGHT);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Instant at(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }

    private void slices(String text) {
        for (int partition = 0; partition < office.store.partitions(); partition++) {
            office.append(partition, new Entry.Slice("0-77", new PlaceCode(PostOffice.VILLAGE), text, "", ""));
        }
    }

    private void nudge(String code) {
        office.notice(RATNA, "ticket.nudge.officer", Map.of("number", "TJT-002PH", "code", code, "at", MORNING
                .toString(), "holder", "Bu Ratna", "summary", "", "village", "Tanjungsari"), Origin.NONE);
    }

    @Test
    void the_night_ends_at_seven_in_the_zone_of_the_place() {
        var hours = QuietHours.USUAL;
        assertEquals(Optional.of(MORNING), hours.end(NIGHT, TimeZones.WIB));
        assertEquals(Optional.of(MORNING), hours.end(at("2026-03-03T06:59:59+07:00"), TimeZones.WIB));
        assertEquals(Optional.of(MORNING), hours.end(at("2026-03-02T20:00:00+07:00"), TimeZones.WIB));
        assertEquals(Optional.empty(), hours.end(at("2026-03-02T19:59:59+07:00"), TimeZones.WIB));
        assertEquals(Optional.empty(), hours.end(MORNING, TimeZones.WIB));
        assertEquals(Optional.of(at("2026-03-03T07:00:00+09:00")), hours.end(at("2026-03-02T18:30:00+07:00"),
                TimeZones.WIT));
    }

    @Test
    void on_fridays_the_prayer_is_quiet_too() {
        var hours = QuietHours.USUAL;
        assertEquals(Optional.of(at("2026-03-06T13:00:00+07:00")), hours.end(at("2026-03-06T11:30:00+07:00"),
                TimeZones.WIB));
        assertEquals(Optional.empty(), hours.end(at("2026-03-06T13:00:00+07:00"), TimeZones.WIB));
        assertEquals(Optional.empty(), hours.end(at("2026-03-05T12:00:00+07:00"), TimeZones.WIB));
        assertEquals(Optional.empty(), QuietHours.NEVER.end(NIGHT, TimeZones.WIB));
    }

    @Test
    void an_announcement_in_the_night_goes_out_in_the_morning_through_a_restart_and_once() {
        slices("Kerja bakti");
        office.settled();
        assertEquals(0, sms.sent.size());
        assertEquals(Optional.of(MORNING), office.store.nextTimer());
        office.restart();
        office.now.set(MORNING);
        await().until(() -> sms.sent.size() == 2);
        office.settled();
        office.restart();
        assertEquals(List.of(), sms.texts().stream().filter(text -> !text.startsWith("Kerja bakti")).toList());
        assertEquals(2, sms.sent.size());
    }

    @Test
    void what_was_decided_in_the_evening_and_could_not_go_by_then_waits_for_the_morning() {
        office.now.set(at("2026-03-02T19:50:00+07:00"));
        sms.ready(false);
        slices("Kerja bakti");
        nudge("JALAN");
        await().until(() -> office.courier.waiting(Lane.ANNOUNCEMENT) == 2 && office.courier.waiting(Lane.NOTICE) == 1);
        office.now.set(NIGHT);
        sms.ready(true);
        office.writes(SITI, Medium.SMS, "sms", "menu");
        await().until(() -> !sms.sent.isEmpty());
        office.restart();
        nudge("BENCANA");
        await().until(() -> sms.sent.size() == 2);
        assertEquals(List.of(Lane.CONVERSATION, Lane.NOTICE), sms.sent.stream().map(sent -> sent.message().lane())
                .toList());
        office.now.set(at("2026-03-03T06:59:59+07:00"));
        office.writes(SITI, Medium.SMS, "sms", "menu");
        await().until(() -> sms.sent.size() == 3);
        office.now.set(MORNING);
        await().until(() -> sms.sent.size() == 6);
        office.settled();
        assertEquals(2, sms.texts().stream().filter(text -> text.startsWith("Kerja bakti")).count());
    }

    @Test
    void who_says_stop_in_the_night_is_spared_in_the_morning() {
        slices("Kerja bakti");
        office.settled();
        office.writes(SITI, Medium.SMS, "sms", "STOP");
        await().until(() -> !office.person(SITI).announcements());
        office.settled();
        office.now.set(MORNING);
        await().until(() -> sms.texts().stream().anyMatch(text -> text.startsWith("Kerja bakti")));
        office.settled();
        assertEquals(List.of(RATNA), sms.sent.stream().filter(sent -> sent.message().text().startsWith("Kerja")).map(
                sent -> sent.message().to()).toList());
    }

    @Test
    void a_reminder_waits_for_the_morning_and_one_that_cannot_does_not() {
        nudge("JALAN");
        office.settled();
        assertEquals(0, sms.sent.size());
        nudge("BENCANA");
        await().until(() -> sms.sent.size() == 1);
        office.settled();
        office.now.set(MORNING);
        await().until(() -> sms.sent.size() == 2);
        office.settled();
    }

    @Test
    void a_reply_and_an_officers_answer_do_not_wait() {
        office.writes(SITI, Medium.SMS, "sms", "menu");
        await().until(() -> sms.sent.size() == 1);
        office.answer(SITI, RATNA);
        await().until(() -> sms.sent.size() == 2);
        office.settled();
    }

    @Test
    void a_kader_is_told_what_became_of_an_announcement_and_whose_fault_it_was() {
        office.now.set(PostOffice.MONDAY);
        office.knows(KADER, Medium.SMS, Instant.EPOCH);
        office.writes(KADER, Medium.SMS, "sms", "umumkan");
        await().until(() -> sms.sent.size() == 1);
        office.writes(KADER, Medium.SMS, "sms", "Kerja bakti Sabtu jam 7");
        await().until(() -> sms.sent.size() == 2);
        office.writes(KADER, Medium.SMS, "sms", "ya");
        await().until(() -> sms.sent.size() == 6);
        office.settled();
        List<ScriptedLink.Sent> announced = sms.sent.stream().filter(sent -> !sent.message().origin().announcement()
                .isEmpty()).toList();
        assertEquals(3, announced.size());
        tell(announced.get(0), Receipt.State.DELIVERED, Failure.NONE);
        tell(announced.get(0), Receipt.State.DELIVERED, Failure.NONE);
        tell(announced.get(1), Receipt.State.FAILED, Failure.EXPIRED);
        office.settled();
        office.restart();
        office.pass(PostRules.USUAL.summary());
        await().until(() -> sms.sent.size() == 7);
        office.settled();
        assertEquals("Pengumuman Anda ke 3 warga: 1 sampai, 1 belum ada kabar, 1 gagal "
                + "(HP warga 1, operator 0, sistem 0).", sms.last().message().text());
        assertEquals(KADER, sms.last().message().to());
    }

    private void tell(ScriptedLink.Sent sent, Receipt.State state, Failure failure) {
        office.tells("sms", sent.message().to(), state, failure, "sms/" + sent.message().id());
    }
}
