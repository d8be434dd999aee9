package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Content;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed, something clear comes back and nothing of it is evaluated. */
class HostileTest {
    static List<String> texts() {
        return List.of("{person.name}", "{ticket.number|x}", "{{{{", "}}{{", "\u0000", "a\u0000b", "\n\n\n", "   ", "",
                "😀😀😀", "\uD83D", "\u202Eabc\u202C", "\u200F\u200F", "....", "#", "####", "SKTM####", "BALAS#",
                "#SKTM",
                "x".repeat(10_000), "SKTM#" + "9".repeat(9_000), "* FLUSHALL\r\n", "$(reboot)", "${jndi:ldap://x}",
                "lapor " + "jalan ".repeat(2_000), "leave:x", "which:1,2", "NIK 3602044107850003", "％１", "١٢٣");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_text_gets_an_answer_at_every_question(String text) {
        for (String before : List.of("", "menu", "lapor", "lapor jalan rusak parah", "lapor air keruh", "SKTM",
                "surat dong")) {
            var siti = Village.siti();
            if (!before.isEmpty()) {
                siti.write(before);
            }
            String answer = siti.write(text);
            assertFalse(answer.isEmpty(), () -> "no answer after \"" + before + "\"");
            assertFalse(answer.contains("\u0000"), answer);
        }
    }

    @Test
    void what_a_resident_types_is_never_read_as_a_placeholder() {
        var siti = Village.siti();
        siti.write("lapor jalan rusak parah");
        String asked = siti.write("rumah {person.name} {ticket.number|x} {nik}");
        assertTrue(asked.startsWith("Jalan/jembatan di rumah {person.name} {ticket.number|x} {nik}, desa"), asked);
    }

    @Test
    void a_text_that_is_too_long_is_told_how_long_it_may_be() {
        var siti = Village.siti();
        siti.write("lapor");
        assertEquals("Terlalu panjang, paling banyak 1500 huruf. Tolong diringkas.",
                siti.write("jalan ".repeat(2_000)));
    }

    @Test
    void a_loop_of_the_author_ends() {
        var village = new Village(WrittenFlows.of(Map.of("loop", """
                flow: loop
                title: Putar
                start: { words: [putar] }
                steps:
                  one: { set: { x: "1" } }
                  two: { set: { x: "2" }, go: one }
                """, "mutual", """
                flow: mutual
                title: Saling
                start: { words: [saling] }
                steps:
                  call: { call: mutual }
                  end: { say: "x" }
                """)));
        assertTrue(village.write("putar").startsWith("Maaf, ada gangguan"));
        assertTrue(village.write("saling").length() < 2_000);
        assertTrue(village.write("menu").startsWith("Kentongan"));
    }

    @Property(tries = 200)
    void no_sequence_of_messages_breaks_a_conversation(
            @ForAll @Size(max = 12) List<@StringLength(max = 40) String> messages, @ForAll int seed) {
        var siti = Village.siti();
        siti.roles.addAll(List.of("officer", "kader"));
        List<String> words = List.of("menu", "1", "2", "ya", "tidak", "kembali", "lanjut", "batal", "SKTM", "lapor",
                "stop", "ubah", "petugas", "lewati", "CEK TJT-4821K", "BALAS", "bahasa", "ulang", "Sukamaju",
                "umumkan pelatihan", "SKTM#1#x");
        for (int i = 0; i < messages.size(); i++) {
            siti.write(words.get(Math.floorMod(seed * 31 + i * 7 + messages.get(i).hashCode(), words.size())));
            siti.write(messages.get(i));
            siti.send(new Content.Choice(messages.get(i), "Ya"));
        }
        assertTrue(siti.write("menu").contains("Kentongan") || siti.write("menu ").contains("Kentongan"));
    }
}
