package id.kentongan.app;

import id.kentongan.channel.meta.MetaSettings;
import id.kentongan.channel.sms.SmppSettings;
import id.kentongan.channel.twilio.TwilioSettings;
import id.kentongan.conversation.PostRules;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that an operator decides, read once at the start by {@link SettingsFile}. Passwords and tokens show in no
 * {@code toString}.
 *
 * @param data
 *            where the embedded Redis keeps its data
 * @param flows
 *            the folder of the flows
 * @param directory
 *            the folder of places, people, holidays and residents
 * @param models
 *            the folder of local language models, where there is one
 * @param zone
 *            the time zone where no village says its own
 * @param post
 *            how messages are brought to people
 * @param sms
 *            binds to SMSCs; empty when there is no SMS
 * @param twilioSms
 *            numbers for SMS at Twilio
 * @param whatsapp
 *            WhatsApp senders at Twilio
 * @param meta
 *            WhatsApp numbers at Meta itself
 */
public record Settings(Path data, Path flows, Path directory, Optional<Path> models, ZoneId zone, LogSettings logs,
        HttpSettings http,
        RedisSettings redis, MediaSettings media, PostRules post, List<SmppSettings> sms,
        List<TwilioSettings> twilioSms, List<TwilioSettings> whatsapp, List<MetaSettings> meta) {

    /**
     * The web server.
     *
     * @param port
     *            0 for any free one
     * @param publicUrl
     *            how the world reaches us; always there when there is a link of Twilio or Meta
     */
    public record HttpSettings(String host, int port, Optional<URI> publicUrl) {
    }

    /**
     * Where the state is.
     *
     * @param partitions
     *            fixed once there is a store
     * @param replicas
     *            how many replicas must have a message before it is acknowledged; 0 with the embedded Redis
     * @param fsync
     *            of the embedded Redis
     */
    public record RedisSettings(RedisChoice choice, int partitions, int replicas, Fsync fsync) {
    }

    /**
     * What is kept of what people send besides words.
     *
     * @param largest
     *            in octets
     * @param types
     *            content types; others are not kept
     * @param keep
     *            how long
     */
    public record MediaSettings(long largest, Set<String> types, Duration keep) {
        public MediaSettings {
            types = Set.copyOf(types);
        }
    }

    /** When the embedded Redis writes to the disk. */
    public enum Fsync {
        /** Before it answers. */
        ALWAYS,
        /** Once a second. */
        EVERYSEC
    }

    /** What is logged, and how. */
    public record LogSettings(LogFormat format, LogLevel level) {
    }

    /** For whom logs are written. */
    public enum LogFormat {
        TEXT, JSON
    }

    /** The least important lines that are still logged. */
    public enum LogLevel {
        ERROR, WARN, INFO, DEBUG
    }

    public Settings {
        sms = List.copyOf(sms);
        twilioSms = List.copyOf(twilioSms);
        whatsapp = List.copyOf(whatsapp);
        meta = List.copyOf(meta);
    }

    /** All senders at Twilio. */
    public List<TwilioSettings> twilio() {
        return Stream.concat(twilioSms.stream(), whatsapp.stream()).toList();
    }

    /** Whether anybody can write to this service. */
    public boolean hasChannel() {
        return !sms.isEmpty() || !twilio().isEmpty() || !meta.isEmpty();
    }
}
