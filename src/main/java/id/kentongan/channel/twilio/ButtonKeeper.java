package id.kentongan.channel.twilio;

import com.twilio.exception.TwilioException;
import id.kentongan.message.Medium;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the account has the contents for buttons and lists; as long as it has not, options are numbered. */
final class ButtonKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(ButtonKeeper.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(10);

    private final TwilioSettings settings;
    private final InstantSource time;
    private final OptionContents contents = new OptionContents();
    private Instant next = Instant.MIN;
    private boolean busy;

    ButtonKeeper(TwilioSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    /** The message with its options to tap; empty where they must be numbered, for now or at all. */
    Optional<TwilioOrder.Prepared> of(Outbound message, MessagesApi api) {
        if (!wanted() || message.options().isEmpty()) {
            return Optional.empty();
        }
        prepareIfDue(api);
        return contents.of(message);
    }

    private boolean wanted() {
        return settings.dressing().buttons() && settings.medium() == Medium.WHATSAPP;
    }

    /** Makes what is missing, on the side, unless that has failed just now. */
    void prepareIfDue(MessagesApi api) {
        if (wanted() && begin()) {
            Thread.ofVirtual().name("twilio-contents-" + settings.name()).start(() -> prepare(api));
        }
    }

    private synchronized boolean begin() {
        boolean due = !busy && contents.incomplete() && !time.instant().isBefore(next);
        busy |= due;
        return due;
    }

    private void prepare(MessagesApi api) {
        try {
            contents.prepare(api.client());
            end(Instant.MIN);
        } catch (TwilioException failure) {
            LOG.warn("{}: no buttons for now, options are numbered: the Content API answered {}", settings.name(),
                    failure.getMessage());
            end(time.instant().plus(BETWEEN_TRIES));
        }
    }

    private synchronized void end(Instant again) {
        busy = false;
        next = again;
    }

    void forget(String contentSid) {
        contents.forget(contentSid);
    }
}
