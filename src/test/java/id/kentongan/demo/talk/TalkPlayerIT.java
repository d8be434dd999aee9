package id.kentongan.demo.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.flow.Witness;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What talks can say, and what is told when they say what is not so. */
class TalkPlayerIT {
    private static final Path FLOWS = Path.of("flows");

    @TempDir
    private Path folder;

    private static Transcript play(Path flows, Medium medium, String talk) throws InterruptedException {
        TalkReader.Read read = TalkReader.read("a.talk", talk);
        assertEquals(List.of(), read.faults());
        return TalkPlayer.play(read.talk(), flows, medium, Witness.NOBODY);
    }

    private static void goesAsTold(Transcript transcript) {
        assertTrue(transcript.asTold(), transcript::toString);
    }

    private void askForAnything() throws IOException {
        try (Stream<Path> files = Files.list(FLOWS)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("kiriman.yaml"), """
                flow: kiriman
                title: Kiriman
                start: { words: [kiriman] }
                steps:
                  picture: { ask: "Foto?", answer: photo }
                  place: { ask: "Di mana?", answer: location }
                  sound: { ask: "Suara?", answer: voice }
                  paper: { ask: "Berkas?", answer: document }
                  done: { say: "{picture|-} {place} {sound} {paper}" }
                """);
    }

    @Test
    void photos_pins_voices_documents_and_stickers_are_sent_as_phones_send_them() throws Exception {
        askForAnything();
        goesAsTold(play(folder, Medium.WHATSAPP, """
                @ siti +62 812 0000 0901
                > kiriman
                < Foto?
                > [sticker]
                < ...Foto?
                > [voice]
                < ...suara...Foto?
                > [photo] jembatan retak
                < Di mana?
                > [location -6.1,106.2]
                < Suara?
                > [voice]
                < Berkas?
                > [document]
                < ...
                """));
        goesAsTold(play(folder, Medium.SMS, """
                @ siti +62 812 0000 0901
                > kiriman
                < Foto?
                > [photo]
                < ...Foto?
                @ budi whatsapp +62 812 0000 0902
                > budi: kiriman
                < budi: Foto?
                > budi: [photo]
                < budi: Di mana?
                """));
    }

    @ParameterizedTest
    @EnumSource
    void what_happened_to_a_ticket_can_be_told_in_a_few_words(Medium medium) throws InterruptedException {
        goesAsTold(play(FLOWS, medium, """
                @ siti +62 812 0000 0901, desa 36.02.04.2003, Monday 2026-03-02 08:10
                ! no ticket
                > mau lapor jalan rusak parah
                < Jalan/jembatan...
                > dpn mushola RT 03
                < ...Kirim laporan ini?...
                > ya
                ! ticket complaint JALAN { where: dpn mushola RT 03 }
                ! ticket complaint JALAN { description: ...rusak..., where: ...RT 03 }
                < Tercatat nomor {number}...
                @ +2 d
                < {number} belum ditanggapi...
                ! escalated camat
                """));
    }

    @Test
    void a_difference_is_shown_beside_what_came_with_the_line_of_the_talk() throws InterruptedException {
        Transcript transcript = play(FLOWS, Medium.SMS, """
                @ siti +62 812 0000 0901, desa 36.02.04.2003, Monday 2026-03-02 08:10
                > mau lapor jalan rusak parah
                < Jembatan. ...
                > depan balai desa
                > ya
                ! ticket complaint AIR...
                < Tercatat nomor {number}. ...
                < Sampai jumpa.
                """);
        assertEquals("""
                     2  > mau lapor jalan rusak parah
                -    3  < Jembatan. ...
                +       < Jalan/jembatan. Di mana lokasinya?
                     4  > depan balai desa
                     5  > ya
                -    6  ! ticket complaint AIR...
                +       ! ticket complaint JALAN waiting, Bu Ratna (Kasi Pelayanan) { ...
                +       < Jalan/jembatan di depan balai desa, desa Tanjungsari. Kirim laporan ini?
                         1. Ya
                         2. Ubah
                     7  < Tercatat nomor ...
                -    8  < Sampai jumpa.""", transcript.differences().replaceAll("(Tercatat nomor |Pelayanan\\) \\{ ).*",
                "$1..."));
    }

    @ParameterizedTest
    @EnumSource
    void a_recorded_chat_plays_as_it_went(Medium medium) throws IOException, InterruptedException {
        Path file = folder.resolve("recorded.talk");
        var out = new StringWriter();
        chat(medium, file, out, """
                mau lapor jalan rusak di depan mushola
                /photo retak
                /location -6.1,106.2
                kader: itu bukan nama
                Tanjungsari
                ya
                /foto
                cek
                /wait 3 d
                /as officer
                BALAS
                /as kader
                umumkan
                batal
                /quit
                not any more
                """);
        String talk = Files.readString(file);
        assertTrue(talk.contains("< Tercatat nomor {number}. Dipegang Bu Ratna (Kasi Pelayanan) sampai ...."), talk);
        assertTrue(talk.contains("@ Thursday 2026-03-05 08:10\n"), talk);
        assertTrue(talk.contains("< officer: Ingat: {number}"), talk);
        assertTrue(!talk.contains("not any more") && !talk.contains("/foto"), talk);
        assertTrue(out.toString().contains("there is no /foto; did you mean \"photo\"?"), out.toString());
        assertEquals(medium == Medium.SMS, out.toString().contains("lokasinya?\n    1 SMS, Rp350\n"), out.toString());
        assertTrue(out.toString().contains("    2 SMS, Rp700\n"), "what was escalated is told by SMS after a day");
        for (Medium again : Medium.values()) {
            goesAsTold(play(FLOWS, again, talk));
        }
    }

    private static void chat(Medium medium, Path file, StringWriter out, String lines) throws IOException,
            InterruptedException {
        var phones = new LinkedHashMap<String, Talk.PhoneOn>();
        List.of("resident 6281200000901", "officer 6281200000003", "kader 6281200000004").forEach(phone -> {
            String[] words = phone.split(" ", 2);
            phones.put(words[0], new Talk.PhoneOn(0, words[0], new PhoneNumber(words[1]), Optional.of(medium), Optional
                    .empty(), "id", Optional.empty()));
        });
        try (Scene scene = Scene.open(FLOWS, LocalDateTime.of(2026, 3, 2, 8, 10), Witness.NOBODY);
                TalkRecorder recorder = TalkRecorder.into(file)) {
            new Chat(scene, phones, new PrintWriter(out), 350, Optional.of(recorder)).talk(new BufferedReader(
                    new StringReader(lines)), "");
        }
    }
}
