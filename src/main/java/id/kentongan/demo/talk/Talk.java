package id.kentongan.demo.talk;

import id.kentongan.directory.Person;
import id.kentongan.language.LanguageKnown;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** A transcript: who writes what when, what must come back, and what must have happened. */
public record Talk(String name, List<Line> lines) {
    public Talk {
        lines = List.copyOf(lines);
    }

    /** When it begins; where it does not say so, on Monday, 2 March 2026, at eight. */
    public LocalDateTime begin() {
        return lines.stream().filter(PhoneOn.class::isInstance).flatMap(line -> ((PhoneOn) line).at().stream())
                .findFirst().orElse(LocalDateTime.of(2026, Month.MARCH, 2, 8, 0));
    }

    /** One line of the transcript; {@code number} counts from 1. */
    public sealed interface Line {
        int number();
    }

    /**
     * {@code @ siti sms +62 812 0000 0001, desa 36.02.04.2003, Monday 2026-03-02 08:10}: a phone comes on, at a time.
     *
     * @param medium
     *            the medium that it uses; empty for the one that the talk is played on
     * @param village
     *            where its owner is known to live before they write
     * @param language
     *            the language in which its owner is known to want to be answered
     */
    public record PhoneOn(int number, String phone, PhoneNumber address, Optional<Medium> medium,
            Optional<PlaceCode> village, String language, Optional<LocalDateTime> at) implements Line {
        /** Its owner; one whose village is known has asked for letters before, and consented to the use of their data. */
        Person person() {
            Person person = language.equals("id")
                    ? Person.of(address)
                    : Person.of(address).withLanguage(language, LanguageKnown.CHOSEN);
            return village.map(place -> person.withVillage(place).withConsent(new Person.Consent("", true, "", 0)))
                    .orElse(person);
        }
    }

    /** {@code @ +3 d}: time goes by. */
    public record Wait(int number, Duration time) implements Line {
    }

    /** {@code @ Tuesday 2026-03-03 09:00}: time goes on to this. */
    public record At(int number, LocalDateTime time) implements Line {
    }

    /** {@code > officer: BALAS {number} sedang kami cek}: a person sends; without a name it is the first phone. */
    public record Sends(int number, String phone, Content content) implements Line {
    }

    /** {@code < officer: ... jalan rusak ...}: a phone must get this next; {@code ...} stands for anything. */
    public record Gets(int number, String phone, String pattern) implements Line {
    }

    /** {@code ! ticket JALAN waiting Bu Ratna}: this must have happened. */
    public record Happened(int number, String what) implements Line {
    }
}
