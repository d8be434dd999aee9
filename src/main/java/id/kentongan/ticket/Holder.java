package id.kentongan.ticket;

import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.time.Instant;
import java.util.List;

/**
 * Who has a ticket now, and until when they have to act.
 *
 * @param name
 *            how the holder is named to the reporter: "Bu Ratna (Kasi Pelayanan)"
 * @param phones
 *            those who were told; empty when nobody holds a mandate there
 */
public record Holder(PlaceCode place, String name, List<PhoneNumber> phones, Instant since, Instant due) {
    public Holder {
        phones = List.copyOf(phones);
    }

    /** The same holder with another deadline. */
    public Holder until(Instant newDue) {
        return new Holder(place, name, phones, since, newDue);
    }
}
