package id.kentongan.channel.sms;

import id.kentongan.message.Content;
import id.kentongan.message.Failure;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes receipts of what an SMSC tells of our messages, in its parameters (SMPP 3.4, 5.3.2) or in its text. */
final class ReceiptReader {
    private static final Duration MOST_EARLY = Duration.ofDays(1);
    private static final Duration MOST_LATE = Duration.ofDays(30);
    private final SmppSettings settings;
    private final IncomingText texts;

    /** What a state's name or number stands for. */
    private record Meaning(Receipt.State state, Failure failure) {
        static final Meaning SENT = new Meaning(Receipt.State.SENT, Failure.NONE);
        static final Meaning DELIVERED = new Meaning(Receipt.State.DELIVERED, Failure.NONE);

        static Meaning failed(Failure failure) {
            return new Meaning(Receipt.State.FAILED, failure);
        }
    }

    ReceiptReader(SmppSettings settings, IncomingText texts) {
        this.settings = settings;
        this.texts = texts;
    }

    /**
     * Empty for what names no message, no person's number or no state.
     *
     * @param now
     *            when it came
     */
    Optional<Receipt> read(ShortMessage message, Instant now) {
        ReceiptText text = ReceiptText.of(switch (texts.of(message)) {
        case Content.Text(String words) -> words;
        case Content.Part part -> part.text();
        case Content.Choice _,Content.Location _,Content.Media _,Content.Unsupported _ -> "";
        });
        Set<String> ids = new LinkedHashSet<>();
        message.receiptedId().map(ProviderId::candidates).ifPresent(ids::addAll);
        text.id().map(ProviderId::candidates).ifPresent(ids::addAll);
        Optional<PhoneNumber> person = person(message);
        Optional<Meaning> meaning = byNumber(message.state()).or(() -> text.state().flatMap(ReceiptReader::byName))
                .or(() -> text.allDelivered() ? Optional.of(Meaning.DELIVERED) : Optional.empty())
                .map(said -> message.intermediate() && said.state() == Receipt.State.FAILED ? Meaning.SENT : said);
        if (ids.isEmpty() || person.isEmpty() || meaning.isEmpty()) {
            return Optional.empty();
        }
        Instant at = text.done().flatMap(digits -> at(digits, now)).orElse(now);
        return Optional.of(new Receipt(settings.name(), List.copyOf(ids), person.get(), meaning.get().state(), meaning
                .get().failure(), at));
    }

    /** The source is whom the message went to; a few SMSCs leave the addresses as they were in the submit_sm. */
    private Optional<PhoneNumber> person(ShortMessage message) {
        String ours = settings.number().value();
        boolean asSent = message.source().equals(ours) || message.source().equals("+" + ours);
        return PhoneNumber.parse(asSent ? message.destination() : message.source());
    }

    /** message_state (5.2.28). */
    private static Optional<Meaning> byNumber(OptionalInt state) {
        return state.isEmpty() ? Optional.empty() : switch (state.getAsInt()) {
        case 0, 1, 6 -> Optional.of(Meaning.SENT);
        case 2 -> Optional.of(Meaning.DELIVERED);
        case 3 -> Optional.of(Meaning.failed(Failure.EXPIRED));
        case 4, 5, 8, 9 -> Optional.of(Meaning.failed(Failure.PROVIDER));
        case 7 -> Optional.of(Meaning.failed(Failure.UNKNOWN));
        default -> Optional.empty();
        };
    }

    /** The names of appendix B, how others spell them, and those of their own that SMSCs are known to use. */
    private static Optional<Meaning> byName(String state) {
        return switch (state) {
        case "DELIVRD", "DELIVERED", "DELIVERD", "DELIVRED", "READ", "SEEN" -> Optional.of(Meaning.DELIVERED);
        case "ENROUTE", "ACCEPTD", "ACCEPTED", "ACKED", "BUFFRED", "BUFFERED", "BUFFERD", "SENT", "SCHEDULED",
                "SCHEDULD", "SUBMITD", "SUBMITTED", "PENDING", "ESME_ROK" ->
            Optional.of(Meaning.SENT);
        case "EXPIRED", "EXPIRD" -> Optional.of(Meaning.failed(Failure.EXPIRED));
        case "UNDELIV", "UNDELIVERED", "UNDELIVERABLE", "UNDELIVRD", "DELETED", "DELETD", "REJECTD", "REJECTED",
                "FAILED", "FAIL", "ERROR", "CANCELED", "CANCELLED", "SKIPPED" ->
            Optional.of(Meaning.failed(Failure.PROVIDER));
        case "UNKNOWN", "UNKNOWND", "UNKN" -> Optional.of(Meaning.failed(Failure.UNKNOWN));
        default -> state.matches("\\d") ? byNumber(OptionalInt.of(Integer.parseInt(state))) : Optional.empty();
        };
    }

    /**
     * A date of 8, 10, 12 or 14 digits in the SMSC's zone. 12 may be YYMMDDhhmmss or YYYYMMDDhhmm and 8 the same without
     * minutes and time: the reading that is nearest to now is right, and one that is far from it none.
     */
    private Optional<Instant> at(String digits, Instant now) {
        Optional<Instant> shortYear = digits.length() > 12
                ? Optional.empty()
                : near(date("20" + digits), now);
        Optional<Instant> longYear = digits.length() < 8 ? Optional.empty() : near(date(digits), now);
        if (shortYear.isPresent() && longYear.isPresent()) {
            boolean first = Duration.between(shortYear.get(), now).abs()
                    .compareTo(Duration.between(longYear.get(), now).abs()) <= 0;
            return first ? shortYear : longYear;
        }
        return shortYear.or(() -> longYear);
    }

    /** YYYYMMDD and as much of hhmmss as there is. */
    private Optional<Instant> date(String digits) {
        if (digits.length() < 8 || digits.length() > 14 || digits.length() % 2 != 0) {
            return Optional.empty();
        }
        String all = digits + "000000".substring(0, 14 - digits.length());
        try {
            return Optional.of(LocalDateTime.of(number(all, 0, 4), number(all, 4, 6), number(all, 6, 8),
                    number(all, 8, 10), number(all, 10, 12), number(all, 12, 14)).atZone(settings.sending().zone())
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    private static Optional<Instant> near(Optional<Instant> date, Instant now) {
        return date.filter(at -> at.isBefore(now.plus(MOST_EARLY)) && at.isAfter(now.minus(MOST_LATE)));
    }
}
