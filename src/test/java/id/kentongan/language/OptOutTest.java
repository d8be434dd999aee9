package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is silenced by mistake hears of no flood any more. */
class OptOutTest {
    private static final OpenNlpInterpreter INTERPRETER = new OpenNlpInterpreter();

    private static String best(String text) {
        return INTERPRETER.understand(text).intents().stream().findFirst().map(Understanding.Guess::label).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "berhenti", "jangan kirim sms lagi ke saya", "stop kirim wa",
            "mboten usah kirim sms malih", "ulah ngirim deui sms", "dak usah kirim lagi", "jangan hubungi saya lagi",
            "jgn wa sy lg", "hapus nomor saya dari daftar kiriman", "unsubscribe",
            "saya ga mau terima pengumuman lagi"})
    void a_refusal_of_messages_is_one(String text) {
        assertEquals("optout", best(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jangan kirim truk sampah lagi kesini", "dak usah dikirim lagi raskin busuk tu",
            "stop galian", "stop pungli di kantor desa", "jangan kirim beras bau lagi", "hentikan tambang pasir",
            "tidak ada info bansos", "jangan ganggu warga dengan musik keras", "berhenti korupsi", "keluar air keruh",
            "batal dikirim pupuknya", "jangan blokir jalan dong"})
    void a_refusal_of_anything_else_is_none(String text) {
        assertEquals(List.of(), INTERPRETER.understand(text).intents().stream()
                .filter(guess -> guess.label().equals("optout")).toList(), text);
    }

    @Test
    void no_text_of_another_kind_is_ever_taken_for_one() {
        Stream<Corpus.Line> intents = Stream.of("intents.tsv", "heldout-intents.tsv")
                .flatMap(name -> Corpus.read(name).lines().stream()).filter(line -> !line.label().equals("optout"));
        Stream<Corpus.Line> categories = Stream.of("categories.tsv", "heldout-categories.tsv")
                .flatMap(name -> Corpus.read(name).lines().stream());
        assertEquals(List.of(), Stream.concat(intents, categories).map(Corpus.Line::text)
                .filter(text -> best(text).equals("optout")).toList());
    }
}
