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
 * @param reach
 *            what else cannot be sent until the pause of the {@link Later} is over
 * @param error
 *            a word from a closed list, for counters; {@code none} when there is none
 */
public record Verdict(SendResult result, Reach reach, String error) {
    /** What a verdict is about. */
    public enum Reach {
        /** This message only. */
        MESSAGE,
        /** The link has to wait for a moment: its rate is used up. */
        BUSY,
        /** Nothing goes by this link: the provider is away, or somebody has to mend something. */
        DOWN
    }

    /** The word where there is no error. */
    static final String NO_ERROR = "none";

    /** The pause where nothing says how long: a full second would be asked for again at once by many. */
    public static final Duration SHORT = Duration.ofSeconds(2);
    /** The pause where somebody has to mend something first. */
    public static final Duration LONG = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** The provider has the message, under this id. */
    public static Verdict accepted(String providerId) {
        return new Verdict(new Accepted(List.of(providerId), ""), Reach.MESSAGE, NO_ERROR);
    }

    /** The provider will never take it. */
    public static Verdict refused(Failure failure, String reason, String error) {
        return new Verdict(new Refused(failure, reason), Reach.MESSAGE, error);
    }

    /** Nobody knows whether the provider has it. */
    public static Verdict unknown(String reason, String error) {
        return new Verdict(new Unknown(reason), Reach.MESSAGE, error);
    }

    /** Nothing was sent: the provider asks the link to go slower. */
    public static Verdict busy(String reason, Duration pause, String error) {
        return new Verdict(new Later(reason, pause), Reach.BUSY, error);
    }

    /** Nothing was sent, and nothing can be for a while. */
    public static Verdict down(String reason, Duration pause, String error) {
        return new Verdict(new Later(reason, pause), Reach.DOWN, error);
    }

    /** This message was not taken now; others may be. */
    public static Verdict later(String reason, Duration pause, String error) {
        return new Verdict(new Later(reason, pause), Reach.MESSAGE, error);
    }

    /** The provider was not reached: nothing was sent. */
    public static Verdict notConnected(String reason) {
        return down(reason, SHORT, "not_connected");
    }

    /**
     * The verdict on something that the message can do without: a refusal lets the rest stand as it was taken, and is
     * still counted.
     */
    public Verdict orWithout() {
        return result instanceof Refused
                ? new Verdict(new Accepted(List.of(), ""), Reach.MESSAGE, error)
                : this;
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
