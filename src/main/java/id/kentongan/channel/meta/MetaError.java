package id.kentongan.channel.meta;

import id.kentongan.message.Failure;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The error codes of the Cloud API that mean something to us
 * (developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes), with what to do when a send is answered by one,
 * and what a status means that names one. The names stand in counters; every other code is {@code other} there.
 */
enum MetaError {
    // @formatter:off
    NO_ACCESS(0, Remedy.STOP_LINK, Failure.SETTINGS, "the access token is not accepted"),
    UNAVAILABLE(2, Remedy.AWAY, Failure.PROVIDER, "the API is down or overloaded"),
    CAPABILITY(3, Remedy.STOP_LINK, Failure.SETTINGS, "the app may not do this"),
    APP_RATE(4, Remedy.SLOW_LINK, Failure.PROVIDER, "the app's rate is used up"),
    PERMISSION(10, Remedy.STOP_LINK, Failure.SETTINGS, "the permission was not granted or was taken away"),
    NO_SUCH_NUMBER(33, Remedy.STOP_LINK, Failure.SETTINGS, "our number was removed"),
    PARAMETER(100, Remedy.REFUSE, Failure.CONTENT, "a parameter is wrong"),
    TOKEN_EXPIRED(190, Remedy.STOP_LINK, Failure.SETTINGS, "the access token has expired"),
    BLOCKED_FOR_POLICY(368, Remedy.STOP_LINK, Failure.SETTINGS, "the account is blocked for a while"),
    ACCOUNT_RATE(80007, Remedy.SLOW_LINK, Failure.PROVIDER, "the account's rate is used up"),
    NUMBER_RATE(130429, Remedy.SLOW_LINK, Failure.PROVIDER, "our number's rate is used up"),
    EXPERIMENT(130472, Remedy.REFUSE, Failure.PROVIDER, "the person is part of an experiment of Meta"),
    COUNTRY(130497, Remedy.REFUSE, Failure.SETTINGS, "the account may not write to this country"),
    UNEXPLAINED(131000, Remedy.UNKNOWN, Failure.PROVIDER, "something went wrong at Meta"),
    ACCESS_DENIED(131005, Remedy.STOP_LINK, Failure.SETTINGS, "the access token lacks a permission"),
    PARAMETER_MISSING(131008, Remedy.REFUSE, Failure.CONTENT, "a parameter is missing"),
    PARAMETER_INVALID(131009, Remedy.REFUSE, Failure.CONTENT, "the value of a parameter is wrong"),
    SERVICE_DOWN(131016, Remedy.AWAY, Failure.PROVIDER, "a service of Meta is down"),
    TO_OURSELVES(131021, Remedy.REFUSE, Failure.NUMBER, "the recipient is our own number"),
    NOT_THERE(131026, Remedy.REFUSE, Failure.NOT_THERE, "the number cannot be reached on WhatsApp"),
    ACCOUNT_LOCKED(131031, Remedy.STOP_LINK, Failure.SETTINGS, "the account is locked"),
    DISPLAY_NAME(131037, Remedy.STOP_LINK, Failure.SETTINGS, "the display name is not approved"),
    PAYMENT(131042, Remedy.STOP_LINK, Failure.SETTINGS, "there is something about payment"),
    CERTIFICATE(131045, Remedy.STOP_LINK, Failure.SETTINGS, "our number is not registered rightly"),
    OUTSIDE_WINDOW(131047, Remedy.REFUSE, Failure.WINDOW, "the person wrote longer than 24 hours ago"),
    SPAM_RATE(131048, Remedy.STOP_LINK, Failure.PROVIDER, "too many of our messages were blocked or reported"),
    NOT_DELIVERED_BY_META(131049, Remedy.REFUSE, Failure.PROVIDER, "Meta chose not to deliver"),
    OPTED_OUT(131050, Remedy.REFUSE, Failure.OPTED_OUT, "the person wants no such messages"),
    UNSUPPORTED(131051, Remedy.REFUSE, Failure.CONTENT, "this type of message is not supported"),
    MEDIA_DOWN(131052, Remedy.REFUSE, Failure.CONTENT, "the media could not be fetched"),
    MEDIA_UP(131053, Remedy.REFUSE, Failure.CONTENT, "the media could not be uploaded"),
    PAIR_RATE(131056, Remedy.HOLD_MESSAGE, Failure.PROVIDER, "too many messages to this person"),
    MAINTENANCE(131057, Remedy.STOP_LINK, Failure.PROVIDER, "the account is in maintenance"),
    TEMPLATE_PARAMETERS(132000, Remedy.REFUSE, Failure.CONTENT, "the template has another number of variables"),
    TEMPLATE_MISSING(132001, Remedy.REFUSE, Failure.SETTINGS, "no such template in this language"),
    TEMPLATE_TOO_LONG(132005, Remedy.REFUSE, Failure.CONTENT, "the filled template is too long"),
    TEMPLATE_POLICY(132007, Remedy.REFUSE, Failure.CONTENT, "the template is against the policy"),
    TEMPLATE_FORMAT(132012, Remedy.REFUSE, Failure.CONTENT, "a value does not fit the template"),
    TEMPLATE_PAUSED(132015, Remedy.REFUSE, Failure.SETTINGS, "the template is paused for its quality"),
    TEMPLATE_DISABLED(132016, Remedy.REFUSE, Failure.SETTINGS, "the template is disabled for its quality"),
    NOT_REGISTERED(133010, Remedy.STOP_LINK, Failure.SETTINGS, "our number is not registered"),
    GENERIC(135000, Remedy.REFUSE, Failure.CONTENT, "the parameters cannot be used");
    // @formatter:on

    /** What becomes of the message, and of the link. */
    enum Remedy {
        /** The message is never taken. */
        REFUSE,
        /** The message may be tried again after a pause; others may pass. */
        HOLD_MESSAGE,
        /** Nothing can be sent for a moment. */
        SLOW_LINK,
        /** The API is away for a moment. */
        AWAY,
        /** Nothing can be sent until somebody has mended it. */
        STOP_LINK,
        /** It may have been taken. */
        UNKNOWN
    }

    private static final Map<Integer, MetaError> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(error -> error.code, Function.identity()));

    private final int code;
    private final Remedy remedy;
    private final Failure failure;
    private final String meaning;

    MetaError(int code, Remedy remedy, Failure failure, String meaning) {
        this.code = code;
        this.remedy = remedy;
        this.failure = failure;
        this.meaning = meaning;
    }

    /** The error with this code, where we know it; 200 to 299 are all permissions. */
    static Optional<MetaError> of(int code) {
        return code >= 200 && code < 300 ? Optional.of(PERMISSION) : Optional.ofNullable(BY_CODE.get(code));
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
