package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02 | Senin, 2 Maret 2026
            2026-08-17 | Senin, 17 Agustus 2026
            2024-02-29 | Kamis, 29 Februari 2024
            2026-05-01 | Jumat, 1 Mei 2026
            2026-12-06 | Minggu, 6 Desember 2026
            """)
    void dates_are_written_the_indonesian_way(LocalDate date, String written) {
        assertEquals(written, Formats.date(date, "id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Asia/Jakarta  | Senin, 2 Maret 2026 08.10 WIB
            Asia/Makassar | Senin, 2 Maret 2026 09.10 WITA
            Asia/Jayapura | Senin, 2 Maret 2026 10.10 WIT
            Europe/London | Senin, 2 Maret 2026 01.10
            """)
    void an_instant_is_written_in_its_zone(String zone, String written) {
        assertEquals(written, Formats.dateTime(Instant.parse("2026-03-02T01:10:00Z"), ZoneId.of(zone), "id"));
    }

    @ParameterizedTest
    @CsvSource({"0,Rp0", "999,Rp999", "1000,Rp1.000", "1500000,Rp1.500.000", "-2500,-Rp2.500",
            "123456789012,Rp123.456.789.012"})
    void money_is_whole_rupiah_with_dots(long amount, String written) {
        assertEquals(written, Formats.rupiah(amount));
    }

    @Test
    void a_nik_shows_its_place_and_serial_only() {
        assertEquals("3602********0003", Formats.nik("3602044107850003"));
    }
}
