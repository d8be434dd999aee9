package id.kentongan.message;

import java.util.Objects;
import java.util.Optional;

/**
 * What a message goes out for, so that whoever caused it can be told what became of it; what does not apply is empty.
 *
 * @param officer
 *            the digits of the officer whose words it carries
 * @param ticket
 *            the number of the case that they are about
 * @param announcement
 *            the id of the announcement that it belongs to
 */
public record Origin(String officer, String ticket, String announcement) {
    /** Nobody has to be told. */
    public static final Origin NONE = new Origin("", "", "");

    public Origin {
        // Jackson hands a null for what the JSON leaves out.
        officer = Objects.requireNonNullElse(officer, "");
        ticket = Objects.requireNonNullElse(ticket, "");
        announcement = Objects.requireNonNullElse(announcement, "");
    }

    /** The words of an officer on a case. */
    public static Origin of(PhoneNumber officer, String ticket) {
        return new Origin(officer.digits(), ticket, "");
    }

    /** Part of an announcement. */
    public static Origin announcement(String id) {
        return new Origin("", "", id);
    }

    /** Who is to be told when it does not arrive. */
    public Optional<PhoneNumber> sender() {
        return officer.isEmpty() ? Optional.empty() : Optional.of(new PhoneNumber(officer));
    }
}
