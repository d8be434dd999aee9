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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private static final List<String> LANGUAGES = List.of("id", "jv", "su", "en");
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
            "ticket.recategorised", "ticket.recategorised.officer",
            "ticket.category.officer", "ticket.category.why.officer", "ticket.category.unknown.officer",
            "ticket.escalated.officer", "ticket.released.officer", "ticket.nudge.officer", "ticket.autoclosed",
            "ticket.wrongstate", "ticket.nobody", "training.registered", "training.waiting", "training.already",
            "training.unknown", "training.kader.registered", "announcement.footer", "failed",
            "status.waiting", "status.in-progress", "status.ready", "status.done", "status.closed", "status.fetched",
            "status.rejected", "ticket.secret"})
    void every_notice_is_there_and_fits_in_two_sms_with_typical_values(String name) {
        for (String language : LANGUAGES) {
            String sms = Village.SHIPPED.notice(name, language, Medium.SMS, TYPICAL);
            assertFalse(sms.isBlank() || sms.contains("{"), sms);
            assertTrue(segments(sms) <= 2, () -> segments(sms) + ": " + sms);
            String whatsapp = Village.SHIPPED.notice(name, language, Medium.WHATSAPP, TYPICAL);
            assertTrue(segments(whatsapp) <= 3 && !whatsapp.contains("  "), whatsapp);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket.answered", "ticket.status", "ticket.done", "ticket.ready", "ticket.reopened",
            "ticket.escalated", "ticket.closed", "training.registered", "training.waiting"})
    void what_residents_get_most_fits_in_one_sms(String name) {
        for (String language : LANGUAGES) {
            String sms = Village.SHIPPED.notice(name, language, Medium.SMS, TYPICAL);
            assertEquals(1, segments(sms), sms);
        }
    }

    @Test
    void every_flow_is_there_in_four_languages_and_every_service_has_one() {
        Village.SHIPPED.flows().values()
                .forEach(flow -> assertEquals(Set.copyOf(LANGUAGES), Set.copyOf(flow.languages()), flow.name()));
        assertEquals(Set.copyOf(LANGUAGES), Set.copyOf(Village.SHIPPED.wording().claims().languages()));
        for (String code : Village.SHIPPED.catalogue().services().keySet()) {
            Flow flow = Village.SHIPPED.flow(code.toLowerCase(Locale.ROOT)).orElseThrow();
            assertEquals(List.of("request." + code), flow.start().intents());
            assertEquals(code, flow.start().forms().getFirst().keyword());
        }
    }

    @Test
    void a_letter_is_one_sms_with_signs_between_and_no_other_sentence_is_taken_for_one() {
        Map<String, String> forms = Map.of("SKU", "#3602044107850003#Warung Siti, sembako#RT 03/02#2019", "SKD",
                "#3602044107850003#Kp Baru RT 03/02#2019#kontrak", "KK", "#tambah#3602044107850003#Ahmad Fauzi",
                "LAHIR", "#Ahmad Fauzi#L#Puskesmas Cikulur#17-2-2026#Budi dan Siti", "MATI",
                "#Sarmin#1-3-2026#di rumah#sakit", "PINDAH",
                "#3602044107850003#Sukamaju, Cikulur#kerja#Siti Aminah", "NIKAH",
                "#3602044107850003#Budi Santoso#belum kawin#12-4-2026", "RAMAI",
                "#khitanan#12-4-2026#19.30#RT 03/02", "HILANG", "#dompet#pasar#1-3-2026", "PPID",
                "#APBDes 2026#skripsi#kantor");
        forms.forEach((code, form) -> {
            var siti = Village.siti();
            assertTrue(siti.write(code + form).contains("Sudah benar?"), () -> code + siti.conversation);
            assertTrue(siti.write("ya").startsWith("Tercatat nomor"), code);
            assertEquals(code, ((Effect.OpenTicket) siti.lastEffect()).code());
        });
        assertFalse(Village.siti().write("mati lampu").contains("almarhum"));
    }

    @Test
    void a_language_is_spoken_from_the_moment_when_it_is_chosen() {
        for (String[] choice : new String[][]{{"jv", "jowo", "Inggih, wiwit samenika"},
                {"su", "3", "Mangga, ti ayeuna"},
                {"en", "English", "From now on"}}) {
            var siti = Village.siti();
            assertTrue(siti.write("SKTM#3602044107850003").startsWith("Untuk siapa"));
            siti.write("bahasa");
            String told = siti.write(choice[1]);
            assertTrue(told.startsWith(choice[2]), told);
            assertTrue(told.contains("SMK") && !told.contains("Untuk siapa") || told.contains("school"), told);
            assertEquals(new Effect.Remember("language", choice[0]), siti.lastEffect());
        }
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
            for (String language : LANGUAGES) {
                String plain = text.in(language, Medium.SMS).fill(_ -> java.util.Optional.empty());
                assertTrue(plain.chars().allMatch(character -> GSM.indexOf(character) >= 0), plain);
            }
        }
    }

    @Test
    void a_letter_asks_at_most_four_questions_by_sms_and_once_for_consent() {
        var stranger = Village.shipped();
        int questions = 0;
        String answer = stranger.write("SKTM");
        for (String written : List.of("3602044107850003", "sekolah", "Siti Aminah", "Tanjungsari")) {
            questions++;
            assertFalse(answer.startsWith("Tercatat"), answer);
            answer = stranger.write(written);
        }
        assertEquals(4, questions);
        assertTrue(answer.startsWith("Bolehkah kantor desa memakai nama dan NIK"), answer);
        assertTrue(stranger.write("ya").startsWith("Tercatat nomor"));
        stranger.facts.put("person.consent", "yes");
        stranger.write("SKTM");
        stranger.write("3602044107850003");
        assertTrue(stranger.write("sekolah").startsWith("Tercatat nomor"));
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
