package id.kentongan.channel;

import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.channel.SendResult.Later;
import id.kentongan.channel.SendResult.Refused;
import id.kentongan.channel.SendResult.Unknown;
import id.kentongan.message.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the outcome of one call of a provider's API means.
 *
 * @param holdsLink
 *            nothing else can be sent either until the pause of the {@link Later} is over
 * @param error
 *            a word from a closed list, for counters; {@code none} when there is none
 */
public record Verdict(SendResult result, boolean holdsLink, String error) {
    /** The pause where nothing says how long: a full second would be asked for again at once by many. */
    public static final Duration SHORT = Duration.ofSeconds(2);
    /** The pause where somebody has to mend something first. */
    public static final Duration LONG = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** The provider has the message, under this id. */
    public static Verdict accepted(String providerId) {
        return new Verdict(new Accepted(List.of(providerId), ""), false, "none");
    }

    /** The provider will never take it. */
    public static Verdict refused(Failure failure, String reason, String error) {
        return new Verdict(new Refused(failure, reason), false, error);
    }

    /** Nobody knows whether the provider has it. */
    public static Verdict unknown(String reason, String error) {
        return new Verdict(new Unknown(reason), false, error);
    }

    /** Nothing was sent, and nothing can be for a while. */
    public static Verdict hold(String reason, Duration pause, String error) {
        return new Verdict(new Later(reason, pause), true, error);
    }

    /** This message was not taken now; others may be. */
    public static Verdict later(String reason, Duration pause, String error) {
        return new Verdict(new Later(reason, pause), false, error);
    }

    /** The provider was not reached: nothing was sent. */
    public static Verdict notConnected(String reason) {
        return hold(reason, SHORT, "not_connected");
    }

    /**
     * The pause that a header {@code Retry-After} asks for, from a second to ten minutes.
     *
     * @param otherwise
     *            where it asks for none, or gives a date
     */
    public static Duration pause(Optional<String> retryAfter, Duration otherwise) {
        return retryAfter.filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Math.max(1, Long.parseLong(text))))
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause)
                .orElse(otherwise);
    }
}
