package id.kentongan.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;

/** Values as Indonesians write them, with the names of days and months in the language of the reader. */
public final class Formats {
    /** Monday first, January first. */
    private record Names(List<String> days, List<String> months) {
    }

    private static final Pattern NIK = Pattern.compile("(?<![0-9])(?:[0-9][ .-]?){15}[0-9](?![0-9])");

    private static final Names INDONESIAN = new Names(
            List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
            List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
                    "November", "Desember"));
    private static final Names JAVANESE = new Names(
            List.of("Senen", "Selasa", "Rebo", "Kemis", "Jemuwah", "Setu", "Minggu"), INDONESIAN.months());
    private static final Names SUNDANESE = new Names(
            List.of("Senen", "Salasa", "Rebo", "Kemis", "Jumaah", "Saptu", "Minggu"),
            List.of("Januari", "Pebruari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
                    "Nopember", "Desember"));
    private static final Names ENGLISH = new Names(
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            List.of("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                    "November", "December"));

    private Formats() {
    }

    private static Names names(String language) {
        return switch (language) {
        case "jv" -> JAVANESE;
        case "su" -> SUNDANESE;
        case "en" -> ENGLISH;
        default -> INDONESIAN;
        };
    }

    /** {@code Senin, 2 Maret 2026}. */
    public static String date(LocalDate date, String language) {
        Names names = names(language);
        return names.days().get(date.getDayOfWeek().getValue() - 1) + ", " + date.getDayOfMonth() + " "
                + names.months().get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** {@code 08.10 WIB}, with the name of the zone where it is one of Indonesia's three, else without. */
    public static String time(ZonedDateTime time) {
        return "%02d.%02d%s".formatted(time.getHour(), time.getMinute(), zone(time.getZone()));
    }

    /** {@code 08.10 WIB} for the kept time {@code 08:10}. */
    public static String time(String kept, ZoneId zone) {
        return kept.replace(':', '.') + zone(zone);
    }

    /** {@code Senin, 2 Maret 2026 08.10 WIB}. */
    public static String dateTime(Instant instant, ZoneId zone, String language) {
        ZonedDateTime time = instant.atZone(zone);
        return date(time.toLocalDate(), language) + " " + time(time);
    }

    private static String zone(ZoneId zone) {
        return switch (zone.getId()) {
        case "Asia/Jakarta", "Asia/Pontianak" -> " WIB";
        case "Asia/Makassar" -> " WITA";
        case "Asia/Jayapura" -> " WIT";
        default -> "";
        };
    }

    /** {@code 1.500.000}. */
    public static String number(long number) {
        var digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            digits.insert(i, '.');
        }
        return digits.toString();
    }

    /** {@code Rp1.500.000}; whole rupiah. */
    public static String rupiah(long amount) {
        return amount < 0 ? "-Rp" + number(amount).substring(1) : "Rp" + number(amount);
    }

    /** {@code 3602********0001}: the place and the serial only. */
    public static String nik(String nik) {
        return nik.length() < 16 ? "****" : nik.substring(0, 4) + "********" + nik.substring(12);
    }

    /** Free words, in which a NIK may stand that nobody asked for, also in groups: as {@link #nik}. */
    public static String masked(String words) {
        return NIK.matcher(words).replaceAll(found -> nik(found.group().replaceAll("[ .-]", "")));
    }
}
