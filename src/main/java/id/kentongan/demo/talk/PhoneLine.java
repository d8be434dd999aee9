package id.kentongan.demo.talk;

import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code siti sms +62 812 0000 0001, desa 36.02.04.2003, language jv, Monday 2026-03-02 08:10}. */
final class PhoneLine {
    /** What came of it. */
    sealed interface Read {
    }

    /** A phone comes on. */
    record Understood(Talk.PhoneOn phone) implements Read {
    }

    /** The part of the line that is wrong, and why. */
    record NotUnderstood(String part, String problem) implements Read {
    }

    private static final Pattern PHONE = Pattern.compile("(?<words>[^+]*)(?<number>\\+[\\d -]+)");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern VILLAGE = Pattern.compile("desa (\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4})");
    private static final Pattern LANGUAGE = Pattern.compile("language (id|jv|su|en)");
    private static final String EXAMPLE = "siti sms +62 812 0000 0001, desa 36.02.04.2003";

    private PhoneLine() {
    }

    static Read read(int number, String line, Set<String> phones) {
        String[] parts = line.split(",");
        Matcher phone = PHONE.matcher(parts[0].strip());
        Optional<PhoneNumber> address = phone.matches() ? PhoneNumber.parse(phone.group("number")) : Optional.empty();
        if (address.isEmpty()) {
            return new NotUnderstood(line, "expected a time, +3 d, or a phone as in: " + EXAMPLE);
        }
        var words = new java.util.ArrayList<>(List.of(phone.group("words").strip().split("\\s+")));
        words.remove("");
        Optional<Medium> medium = words.isEmpty() ? Optional.empty() : medium(words.getLast());
        if (medium.isPresent()) {
            words.removeLast();
        }
        String name = words.isEmpty() && phones.isEmpty() ? "resident" : String.join(" ", words);
        if (words.size() > 1) {
            return new NotUnderstood(words.getLast(), "expected sms, whatsapp or the number" + TalkReader.meant(words
                    .getLast(), List.of("sms", "whatsapp")));
        }
        if (!NAME.matcher(name).matches() || phones.contains(name)) {
            return new NotUnderstood(line,
                    "this phone needs a name of its own, in small letters, as in: officer +62 812 0000 0003");
        }
        return known(new Talk.PhoneOn(number, name, address.get(), medium, Optional.empty(), "id", Optional.empty()),
                List.of(parts).subList(1, parts.length));
    }

    private static Optional<Medium> medium(String word) {
        return switch (word) {
        case "sms" -> Optional.of(Medium.SMS);
        case "whatsapp" -> Optional.of(Medium.WHATSAPP);
        default -> Optional.empty();
        };
    }

    /** What is known of the phone's owner beforehand, and when it is. */
    private static Read known(Talk.PhoneOn phone, List<String> parts) {
        Optional<PlaceCode> village = Optional.empty();
        String language = phone.language();
        Optional<LocalDateTime> at = Optional.empty();
        for (String written : parts) {
            String part = written.strip();
            Matcher code = VILLAGE.matcher(part);
            Matcher spoken = LANGUAGE.matcher(part);
            if (code.matches()) {
                village = Optional.of(new PlaceCode(code.group(1)));
            } else if (spoken.matches()) {
                language = spoken.group(1).toLowerCase(Locale.ROOT);
            } else {
                switch (Moment.read(part)) {
                case Moment.On on -> at = Optional.of(on.time());
                case Moment.Wrong wrong -> {
                    return new NotUnderstood(part, wrong.problem());
                }
                case Moment.Later _,Moment.None _ -> {
                    return new NotUnderstood(part, "expected desa and a code PP.KK.CC.VVVV, language id, jv, su or en, "
                            + "or a time as in Monday 2026-03-02 08:10" + TalkReader.meant(part.split(" ", 2)[0],
                                    List.of("desa", "language")));
                }
                }
            }
        }
        return new Understood(new Talk.PhoneOn(phone.number(), phone.phone(), phone.address(), phone.medium(), village,
                language, at));
    }
}
