package id.kentongan.channel.twilio;

import id.kentongan.channel.Verdict;
import id.kentongan.message.Failure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The error codes of Twilio that mean something to us (twilio.com/docs/api/errors), with what to do when a create is
 * answered by one, and what a status callback means that names one. The names stand in counters; every other code is {@code other} there.
 */
enum TwilioError {
    // @formatter:off
    RATE_LIMITED(20429, Remedy.SLOW_LINK, Failure.PROVIDER, "too many requests"),
    SENDER_RATE(63018, Remedy.HOLD_MESSAGE, Failure.PROVIDER, "the sender's rate is used up"),
    QUEUE_FULL(30001, Remedy.HOLD_MESSAGE, Failure.PROVIDER, "Twilio's queue for the sender is full"),
    DAILY_CAP(63038, Remedy.STOP_LINK, Failure.SETTINGS, "the account's messages of the day are used up"),
    WRONG_CREDENTIALS(20003, Remedy.STOP_LINK, Failure.SETTINGS, "account sid or auth token are wrong"),
    ACCOUNT_NOT_ACTIVE(20005, Remedy.STOP_LINK, Failure.SETTINGS, "the account is not active"),
    ACCOUNT_SUSPENDED(30002, Remedy.STOP_LINK, Failure.SETTINGS, "the account is suspended"),
    NOT_FOUND(20404, Remedy.STOP_LINK, Failure.SETTINGS, "the API knows no such account or path"),
    OUTSIDE_WINDOW(63016, Remedy.REFUSE, Failure.WINDOW, "the person wrote longer than 24 hours ago"),
    NOT_ON_WHATSAPP(63024, Remedy.REFUSE, Failure.NOT_THERE, "the number cannot be reached on WhatsApp"),
    WRONG_CHANNEL_ADDRESS(63003, Remedy.REFUSE, Failure.NOT_THERE, "the number is none on this channel"),
    NOT_DELIVERED_BY_META(63049, Remedy.REFUSE, Failure.PROVIDER, "Meta chose not to deliver"),
    USER_RESTRICTED(63032, Remedy.REFUSE, Failure.PROVIDER, "Meta restricts messages to this person"),
    NOT_A_SENDER(63007, Remedy.REFUSE, Failure.SETTINGS, "our number is no WhatsApp sender of the account"),
    NOT_AN_SMS_SENDER(21606, Remedy.REFUSE, Failure.SETTINGS, "our number cannot send SMS to this one"),
    NOT_OUR_NUMBER(21659, Remedy.REFUSE, Failure.SETTINGS, "our number is none of the account"),
    NO_SUCH_ROUTE(21612, Remedy.REFUSE, Failure.SETTINGS, "no way from our number to this one"),
    REGION(21408, Remedy.REFUSE, Failure.SETTINGS, "SMS to this country are not permitted in the account"),
    POLICY(63013, Remedy.REFUSE, Failure.CONTENT, "against the channel's policy"),
    SANDBOX(63015, Remedy.REFUSE, Failure.NOT_THERE, "the person has not joined the sandbox"),
    MEDIA(63019, Remedy.REFUSE, Failure.CONTENT, "the media could not be fetched"),
    CONTENT(63021, Remedy.REFUSE, Failure.CONTENT, "the content is invalid"),
    CONTENT_SID(21655, Remedy.REFUSE, Failure.CONTENT, "no such content in the account"),
    CONTENT_VARIABLES(21656, Remedy.REFUSE, Failure.CONTENT, "the content's variables are invalid"),
    TEMPLATE_PARAMETERS(63028, Remedy.REFUSE, Failure.CONTENT, "the template has another number of variables"),
    TEMPLATE_MISSING(63027, Remedy.REFUSE, Failure.SETTINGS, "no such template in this language"),
    OPTED_OUT(21610, Remedy.REFUSE, Failure.OPTED_OUT, "the person has opted out"),
    TOO_LONG(21617, Remedy.REFUSE, Failure.CONTENT, "the text is too long"),
    EMPTY(21619, Remedy.REFUSE, Failure.CONTENT, "the text is empty"),
    NO_RECIPIENT(21604, Remedy.REFUSE, Failure.NUMBER, "no recipient"),
    WRONG_RECIPIENT(21211, Remedy.REFUSE, Failure.NUMBER, "the recipient is no number"),
    NOT_MOBILE(21614, Remedy.REFUSE, Failure.NOT_THERE, "the recipient is no mobile number"),
    OUT_OF_REACH(30003, Remedy.REFUSE, Failure.EXPIRED, "the phone was off or out of reach"),
    BLOCKED(30004, Remedy.REFUSE, Failure.OPTED_OUT, "the person's operator blocks our messages to them"),
    NO_SUCH_PHONE(30005, Remedy.REFUSE, Failure.NOT_THERE, "nobody has this number"),
    LANDLINE(30006, Remedy.REFUSE, Failure.NOT_THERE, "a landline, or an operator that cannot be reached"),
    FILTERED(30007, Remedy.REFUSE, Failure.CONTENT, "filtered by the operator or by Twilio"),
    NOT_DELIVERED(30008, Remedy.REFUSE, Failure.PROVIDER, "the operator did not deliver it and says no more"),
    EXPIRED(30036, Remedy.REFUSE, Failure.EXPIRED, "its validity has passed"),
    WEBHOOK_FAILED(11200, Remedy.REFUSE, Failure.SETTINGS, "our webhook did not answer");
    // @formatter:on

    /** What becomes of the message, and of the link. */
    enum Remedy {
        /** The message is never taken. */
        REFUSE,
        /** The message may be tried again after a pause; others may pass. */
        HOLD_MESSAGE,
        /** Nothing can be sent for a moment. */
        SLOW_LINK,
        /** Nothing can be sent until somebody has mended it. */
        STOP_LINK
    }

    private static final Map<Integer, TwilioError> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(error -> error.code, Function.identity()));

    private final int code;
    private final Remedy remedy;
    private final Failure failure;
    private final String meaning;

    TwilioError(int code, Remedy remedy, Failure failure, String meaning) {
        this.code = code;
        this.remedy = remedy;
        this.failure = failure;
        this.meaning = meaning;
    }

    /** The error with this code, where we know it. */
    static Optional<TwilioError> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Whether a create was refused for the content that it named, so that words may go in its place. */
    static boolean isOfContent(Verdict verdict) {
        return Set.of(CONTENT, CONTENT_SID, CONTENT_VARIABLES, TEMPLATE_MISSING, TEMPLATE_PARAMETERS).stream()
                .anyMatch(error -> error.name().toLowerCase(Locale.ROOT).equals(verdict.error()));
    }

    Remedy remedy() {
        return remedy;
    }

    /** What the code means for the message that it is said of. */
    Failure failure() {
        return failure;
    }

    /** Code and meaning, for people who look after the service. */
    String reason() {
        return code + " " + meaning;
    }
}
