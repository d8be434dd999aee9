package id.kentongan.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.PostRules;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a long SMS, joined in their person's conversation: a kader's announcement is said back to them. */
class PartsTest {
    private static final PhoneNumber KADER = new PhoneNumber("6281200000004");

    @TempDir
    private Path folder;
    private final ScriptedLink sms = new ScriptedLink("sms", Medium.SMS, 10, 0).acceptingAll();
    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice(folder, PostRules.USUAL, sms);
        office.knows(KADER, Medium.SMS, Instant.EPOCH);
        begin();
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Now the bot waits for the text of an announcement. */
    private void begin() {
        sms.sent.clear();
        office.writes(KADER, Medium.SMS, "sms", "batal");
        replies(1);
        office.writes(KADER, Medium.SMS, "sms", "umumkan");
        replies(2);
        sms.sent.clear();
    }

    private void replies(int count) {
        await().until(() -> sms.sent.size() == count);
        office.settled();
        assertEquals(count, sms.sent.size());
    }

    private void part(int number, String text) {
        office.writesPart(KADER, 7, 2, number, text);
    }

    private void assertSaidBack(String text) {
        assertTrue(sms.last().message().text().contains(text), sms.last().message().text());
    }

    @Test
    void parts_in_any_order_and_doubled_are_one_message_through_a_restart() {
        part(2, "Sabtu jam 7");
        part(2, "Sabtu jam 7");
        office.settled();
        office.restart();
        part(1, "Kerja bakti ");
        replies(1);
        part(1, "Kerja bakti ");
        part(2, "Sabtu jam 7");
        office.settled();
        replies(1);
        assertSaidBack("Kerja bakti Sabtu jam 7");
    }

    @Test
    void what_has_not_come_after_five_minutes_is_marked_as_missing() {
        part(2, "Sabtu jam 7");
        office.settled();
        office.pass(Duration.ofMinutes(4));
        office.settled();
        replies(0);
        office.pass(Duration.ofMinutes(1));
        replies(1);
        assertSaidBack("[…] Sabtu jam 7");
    }

    @Test
    void a_second_long_message_under_the_same_reference_is_heard_too() {
        part(1, "Kerja bakti ");
        part(2, "Sabtu jam 7");
        replies(1);
        begin();
        part(2, "Minggu jam 9");
        part(1, "Posyandu balita ");
        replies(1);
        assertSaidBack("Posyandu balita Minggu jam 9");
    }

    @Test
    void parts_of_two_messages_under_the_same_reference_are_not_mixed() {
        part(1, "Kerja bakti ");
        office.settled();
        replies(0);
        part(1, "Posyandu balita ");
        replies(1);
        assertSaidBack("Kerja bakti […]");
        begin();
        part(2, "Minggu jam 9");
        replies(1);
        assertSaidBack("Posyandu balita Minggu jam 9");
    }

    @Test
    void a_thumb_on_what_we_said_is_not_answered_and_changes_nothing() {
        office.writes(KADER, Medium.SMS, "sms", new Content.Unsupported("reaction"));
        office.writes(KADER, Medium.SMS, "sms", new Content.Unsupported("system"));
        office.writes(KADER, Medium.SMS, "sms", "Kerja bakti Sabtu jam 7");
        replies(1);
        assertSaidBack("Kerja bakti Sabtu jam 7");
        office.writes(KADER, Medium.SMS, "sms", new Content.Unsupported("sticker"));
        await().until(() -> sms.sent.size() > 1);
    }
}
