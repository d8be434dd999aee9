package id.kentongan.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Attachment;
import id.kentongan.message.Attachment.File;
import id.kentongan.message.Attachment.Pin;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import id.kentongan.message.Term;
import id.kentongan.place.PlaceCode;
import id.kentongan.ticket.Holder;
import id.kentongan.ticket.Kind;
import id.kentongan.ticket.Ticket;
import id.kentongan.ticket.TicketNumber;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosuresTest {
    private static final PhoneNumber SITI = new PhoneNumber("6281234567890");
    private static final PlaceCode VILLAGE = new PlaceCode("36.02.04.2003");
    private static final TicketNumber NUMBER = TicketNumber.of("TJT", 3, 64, 1);
    private static final String LABEL = NUMBER.toString();
    private static final String URL = "https://kentongan.example.id/media/wa/MM7-ME7?until=1790000000&s=aB_-9";

    private static List<Attachment> of(String... answers) {
        var told = new LinkedHashMap<String, String>();
        for (String answer : answers) {
            told.put("step" + told.size(), answer);
        }
        var holder = new Holder(VILLAGE, "Bu Ratna", List.of(SITI), Instant.EPOCH, Instant.EPOCH);
        return Enclosures.of(Ticket.open(NUMBER, Kind.COMPLAINT, "JALAN", VILLAGE, SITI, told, holder, Instant.EPOCH));
    }

    @Test
    void a_pin_and_files_are_found_among_words_in_their_order() {
        assertEquals(List.of(new File(Attachment.Kind.PHOTO, URL, LABEL), new Pin(-6.1, 106.2, LABEL), new File(
                Attachment.Kind.VOICE, URL, LABEL), new File(Attachment.Kind.DOCUMENT, URL, LABEL)), of("jalan rusak",
                        "photo:" + URL + " jembatan\nretak", "geo:-6.1,106.2", "voice:" + URL, "document:" + URL));
    }

    @Test
    void a_place_at_the_equator_is_written_without_an_exponent() {
        String kept = "geo:" + 0.0001 + "," + 109.25;
        assertEquals("geo:1.0E-4,109.25", kept);
        assertEquals("geo:0.0001,109.25", ((Pin) of(kept).getFirst()).geo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dpn mushola", "photo :" + URL, "photo:", "photo:javascript:alert(1)", "photo:https://",
            "photo:https://x/%zz", "photo:https://x/a\"b", "geo:", "geo:91,10", "geo:-6.1,181", "geo:-6.1",
            "geo:NaN,NaN",
            "geo:1e999,1", "geo:1.0E99,1", "di geo:-6.1,106.2"})
    void words_that_look_alike_are_words(String typed) {
        assertEquals(List.of(), of(typed));
    }

    @Test
    void it_is_written_only_where_there_is_some_and_what_an_older_version_wrote_is_read() {
        Outbound words = message(List.of());
        String json = Documents.write(words);
        assertFalse(json.contains("attachments"), json);
        assertEquals(words, Documents.read(json, Outbound.class));
        Outbound full = message(of("geo:-6.1,106.2", "voice:" + URL));
        assertEquals(full, Documents.read(Documents.write(full), Outbound.class));
        String told = "{\"type\":\"notified\",\"person\":\"6281234567890\",\"notice\":\"ticket.ready\",\"lane\":\"NOTICE\","
                + "\"task\":{\"change\":\"NONE\"}}";
        assertTrue(((Entry.Notified) Documents.read(told, Entry.class)).attachments().isEmpty());
    }

    private static Outbound message(List<Attachment> attachments) {
        return new Outbound(new MessageId(1, 2, 0), Lane.NOTICE, Medium.WHATSAPP, "wa", SITI, "Laporan baru", List.of(),
                attachments, Template.NONE, new Term(Instant.EPOCH, Instant.EPOCH), Origin.NONE, Instant.EPOCH);
    }
}
