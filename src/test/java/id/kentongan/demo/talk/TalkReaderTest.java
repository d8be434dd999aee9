package id.kentongan.demo.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import id.kentongan.yaml.Fault;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkReaderTest {
    private static final String TWO_PHONES = """
            @ siti +62 812 0000 0901
            @ officer +62 812 0000 0003
            """;

    @Test
    void a_talk_tells_who_is_where_and_when() {
        Talk talk = TalkReader.read("a.talk", """
                # Only a remark.
                @ siti sms +62 812 0000 0901, desa 36.02.04.2003, language su, Monday 2026-03-02 08:10
                @ +2 h
                @ Tuesday 2026-03-03 09:00
                """).talk();
        assertEquals(List.of(
                new Talk.PhoneOn(2, "siti", new PhoneNumber("6281200000901"), Optional.of(Medium.SMS),
                        Optional.of(new PlaceCode("36.02.04.2003")), "su",
                        Optional.of(LocalDateTime.of(2026, 3, 2, 8, 10))),
                new Talk.Wait(3, Duration.ofHours(2)), new Talk.At(4, LocalDateTime.of(2026, 3, 3, 9, 0))),
                talk.lines());
        assertEquals(LocalDateTime.of(2026, 3, 2, 8, 10), talk.begin());
    }

    @Test
    void the_first_phone_needs_no_name() {
        assertEquals(List.of(new Talk.Sends(2, "resident", new Content.Text("nama: Siti")),
                new Talk.Gets(3, "resident", "Baik ...")),
                TalkReader.read("a.talk", "@ +62 812 0000 0901\n> nama: Siti\n< Baik ...").talk().lines().subList(1,
                        3));
    }

    @Test
    void what_is_no_words_stands_in_brackets() {
        List<Content> sent = TalkReader.read("a.talk", TWO_PHONES + """
                > [photo] jembatan retak
                > [voice]
                > [document]
                > [sticker]
                > [location -6.1,106.2]
                > [ ] bukan gambar
                """).talk().lines().stream().filter(Talk.Sends.class::isInstance).map(line -> ((Talk.Sends) line)
                .content()).toList();
        assertEquals(List.of(
                new Content.Media("https://api.twilio.com/photo", "image/jpeg", "jembatan retak"),
                new Content.Media("https://api.twilio.com/voice", "audio/ogg", ""),
                new Content.Media("https://api.twilio.com/document", "application/pdf", ""),
                new Content.Unsupported("sticker"), new Content.Location(-6.1, 106.2, ""),
                new Content.Text("[ ] bukan gambar")), sent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            > [foto]                 | 3 | did you mean "photo"?
            > [location 95,106.2]    | 3 | expected degrees north and east
            > [photo of a bridge]    | 3 | found [photo of a bridge]
            > offcer: BALAS          | 3 | there is no phone "offcer" in this talk; did you mean "officer"?
            ! tiket complaint        | 3 | did you mean "ticket"?
            @ +3 days                | 3 | did you mean "d"?
            @ kader smss +62 812 0000 0004 | 9 | did you mean "sms"?
            @ kader +62 812 0000 0004, dessa 36.02.04.2003 | 28 | did you mean "desa"?
            @ siti +62 812 0000 0004 | 3 | this phone needs a name of its own
            @ Tuesday 2026-03-02 08:00 | 3 | 2026-03-02 is a Monday, not a Tuesday
            @ 2026-02-30 08:00       | 3 | there is no such day or time
            @ tomorrow               | 3 | expected a time, +3 d, or a phone
            hello                    | 1 | expected a line that begins with @
            """)
    void a_fault_is_told_with_its_place_and_what_was_probably_meant(String line, int column, String message) {
        List<Fault> faults = TalkReader.read("a.talk", TWO_PHONES + line).faults();
        assertEquals("a.talk:3:" + column, faults.stream().map(Fault::toString).map(fault -> fault.replaceFirst(": .*",
                "")).collect(Collectors.joining()));
        assertEquals("", faults.getFirst().message().contains(message) ? "" : faults.getFirst().message());
    }

    @Test
    void time_does_not_go_back() {
        assertEquals("a.talk:2:3: time does not go back: it is Monday 2026-03-02 08:00 already", TalkReader.read(
                "a.talk", "@ 2026-03-02 08:00\n@ 2026-03-01 08:00").faults().getFirst().toString());
    }

    @Test
    void nobody_speaks_before_there_is_a_phone() {
        assertEquals("a.talk:1:1: nobody is there yet: begin with a line such as @ +62 812 0000 0001", TalkReader.read(
                "a.talk", "> halo").faults().getFirst().toString());
    }

    @Test
    void a_file_in_which_nobody_speaks_proves_nothing() {
        assertEquals("a.talk: nobody says anything in this talk", TalkReader.read("a.talk", "# nothing\n").faults()
                .getFirst().toString());
    }

    @Test
    void all_faults_are_told_at_once() {
        assertEquals(3, TalkReader.read("a.talk", TWO_PHONES + "hello\n> [foto]\n! tiket").faults().size());
    }
}
