package id.kentongan.directory;

import id.kentongan.message.PhoneNumber;
import id.kentongan.place.Level;
import id.kentongan.place.PlaceCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * That a person acts for a place: the appointment of a kader by an SK, the post of an officer. One person may hold
 * several.
 *
 * @param title
 *            what the person is called there: "Kasi Pelayanan"
 * @param categories
 *            the codes that it is limited to; empty for all that may be general, see {@link #covers}
 * @param from
 *            the first day; empty when it has always been
 * @param until
 *            the last day, still within; empty when it has no end
 */
public record Mandate(PhoneNumber phone, String name, String title, Role role, PlaceCode place, Set<String> categories,
        Optional<LocalDate> from, Optional<LocalDate> until) {
    public Mandate {
        categories = Set.copyOf(categories);
    }

    public boolean holdsOn(LocalDate day) {
        return !from.filter(day::isBefore).isPresent() && !until.filter(day::isAfter).isPresent();
    }

    /**
     * Whether cases of this code come to this mandate. A general one has no secret case of what happens below it: what
     * concerns the village's money or the conduct of its office goes to nobody in the village, what concerns violence to
     * nobody below the regency, unless the mandate names the code.
     */
    public boolean covers(String code) {
        if (!categories.isEmpty()) {
            return categories.contains(code);
        }
        return switch (code) {
        case "DANADESA", "LAYANAN" -> place.level() != Level.VILLAGE;
        case "LINDUNG" -> place.level() == Level.REGENCY || place.level() == Level.PROVINCE;
        default -> true;
        };
    }

    /** "Bu Ratna (Kasi Pelayanan)", as residents are told who holds their case. */
    public String called() {
        return title.isEmpty() ? name : name + " (" + title + ")";
    }
}
