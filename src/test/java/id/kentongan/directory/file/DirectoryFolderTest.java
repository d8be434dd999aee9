package id.kentongan.directory.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.place.PlaceCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void a_folder_without_a_fault() throws IOException {
        write("places.csv", """
                code,name,area
                36,Banten,
                36.02,Kabupaten Lebak,
                36.02.04,Cikulur,CKL
                36.02.04.2001,Sukamaju,
                36.02.04.2002,Sukamulya,
                36.02.04.2003,Sukamajaya,
                36.02.04.2004,"Aie, Ue",
                """);
        write("people.csv", """
                phone,name,title,role,place,categories,from,until
                +62 812-0000-0003,Bu Ratna,Kasi,petugas,36.02.04.2001,JALAN; air,2026-01-01,2026-12-31
                """);
        write("holidays.csv", "date,name\n2026-08-17,Proklamasi\n");
    }

    @Test
    void a_sound_folder_is_read() {
        var read = assertInstanceOf(Reading.Complete.class, DirectoryFolder.of(folder).read());
        assertEquals("Proklamasi", read.holidays().get(LocalDate.of(2026, 8, 17)));
        assertEquals("Bu Ratna (Kasi)", read.directory()
                .holders(new PlaceCode("36.02.04.2001"), "AIR", LocalDate.of(2026, 12, 31)).getFirst().called());
        assertEquals(List.of(), read.residents());
    }

    @Test
    void missing_areas_are_made_of_consonants_and_differ_within_a_district() {
        var read = assertInstanceOf(Reading.Complete.class, DirectoryFolder.of(folder).read());
        assertEquals(List.of("BNT", "KBP", "CKL", "SKM", "SKL", "SKJ", "AIE"),
                read.directory().places().stream().map(place -> place.area()).toList());
    }

    @Test
    void a_spreadsheet_with_semicolons_a_byte_order_mark_and_windows_lines_is_read_too() throws IOException {
        write("holidays.csv", "\ufeffdate;name\r\n# Natal\r\n2026-12-25;Natal, dan seterusnya\r\n;\r\n");
        var read = assertInstanceOf(Reading.Complete.class, DirectoryFolder.of(folder).read());
        assertEquals("Natal, dan seterusnya", read.holidays().get(LocalDate.of(2026, 12, 25)));
    }

    @Test
    void the_public_list_of_codes_can_stand_as_it_is() throws IOException {
        write("places.csv", "kode,nama\n36,Banten\n36.02,Kabupaten Lebak\n36.02.04,Cikulur\n36.02.04.2001,Sukamaju\n");
        assertInstanceOf(Reading.Complete.class, DirectoryFolder.of(folder).read());
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_its_place_and_the_nearest_right_word() throws IOException {
        everythingWrong();
        assertEquals("""
                places.csv:3:2: name: expected a name
                places.csv:4:1: code: expected a Kemendagri code PP, PP.KK, PP.KK.CC or PP.KK.CC.VVVV, found '36.2'
                places.csv:5:3: area: expected three letters A to Z, found 'CK'
                places.csv:6:1: code: 36.02.05, which contains it, is not in this file
                places.csv:7:1: code: 36 stands here twice
                people.csv:2:1: phone: expected a telephone number such as +62812…
                people.csv:2:4: role: expected kader, coach, officer, operator, found 'oficer'; did you mean officer?
                people.csv:2:5: place: expected a code from places.csv, found '36.1'
                people.csv:2:6: categories: expected codes of complaints or services, parted by semicolons, found 'JALAM'; \
                did you mean JALAN?
                people.csv:2:7: from: expected a date such as 2026-08-17, found '2026-13-01'
                people.csv:3:1: phone: a spreadsheet has rounded this number: make the column text and type it again
                people.csv:3:2: name: expected a name
                people.csv:3:8: until: is before from
                people.csv:4:9: expected 8 cells, found 9
                holidays.csv:1:1: date: this column is missing
                holidays.csv:1:1: tanggal: no such column, expected date, name
                holidays.csv:1:2: nama: no such column, expected date, name; did you mean name?
                residents.csv:1:4: languag: no such column, expected language, medium, name, phone, village; \
                did you mean language?""", faults());
    }

    @Test
    void a_missing_folder_is_told_plainly() {
        var nowhere = folder.resolve("nowhere");
        var read = assertInstanceOf(Reading.Faulty.class, DirectoryFolder.of(nowhere).read());
        assertEquals(List.of("places.csv: not found in " + nowhere, "people.csv: not found in " + nowhere,
                "holidays.csv: not found in " + nowhere), read.faults().stream().map(Object::toString).toList());
    }

    @Test
    void a_file_that_is_no_utf_8_or_no_csv_is_told_plainly() throws IOException {
        Files.write(folder.resolve("holidays.csv"),
                "date,name\n2026-12-25,caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        write("people.csv", "phone,name,role,place\n\"0812,A,kader,36\n");
        assertTrue(faults().contains("holidays.csv: is not UTF-8"), faults());
        assertTrue(faults().contains("people.csv: cannot be read as CSV after line 1"), faults());
    }

    @Test
    void a_wrong_number_is_never_repeated_in_the_fault() throws IOException {
        write("people.csv", "phone,name,role,place\n08120000x0003,A,kader,36\n");
        assertTrue(!faults().contains("0003"), faults());
    }

    private void everythingWrong() throws IOException {
        write("places.csv", """
                code,name,area
                36,Banten,
                36.02,,
                36.2,Lebak,
                36.02.04,Cikulur,CK
                36.02.05.2001,Sukamaju,SKM
                36,Banten,
                """);
        write("people.csv", """
                phone,name,title,role,place,categories,from,until
                satu,Bu Ratna,Kasi,oficer,36.1,JALAM,2026-13-01,
                6.2812E+12,,Kasi,kader,36,,2026-02-01,2026-01-01
                +6281200000003,Pak A,,kader,36,,,,lebih
                """);
        write("holidays.csv", "tanggal,nama\n2026-08-17,Proklamasi\n");
        write("residents.csv", """
                phone,village,medium,languag
                """);
    }

    private String faults() {
        var read = assertInstanceOf(Reading.Faulty.class, DirectoryFolder.of(folder).read());
        return String.join("\n", read.faults().stream().map(Object::toString).toList());
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
