package id.kentongan.app;

import static id.kentongan.app.Setting.needed;
import static id.kentongan.app.Setting.optional;
import static id.kentongan.app.Setting.usual;

import id.kentongan.app.Settings.Fsync;
import id.kentongan.app.Settings.LogFormat;
import id.kentongan.app.Settings.LogLevel;
import id.kentongan.channel.sms.DefaultAlphabet;
import id.kentongan.channel.sms.Joining;
import id.kentongan.channel.sms.SmppSettings.Asking;
import id.kentongan.channel.sms.SmppSettings.Mode;
import id.kentongan.conversation.PostRules.Way;
import id.kentongan.conversation.QuietHours.Span;
import id.kentongan.message.PhoneNumber;
import id.kentongan.yaml.YamlText;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Every setting there is, in the order of the file. */
public final class SettingsTable {
    static final Setting<Path> DATA = usual("data", "./data",
            "folder of the embedded Redis, made where there is none", Readers::folder);
    static final Setting<Path> FLOWS = usual("flows", "./flows", "folder of the conversations", Readers::folder);
    static final Setting<Path> DIRECTORY = usual("directory", "./directory",
            "folder of places, people, holidays and residents", Readers::folder);
    static final Setting<Path> MODELS = usual("language.models", "./data/models",
            "folder of the language models that `nlp train` has kept, used from the next start on; any other than the "
                    + "usual one must be there",
            Readers::folder);
    static final Setting<ZoneId> ZONE = usual("zone", "Asia/Jakarta",
            "time zone of dates and office hours where no village says its own", Readers::zone);
    static final Setting<LogFormat> LOGS = usual("logs", "text", "`text` for people, `json` for machines",
            text -> text.oneOf(LogFormat.class));
    static final Setting<LogLevel> LOG_LEVEL = usual("log-level", "info", "`error`, `warn`, `info` or `debug`",
            text -> text.oneOf(LogLevel.class));

    static final Setting<String> HTTP_HOST = usual("http.host", "127.0.0.1",
            "address that the web server listens on, `0.0.0.0` for all", Readers::host);
    static final Setting<Integer> HTTP_PORT = usual("http.port", "7070", "its port, 0 for any free one",
            Readers.integer(0, 65_535));
    static final Setting<URI> PUBLIC_URL = optional("http.public-url",
            "how the world reaches us, as it stands in Twilio's and Meta's console; needed for these", Readers::web);

    static final Setting<RedisChoice> REDIS = usual("redis", "embedded",
            "`embedded`, `redis://[user:password@]host[:port][/database]`, `rediss://…`, `sentinel://h1,h2,h3/mymaster` "
                    + "or `cluster://h1,h2,h3`",
            RedisChoice::read).asSecret();
    static final Setting<Integer> PARTITIONS = usual("store.partitions", "64",
            "mailboxes that the people are spread over; fixed once there is a store", Readers.integer(1, 1_024));
    static final Setting<Integer> REPLICAS = usual("store.replicas", "0",
            "replicas of an external Redis that must have a message before it is acknowledged", Readers.integer(0, 9));
    static final Setting<Fsync> FSYNC = usual("store.fsync", "always",
            "of the embedded Redis: `always` before it answers, or `everysec`, which can lose the last second",
            text -> text.oneOf(Fsync.class));

    static final Setting<Duration> TRACE = usual("store.trace", "3 d",
            "how long the way of a message is kept, and its receipts are waited for", Readers.duration(60, 90
                    * 86_400));

    static final Setting<List<Way>> REPLY_OUTSIDE = outside("reply", "a reply");
    static final Setting<Duration> REPLY_WORTH = worth("reply", "1 d", "a reply");
    static final Setting<List<Way>> NOTICE_OUTSIDE = outside("notice", "news");
    static final Setting<Duration> NOTICE_WORTH = worth("notice", "3 d", "news");
    static final Setting<List<Way>> ANNOUNCEMENT_OUTSIDE = outside("announcement", "an announcement");
    static final Setting<Duration> ANNOUNCEMENT_WORTH = worth("announcement", "1 d", "an announcement");
    static final Setting<Optional<Span>> NIGHT = usual("messages.night", "20:00-07:00",
            "when announcements and reminders wait for the morning, or `none`", Readers::span);
    static final Setting<Optional<Span>> FRIDAY = usual("messages.friday", "11:30-13:00",
            "when they wait on Fridays, or `none`", Readers::span);
    static final Setting<Duration> SUMMARY = usual("messages.summary", "2 h",
            "how long after an announcement the kader is told how many it has reached", Readers.duration(1, 7
                    * 86_400));

    static final Setting<Integer> MEDIA_LARGEST = usual("media.largest", "16",
            "photos, voice notes and documents of more MB are not kept; kept ones are in `media` of the data folder",
            Readers.integer(1, 100));
    static final Setting<Set<String>> MEDIA_TYPES = usual("media.types", "image/jpeg image/png image/webp audio/ogg "
            + "audio/mpeg audio/amr audio/aac audio/mp4 video/mp4 video/3gpp application/pdf",
            "the content types that are kept", Readers::contentTypes);
    static final Setting<Duration> MEDIA_KEEP = usual("media.keep", "180 d",
            "how long they are kept; their addresses end after 180 d in any case", Readers.duration(86_400, 180
                    * 86_400));

    static final Setting<String> SMS_NAME = needed("sms[].name", "our name for the link, different for each",
            Readers::name);
    static final Setting<String> SMS_HOST = needed("sms[].host", "the SMSC", Readers::host);
    static final Setting<Integer> SMS_PORT = usual("sms[].port", "2775", "its port", Readers.integer(1, 65_535));
    static final Setting<Boolean> TLS = usual("sms[].tls", "false",
            "`true` for a connection by TLS, to a host whose certificate bears its name", YamlText::yesOrNo);
    static final Setting<Path> TLS_TRUST = optional("sms[].tls-trust",
            "file of the certificates (PEM) that may have signed the SMSC's, in the place of those that Java trusts",
            Readers::file);
    static final Setting<String> SYSTEM_ID = needed("sms[].system-id", "user name, at most 15 characters",
            Readers.octets(1, 15));
    static final Setting<String> PASSWORD = needed("sms[].password", "at most 8 characters", Readers.octets(1, 8))
            .asSecret();
    static final Setting<String> SYSTEM_TYPE = usual("sms[].system-type", "", "only where the operator asks for one",
            Readers.octets(0, 12));
    static final Setting<String> NUMBER = needed("sms[].number",
            "short code, number or name that people see and write to", Readers::sender);
    static final Setting<OptionalInt> TON = usual("sms[].ton", "auto",
            "type of that number, 0 to 6; `auto` tells it by its looks", Readers.autoOr(6));
    static final Setting<OptionalInt> NPI = usual("sms[].npi", "auto",
            "numbering plan of that number, 0 to 18; `auto` tells it by its looks", Readers.autoOr(18));
    static final Setting<List<String>> SERVES = usual("sms[].serves", "",
            "beginnings of numbers, such as `62811, 62812`, that messages without a conversation go by this link for; "
                    + "the longest wins, and empty is for all",
            Readers::prefixes);
    static final Setting<Mode> BIND = usual("sms[].bind", "transceiver",
            "`transceiver`, or `receiver+transmitter` for two binds a session", Readers::mode);
    static final Setting<Integer> SESSIONS = usual("sms[].sessions", "1",
            "sessions at once, as many as the operator allows", Readers.integer(1, 16));
    static final Setting<Integer> SMS_WINDOW = usual("sms[].window", "10",
            "messages under way at once on each bind, as many as the operator allows", Readers.integer(1, 1_000));
    static final Setting<Integer> SMS_RATE = usual("sms[].rate", "0",
            "SMS a second at most over all sessions, 0 for as many as the windows let through",
            Readers.integer(0, 100_000));
    static final Setting<Integer> DESTINATION_TON = usual("sms[].destination-ton", "1",
            "type of people's numbers, 0 to 6; they are sent with their country code", Readers.integer(0, 6));
    static final Setting<Integer> DESTINATION_NPI = usual("sms[].destination-npi", "1",
            "numbering plan of people's numbers, 0 to 18", Readers.integer(0, 18));
    static final Setting<Duration> VALIDITY = usual("sms[].validity", "0 s",
            "how long the SMSC tries to deliver, 0 s for as long as it likes, but no longer than the message is worth",
            Readers.duration(0, 14 * 86_400));
    static final Setting<Asking> RECEIPTS = usual("sms[].receipts", "notices",
            "delivery receipts asked for `none`, for `notices` (all that does not answer a person) or for `all`",
            text -> text.oneOf(Asking.class));
    static final Setting<ZoneId> RECEIPT_ZONE = optional("sms[].receipt-zone",
            "time zone of the dates in its receipts, where not `zone`", Readers::zone);
    static final Setting<DefaultAlphabet> ALPHABET = usual("sms[].default-alphabet", "gsm",
            "what the SMSC takes data_coding 0 for: `gsm`, `latin1` or `ascii`",
            text -> text.oneOf(DefaultAlphabet.class));
    static final Setting<Boolean> PACKED = usual("sms[].packed", "false",
            "`true` where texts in GSM 7-bit come packed, eight letters in seven octets", YamlText::yesOrNo);
    static final Setting<Joining> CONCATENATION = usual("sms[].concatenation", "udh8",
            "how long texts go: in parts with a header (`udh8`, `udh16`) or with parameters (`sar`), or whole "
                    + "(`payload`)",
            text -> text.oneOf(Joining.class));
    static final Setting<Boolean> TRANSLITERATE = usual("sms[].transliterate", "true",
            "whether curly quotes, dashes and the like become plain ones where that keeps a text in 7-bit",
            YamlText::yesOrNo);
    static final Setting<Duration> ENQUIRE_LINK = usual("sms[].enquire-link", "30 s",
            "time between two checks that the link lives", Readers.duration(1, 3_600));
    static final Setting<Duration> ENQUIRE_TIMEOUT = usual("sms[].enquire-timeout", "10 s",
            "after which a link that does not answer a check is dead", Readers.duration(1, 600));
    static final Setting<Duration> CONNECT_TIMEOUT = usual("sms[].connect-timeout", "10 s",
            "longest wait for the connection, and again for the bind", Readers.duration(1, 600));
    static final Setting<Duration> RESPONSE_TIMEOUT = usual("sms[].response-timeout", "30 s",
            "longest wait for the answer to a message; after it the outcome is unknown", Readers.duration(1, 600));

    static final Setting<String> TWILIO_SMS_NAME = needed("twilio-sms[].name",
            "our name for a number for SMS at Twilio, whose webhook is `/sms/twilio`", Readers::name);
    static final Setting<String> TWILIO_SMS_ACCOUNT = needed("twilio-sms[].account-sid", "the account, `AC…`",
            Readers::accountSid);
    static final Setting<String> TWILIO_SMS_TOKEN = needed("twilio-sms[].auth-token", "its token", Readers::token)
            .asSecret();
    static final Setting<String> TWILIO_SMS_SECONDARY = optional("twilio-sms[].secondary-auth-token",
            "while tokens are changed: the other one, whose signatures count too", Readers::token).asSecret();
    static final Setting<PhoneNumber> TWILIO_SMS_FROM = needed("twilio-sms[].from", "our number in E.164",
            Readers::e164);
    static final Setting<URI> TWILIO_SMS_URL = usual("twilio-sms[].api-url", "https://api.twilio.com",
            "another address only for tests", Readers::web);
    static final Setting<Integer> TWILIO_SMS_WINDOW = usual("twilio-sms[].window", "10", "calls under way at once",
            Readers.integer(1, 1_000));
    static final Setting<Integer> TWILIO_SMS_RATE = usual("twilio-sms[].rate", "10", "messages a second at most",
            Readers.integer(1, 10_000));
    static final Setting<Duration> TWILIO_SMS_TIMEOUT = usual("twilio-sms[].timeout", "10 s",
            "longest wait for the connection, and again for the answer", Readers.duration(1, 600));

    static final Setting<String> WHATSAPP_NAME = needed("whatsapp[].name",
            "our name for the link; the webhooks of all of them arrive at `/whatsapp/twilio`", Readers::name);
    static final Setting<String> ACCOUNT_SID = needed("whatsapp[].account-sid", "the account, `AC…`",
            Readers::accountSid);
    static final Setting<String> AUTH_TOKEN = needed("whatsapp[].auth-token", "its token", Readers::token).asSecret();
    static final Setting<String> SECONDARY_TOKEN = optional("whatsapp[].secondary-auth-token",
            "while tokens are changed: the other one, whose signatures count too", Readers::token).asSecret();
    static final Setting<PhoneNumber> FROM = needed("whatsapp[].from", "our WhatsApp number in E.164", Readers::e164);
    static final Setting<URI> API_URL = usual("whatsapp[].api-url", "https://api.twilio.com",
            "another address only for tests", Readers::web);
    static final Setting<Integer> WHATSAPP_WINDOW = usual("whatsapp[].window", "32", "calls under way at once",
            Readers.integer(1, 1_000));
    static final Setting<Integer> WHATSAPP_RATE = usual("whatsapp[].rate", "80",
            "messages a second at most, as Twilio grants them", Readers.integer(1, 10_000));
    static final Setting<Duration> TIMEOUT = usual("whatsapp[].timeout", "10 s",
            "longest wait for the connection, and again for the answer", Readers.duration(1, 600));
    static final Setting<Boolean> BUTTONS = usual("whatsapp[].buttons", "yes",
            "options as buttons and lists, for which 13 contents are made in the account; `no`: as numbered lines",
            YamlText::yesOrNo);
    static final Setting<Path> TEMPLATES = optional("whatsapp[].templates",
            "file of the templates that Meta has approved, for what is sent outside of the 24 hours", Readers::file);

    static final Setting<String> META_NAME = needed("meta[].name",
            "our name for a WhatsApp number at Meta itself, whose webhook is `/whatsapp/meta`", Readers::name);
    static final Setting<String> META_NUMBER_ID = needed("meta[].phone-number-id",
            "Meta's id of our number, not the number", Readers::digits);
    static final Setting<String> META_TOKEN = needed("meta[].access-token", "a system user's token", Readers::token)
            .asSecret();
    static final Setting<String> META_SECRET = needed("meta[].app-secret", "with which Meta signs webhooks",
            Readers::token).asSecret();
    static final Setting<String> META_VERIFY = needed("meta[].verify-token",
            "any word, to be repeated where the webhook is registered", Readers::token).asSecret();
    static final Setting<URI> META_URL = usual("meta[].api-url", "https://graph.facebook.com",
            "another address only for tests", Readers::web);
    static final Setting<String> META_VERSION = usual("meta[].api-version", "v25.0", "of the Graph API",
            Readers::apiVersion);
    static final Setting<Integer> META_WINDOW = usual("meta[].window", "32", "calls under way at once",
            Readers.integer(1, 1_000));
    static final Setting<Integer> META_RATE = usual("meta[].rate", "80", "messages a second at most",
            Readers.integer(1, 10_000));
    static final Setting<Duration> META_TIMEOUT = usual("meta[].timeout", "10 s",
            "longest wait for the connection, and again for the answer", Readers.duration(1, 600));
    static final Setting<Path> META_TEMPLATES = optional("meta[].templates",
            "file of the approved templates, as above", Readers::file);

    private static final List<Setting<?>> ALL = List.of(DATA, FLOWS, DIRECTORY, MODELS, ZONE, LOGS, LOG_LEVEL,
            HTTP_HOST,
            HTTP_PORT, PUBLIC_URL, REDIS, PARTITIONS, REPLICAS, FSYNC, TRACE, REPLY_OUTSIDE, REPLY_WORTH,
            NOTICE_OUTSIDE, NOTICE_WORTH, ANNOUNCEMENT_OUTSIDE, ANNOUNCEMENT_WORTH, NIGHT, FRIDAY, SUMMARY,
            MEDIA_LARGEST, MEDIA_TYPES, MEDIA_KEEP, SMS_NAME, SMS_HOST, SMS_PORT, TLS, TLS_TRUST, SYSTEM_ID, PASSWORD,
            SYSTEM_TYPE,
            NUMBER, TON, NPI, SERVES, BIND, SESSIONS, SMS_WINDOW, SMS_RATE, DESTINATION_TON, DESTINATION_NPI, VALIDITY,
            RECEIPTS, RECEIPT_ZONE, ALPHABET, PACKED, CONCATENATION, TRANSLITERATE, ENQUIRE_LINK, ENQUIRE_TIMEOUT,
            CONNECT_TIMEOUT, RESPONSE_TIMEOUT, TWILIO_SMS_NAME, TWILIO_SMS_ACCOUNT, TWILIO_SMS_TOKEN,
            TWILIO_SMS_SECONDARY, TWILIO_SMS_FROM, TWILIO_SMS_URL, TWILIO_SMS_WINDOW, TWILIO_SMS_RATE,
            TWILIO_SMS_TIMEOUT, WHATSAPP_NAME, ACCOUNT_SID, AUTH_TOKEN, SECONDARY_TOKEN, FROM, API_URL,
            WHATSAPP_WINDOW, WHATSAPP_RATE, TIMEOUT, BUTTONS, TEMPLATES, META_NAME, META_NUMBER_ID, META_TOKEN,
            META_SECRET, META_VERIFY, META_URL, META_VERSION, META_WINDOW, META_RATE, META_TIMEOUT, META_TEMPLATES);

    private SettingsTable() {
    }

    private static Setting<List<Way>> outside(String kind, String what) {
        return usual("messages." + kind + "-outside", "template, sms, wait", "how " + what
                + " goes when WhatsApp takes no free text: the first that is possible", Readers::ways);
    }

    private static Setting<Duration> worth(String kind, String usual, String what) {
        return usual("messages." + kind + "-worth", usual, "how long " + what + " is worth sending", Readers.duration(
                60, 30 * 86_400));
    }

    /** Every setting, in the order of the file. */
    static List<Setting<?>> all() {
        return ALL;
    }

    /** The table as the README shows it. */
    public static String markdown() {
        return ALL.stream().map(SettingsTable::row).collect(Collectors.joining("\n",
                "| setting | unless written | what it is |\n| --- | --- | --- |\n", "\n"));
    }

    private static String row(Setting<?> setting) {
        String unless = switch (setting.presence()) {
        case NEEDED -> "must be written";
        case OPTIONAL -> "none";
        case USUAL -> setting.usual().isEmpty() ? "empty" : "`" + setting.usual() + "`";
        };
        String file = setting.secret() ? " (or `" + setting.fileKey() + "`)" : "";
        return "| `%s`%s | %s | %s |".formatted(setting.path(), file, unless, setting.meaning());
    }
}
