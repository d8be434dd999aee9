package id.kentongan.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.Entry;
import id.kentongan.conversation.PostRules;
import id.kentongan.conversation.PostRules.Kind;
import id.kentongan.conversation.PostRules.Way;
import id.kentongan.conversation.QuietHours;
import id.kentongan.message.Attachment;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes with a notice by each of its ways, through real turns and a real store. */
class AttachmentsTest {
    private static final PhoneNumber RATNA = new PhoneNumber("6281200000003");
    private static final List<Attachment> SENT = List.of(new Attachment.Pin(-6.1, 106.2, "TJT-002PH"),
            new Attachment.File(Attachment.Kind.PHOTO, "https://kentongan.example.id/media/wa/1?until=1&s=x",
                    "TJT-002PH"));

    @TempDir
    private Path folder;
    private final ScriptedLink sms = new ScriptedLink("sms", Medium.SMS, 10, 0).acceptingAll();
    private final ScriptedLink whatsapp = new ScriptedLink("wa", Medium.WHATSAPP, 10, 0).acceptingAll();
    private Optional<PostOffice> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(PostOffice::close);
    }

    /** An officer who wrote by WhatsApp so long ago is told of a case. */
    private PostOffice told(Duration ago, Way... outside) {
        var kind = new Kind(List.of(outside), Duration.ofDays(1));
        var office = new PostOffice(folder, new PostRules(Arrays.stream(Lane.values()).collect(Collectors.toMap(
                lane -> lane, _ -> kind)), Set.of("ticket.opened.officer"), QuietHours.USUAL, Duration.ofDays(3),
                Duration
                        .ofHours(2)),
                sms, whatsapp);
        opened = Optional.of(office);
        office.knows(RATNA, Medium.WHATSAPP, PostOffice.MONDAY.minus(ago));
        office.append(RATNA, new Entry.Notified(RATNA, "ticket.opened.officer", Map.of("number", "TJT-002PH", "code",
                "JALAN", "village", "Tanjungsari", "summary", "geo:-6.1,106.2", "due", "besok"), Lane.NOTICE,
                Entry.Task.NONE, Origin.NONE, SENT));
        office.settled();
        return office;
    }

    @Test
    void within_the_window_it_goes_with_the_words_by_whatsapp() {
        told(Duration.ofHours(1), Way.values());
        Outbound message = whatsapp.last().message();
        assertEquals(SENT, message.attachments());
        assertTrue(message.text().contains("geo:-6.1,106.2"), message::text);
    }

    @Test
    void outside_of_it_the_words_go_by_sms_and_tell_of_it() {
        told(Duration.ofHours(25), Way.SMS);
        Outbound message = sms.last().message();
        assertEquals(List.of(), message.attachments());
        assertTrue(message.text().contains("geo:-6.1,106.2"), message::text);
        assertEquals(0, whatsapp.sent.size());
    }

    @Test
    void what_waits_until_they_write_goes_with_it_then() {
        PostOffice office = told(Duration.ofHours(25), Way.WAIT);
        assertEquals(0, whatsapp.sent.size());
        office.writes(RATNA, Medium.WHATSAPP, "wa", "menu");
        office.settled();
        assertEquals(List.of(SENT), whatsapp.sent.stream().map(sent -> sent.message().attachments()).filter(
                attached -> !attached.isEmpty()).toList());
    }
}
