package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.message.Medium;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flows in {@code flows/} as they are shipped. */
class ShippedFlowsTest {
    /** GSM 03.38, the characters that take one septet; those of its extension table take two. */
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_EXTENSION = "^{}\\[~]|€";
    private static final Map<String, String> TYPICAL = new TreeMap<>(Map.ofEntries(Map.entry("number", "TJT-4821K"),
            Map.entry("title", "Jalan/jembatan"), Map.entry("village", "Tanjungsari"),
            Map.entry("summary", "JALAN; jalan rusak parah sudah 2 bulan; dpn mushola RT 03/02 kp Cikadu"),
            Map.entry("due", "Rabu, 4 Maret 2026 16.00 WIB"), Map.entry("until", "Rabu, 4 Maret 2026 16.00 WIB"),
            Map.entry("holder", "Bu Ratna (Kasi Pelayanan)"), Map.entry("officer", "Bu Ratna (Kasi Pelayanan)"),
            Map.entry("from", "Pak Hendra (Camat Cikulur)"),
            Map.entry("words", "sedang kami cek, besok tim turun ke lokasi"), Map.entry("status", "Diproses"),
            Map.entry("documents", "KTP, KK, surat pengantar RT"), Map.entry("place-number", "12"),
            Map.entry("position", "3"), Map.entry("count", "20"), Map.entry("quota", "20"), Map.entry("total", "120"),
            Map.entry("whatsapp", "80"), Map.entry("sms", "40")));

    /** How many SMS a text takes. */
    static int segments(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (GSM_EXTENSION.indexOf(character) >= 0) {
                septets += 2;
            } else if (GSM.indexOf(character) >= 0) {
                septets++;
            } else {
                return text.length() <= 70 ? 1 : (text.length() + 66) / 67;
            }
        }
        return septets <= 160 ? 1 : (septets + 152) / 153;
    }

    @Test
    void all_load_without_a_fault() {
        assertEquals(List.of(), FlowFolder.read(Path.of("flows")).faults());
    }

    @Test
    void the_catalogue_has_every_service_and_category_of_the_domain() {
        assertEquals("[SKU, SKTM, SKD, SKCK, KTP, KK, LAHIR, MATI, PINDAH, NIKAH, RAMAI, HILANG, UMUM, PPID]",
                Village.SHIPPED.catalogue().services().keySet().toString());
        assertEquals(18, Village.SHIPPED.catalogue().categories().size());
        var secret = Village.SHIPPED.catalogue().categories().values().stream().filter(Catalogue.Category::secret)
                .map(Catalogue.Category::code).toList();
        assertEquals(List.of("DANADESA", "LINDUNG"), secret);
        assertFalse(Village.SHIPPED.catalogue().category("DANADESA").orElseThrow().ladder().contains("village"));
        assertEquals(15, Village.SHIPPED.catalogue().category("BENCANA").orElseThrow().terms().verify().time()
                .toMinutes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket.opened.officer", "ticket.request.officer", "ticket.answered",
            "ticket.answered.officer", "ticket.more.officer", "ticket.added", "ticket.status", "ticket.status.closed",
            "ticket.unknown", "ticket.notyours", "ticket.ready", "ticket.ready.officer", "ticket.done",
            "ticket.done.officer", "ticket.rejected", "ticket.rejected.officer", "ticket.closed",
            "ticket.closed.officer", "ticket.reopened", "ticket.reopened.officer", "ticket.escalated",
            "ticket.escalated.officer", "ticket.released.officer", "ticket.nudge.officer", "ticket.autoclosed",
            "ticket.wrongstate", "ticket.nobody", "training.registered", "training.waiting", "training.already",
            "training.unknown", "training.kader.registered", "announcement.footer", "failed",
            "status.waiting", "status.in-progress", "status.ready", "status.done", "status.closed", "status.fetched",
            "status.rejected"})
    void every_notice_is_there_and_fits_in_two_sms_with_typical_values(String name) {
        String sms = Village.SHIPPED.notice(name, "id", Medium.SMS, TYPICAL);
        assertFalse(sms.isBlank() || sms.contains("{"), sms);
        assertTrue(segments(sms) <= 2, () -> segments(sms) + ": " + sms);
        assertEquals(sms, Village.SHIPPED.notice(name, "jv", Medium.SMS, TYPICAL), "falls back to Indonesian");
        String whatsapp = Village.SHIPPED.notice(name, "id", Medium.WHATSAPP, TYPICAL);
        assertTrue(segments(whatsapp) <= 3 && !whatsapp.contains("  "), whatsapp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket.answered", "ticket.status", "ticket.done", "ticket.ready", "ticket.reopened",
            "ticket.escalated", "ticket.closed", "training.registered", "training.waiting"})
    void what_residents_get_most_fits_in_one_sms(String name) {
        String sms = Village.SHIPPED.notice(name, "id", Medium.SMS, TYPICAL);
        assertEquals(1, segments(sms), sms);
    }

    @Test
    void the_commonest_questions_fit_in_one_sms_and_all_others_in_two() {
        var said = new ArrayList<String>();
        for (String before : List.of("menu", "lapor jalan rusak parah", "lapor air keruh", "SKTM", "CEK", "BALAS")) {
            var siti = Village.siti();
            siti.roles.add("officer");
            said.add(siti.write(before));
        }
        said.forEach(text -> assertEquals(1, segments(text), text));
        var siti = Village.siti();
        siti.roles.add("kader");
        for (String written : List.of("banjir masuk rumah warga", "depan masjid RT 03 RW 02 Kampung Cikadu",
                "asdf qwer",
                "umumkan pelatihan", "Pelatihan jualan online untuk UMKM", "Sabtu, 7 Maret 2026 jam 09.00",
                "Balai Desa Tanjungsari", "20", "tidak", "menu", "lapor jalan rusak parah", "SKTM", "tidak",
                "depan masjid RT 03 RW 02 Kampung Cikadu", "ya")) {
            String text = siti.write(written);
            assertTrue(segments(text) <= 2, () -> segments(text) + ": " + text);
        }
    }

    @Test
    void every_text_can_be_sent_in_the_cheap_alphabet() {
        var texts = new ArrayList<Text>(Village.SHIPPED.notices().values());
        texts.addAll(Village.SHIPPED.wording().phrases().values());
        texts.addAll(Village.SHIPPED.wording().reasons().values());
        Village.SHIPPED.catalogue().categories().values().forEach(category -> texts.add(category.title()));
        Village.SHIPPED.catalogue().services().values().forEach(service -> texts.add(service.documents()));
        for (Text text : texts) {
            String plain = text.in("id", Medium.SMS).fill(_ -> java.util.Optional.empty());
            assertTrue(plain.chars().allMatch(character -> GSM.indexOf(character) >= 0), plain);
        }
    }

    @Test
    void a_letter_asks_at_most_four_questions_by_sms() {
        var stranger = Village.shipped();
        int questions = 0;
        String answer = stranger.write("SKTM");
        for (String written : List.of("3602044107850003", "sekolah", "Siti Aminah", "Tanjungsari")) {
            questions++;
            assertFalse(answer.startsWith("Tercatat"), answer);
            answer = stranger.write(written);
        }
        assertTrue(answer.startsWith("Tercatat nomor"), answer);
        assertEquals(4, questions);
    }

    @Test
    void a_conversation_is_small_and_comes_back_from_json_as_it_was() throws Exception {
        ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).addModule(new ParameterNamesModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS))
                .build();
        var siti = Village.siti();
        siti.write("lapor jalan rusak parah sudah dua bulan belum ada perbaikan");
        siti.write("depan mushola RT 03/02 kampung Cikadu");
        Conversation before = siti.conversation.orElseThrow();
        String written = json.writeValueAsString(before);
        assertTrue(written.getBytes(StandardCharsets.UTF_8).length < 300, written);
        assertEquals(before, json.readValue(written, Conversation.class));
        siti.write("menu");
        siti.write("2");
        Conversation parked = siti.conversation.orElseThrow();
        assertEquals(parked, json.readValue(json.writeValueAsString(parked), Conversation.class));
    }
}
