package id.kentongan.place;

import java.time.ZoneId;

/** Indonesia's three time zones by province (Keputusan Presiden 41/1987, with the provinces made since). */
public final class TimeZones {
    /** Western Indonesia, UTC+7; where Banten, Jambi and Lampung lie. */
    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    /** Central Indonesia, UTC+8. */
    public static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    /** Eastern Indonesia, UTC+9. */
    public static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

    private TimeZones() {
    }

    /** The zone of the province that the place lies in. */
    public static ZoneId of(PlaceCode place) {
        return switch (place.value().substring(0, 2)) {
        case "51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76" -> WITA;
        case "81", "82", "91", "92", "93", "94", "95", "96" -> WIT;
        default -> WIB;
        };
    }
}
