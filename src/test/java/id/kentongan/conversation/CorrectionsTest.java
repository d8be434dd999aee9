package id.kentongan.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.flow.Catalogue;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import id.kentongan.ticket.Holder;
import id.kentongan.ticket.Kind;
import id.kentongan.ticket.Ticket;
import id.kentongan.ticket.Ticket.Step;
import id.kentongan.ticket.TicketNumber;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final Catalogue CATALOGUE = FlowFolder.read(Path.of("flows")).flows().catalogue();
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:10:00Z");
    private static final PlaceCode VILLAGE = new PlaceCode("36.02.04.2003");
    private static final PhoneNumber SITI = new PhoneNumber("6281200000901");
    private static final Holder RATNA = new Holder(VILLAGE, "Bu Ratna", List.of(), MONDAY, MONDAY);

    @Test
    void what_an_officer_corrected_becomes_a_line_without_personal_data() {
        var corrections = new Corrections(CATALOGUE);
        corrections
                .take(Documents.write(corrected(complaint("JALAN", "got depan rumah Pak Budi mampet, hp 081234567890"),
                        "DRAINASE")));
        corrections.take(Documents.write(complaint("JALAN", "jalan rusak")));
        assertEquals(Set.of("DRAINASE\tgot depan rumah Pak <name> mampet, hp <phone>"), corrections.lines());
    }

    @Test
    void nor_does_it_name_those_whom_the_ticket_knows() {
        var corrections = new Corrections(CATALOGUE);
        corrections.take(Documents.write(corrected(complaint("JALAN", "sudah bilang ratna, got tetap mampet"),
                "DRAINASE")));
        assertEquals(Set.of("DRAINASE\tsudah bilang <name>, got tetap mampet"), corrections.lines());
    }

    @Test
    void what_was_ever_secret_stays_so() {
        var corrections = new Corrections(CATALOGUE);
        corrections.take(Documents.write(corrected(complaint("LINDUNG", "anak dipukul"), "KAMTIB")));
        corrections.take(Documents.write(corrected(complaint("BANSOS", "dana dipotong"), "DANADESA")));
        assertEquals(Set.of(), corrections.lines());
    }

    private static Ticket complaint(String code, String words) {
        return Ticket.open(TicketNumber.of("TJT", 3, 64, 1), Kind.COMPLAINT, code, VILLAGE, SITI, Map.of("description",
                words), RATNA, MONDAY);
    }

    private static Ticket corrected(Ticket ticket, String code) {
        return ticket.recategorise("Bu Ratna", code, RATNA, MONDAY) instanceof Step.Changed(Ticket changed)
                ? changed
                : ticket;
    }
}
