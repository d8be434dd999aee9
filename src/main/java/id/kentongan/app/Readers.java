package id.kentongan.app;

import id.kentongan.channel.sms.SmppSettings;
import id.kentongan.conversation.PostRules.Way;
import id.kentongan.conversation.QuietHours.Span;
import id.kentongan.language.Spelling;
import id.kentongan.message.PhoneNumber;
import id.kentongan.yaml.YamlText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a text in the settings can mean. Each finds fault with a text that does not mean it. */
final class Readers {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,29}[a-z0-9])?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern PREFIX = Pattern.compile("[1-9]\\d{0,14}");
    private static final Pattern SENDER = Pattern.compile("\\+?\\d{2,15}|[A-Za-z0-9 ._-]{1,11}");

    private static final Pattern SPAN = Pattern.compile("((?:[01]\\d|2[0-3]):[0-5]\\d)-((?:[01]\\d|2[0-3]):[0-5]\\d)");

    private Readers() {
    }

    /** A link's name: it stands in addresses, in metrics and in the names of environment variables. */
    static Optional<String> name(YamlText text) {
        return text.as("a name of small letters, digits and dashes, at most 31",
                written -> Optional.of(written).filter(NAME.asMatchPredicate()));
    }

    static Optional<String> host(YamlText text) {
        return text.as("a host name or an address such as 127.0.0.1",
                written -> Optional.of(written).filter(HOST.asMatchPredicate()));
    }

    static Function<YamlText, Optional<Integer>> integer(int least, int most) {
        return text -> text.integer(least, most);
    }

    /** A whole number, or empty for the word {@code auto}. */
    static Function<YamlText, Optional<OptionalInt>> autoOr(int most) {
        return text -> text.value().equals("auto")
                ? Optional.of(OptionalInt.empty())
                : text.as("auto or a whole number from 0 to " + most, written -> Optional.of(written)
                        .filter(digits -> digits.matches("\\d{1,2}") && Integer.parseInt(digits) <= most)
                        .map(digits -> OptionalInt.of(Integer.parseInt(digits))));
    }

    /** An address on the web without query and fragment. */
    static Optional<URI> web(YamlText text) {
        return text.as("an address such as https://kentongan.example.id", written -> {
            try {
                var uri = new URI(written);
                boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
                return Optional.of(uri).filter(address -> web && address.getHost() != null
                        && address.getRawQuery() == null && address.getRawFragment() == null
                        && address.getRawUserInfo() == null);
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        });
    }

    static Optional<Path> folder(YamlText text) {
        return text.filled().flatMap(_ -> text.as("a folder such as ./data", written -> {
            try {
                return Optional.of(Path.of(written));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }));
    }

    static Optional<Path> file(YamlText text) {
        return text.filled().flatMap(_ -> text.as("a file such as ./operator-ca.pem", written -> {
            try {
                return Optional.of(Path.of(written));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }));
    }

    /** Beginnings of numbers in E.164 without the plus, with commas between them. */
    static Optional<List<String>> prefixes(YamlText text) {
        List<String> prefixes = Arrays.stream(text.value().split(",")).map(String::strip)
                .filter(prefix -> !prefix.isEmpty()).toList();
        return text.as("beginnings of numbers with the country code, such as 62811, 62812",
                _ -> Optional.of(prefixes).filter(all -> all.stream().allMatch(PREFIX.asMatchPredicate())));
    }

    static Optional<SmppSettings.Mode> mode(YamlText text) {
        var words = new LinkedHashMap<String, SmppSettings.Mode>();
        words.put("transceiver", SmppSettings.Mode.TRANSCEIVER);
        words.put("receiver+transmitter", SmppSettings.Mode.RECEIVER_AND_TRANSMITTER);
        return text.oneOf(words);
    }

    static Optional<ZoneId> zone(YamlText text) {
        String near = Spelling.nearest(text.value(), ZoneId.getAvailableZoneIds()).orElse("Asia/Jakarta");
        return text.as("a time zone such as " + near, written -> {
            try {
                return Optional.of(ZoneId.of(written));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    static Optional<PhoneNumber> e164(YamlText text) {
        return text.as("a number in E.164 such as \"+6281100000000\"", written -> Optional.of(written)
                .filter(E164.asMatchPredicate()).map(number -> new PhoneNumber(number.substring(1))));
    }

    /** A short code, a number or a sender's name of at most 11 letters. */
    static Optional<String> sender(YamlText text) {
        return text.as("a short code, a number or a name of at most 11 letters",
                written -> Optional.of(written).filter(SENDER.asMatchPredicate()));
    }

    /** A text of printable ASCII that stands in a PDU; the fault does not quote it. */
    static Function<YamlText, Optional<String>> octets(int least, int most) {
        return text -> {
            boolean fits = text.value().length() >= least && text.value().length() <= most
                    && text.value().chars().allMatch(character -> character >= ' ' && character <= '~');
            if (!fits) {
                text.fault("expected %d to %d letters, digits and signs of ASCII (SMPP 3.4, 5.2), found %d characters"
                        .formatted(least, most, text.value().length()));
            }
            return Optional.of(text.value()).filter(_ -> fits);
        };
    }

    /** Ways in their order: {@code template, sms, wait}, none twice. */
    static Optional<List<Way>> ways(YamlText text) {
        return text.as("some of template, sms and wait, in their order", written -> {
            List<String> words = List.of(written.strip().split("\\s*,\\s*"));
            List<Way> ways = words.stream().flatMap(word -> Arrays.stream(Way.values()).filter(way -> way.name()
                    .toLowerCase(Locale.ROOT).equals(word))).distinct().toList();
            return Optional.of(ways).filter(all -> all.size() == words.size());
        });
    }

    /** From one time of the day to another, {@code 20:00-07:00}, or {@code none}. */
    static Optional<Optional<Span>> span(YamlText text) {
        return text.as("two times of the day such as 20:00-07:00, or none", written -> {
            if (written.equals("none")) {
                return Optional.of(Optional.empty());
            }
            var times = SPAN.matcher(written);
            return times.matches()
                    ? Optional.of(Optional.of(new Span(LocalTime.parse(times.group(1)), LocalTime.parse(times.group(
                            2))))).filter(span -> !times.group(1).equals(times.group(2)))
                    : Optional.empty();
        });
    }

    static Optional<String> accountSid(YamlText text) {
        return text.as("an account SID, which begins with AC",
                written -> Optional.of(written).filter(sid -> sid.matches("AC[^\\s/?#%]{1,62}")));
    }

    /** A length of time within bounds in seconds, both included. */
    static Function<YamlText, Optional<Duration>> duration(int least, int most) {
        return text -> text.duration().filter(length -> {
            boolean within = length.compareTo(Duration.ofSeconds(least)) >= 0
                    && length.compareTo(Duration.ofSeconds(most)) <= 0;
            if (!within) {
                text.fault("expected a length of time from %d s to %d s, found \"%s\"".formatted(least, most,
                        text.value()));
            }
            return within;
        });
    }

    /** A secret word; the fault does not quote it. */
    static Optional<String> token(YamlText text) {
        boolean sound = text.value().matches("\\S{1,500}");
        if (!sound) {
            text.fault("expected a token without blanks");
        }
        return Optional.of(text.value()).filter(_ -> sound);
    }

    static Optional<String> digits(YamlText text) {
        return text.as("digits", written -> Optional.of(written).filter(id -> id.matches("\\d{1,32}")));
    }

    static Optional<String> apiVersion(YamlText text) {
        return text.as("a version such as v25.0",
                written -> Optional.of(written).filter(version -> version.matches("v\\d{1,3}\\.\\d{1,2}")));
    }

    /** Content types with blanks between them. */
    static Optional<Set<String>> contentTypes(YamlText text) {
        return text.as("content types such as image/jpeg application/pdf",
                written -> Optional.of(Arrays.stream(written.strip()
                        .split("\\s+")).collect(Collectors.toUnmodifiableSet()))
                        .filter(types -> types.stream().allMatch(type -> type.matches(
                                "[a-z]+/[a-z0-9.+-]+"))));
    }
}
