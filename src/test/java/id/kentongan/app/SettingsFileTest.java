package id.kentongan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.app.Settings.Fsync;
import id.kentongan.app.Settings.LogFormat;
import id.kentongan.app.Settings.LogLevel;
import id.kentongan.channel.sms.DefaultAlphabet;
import id.kentongan.channel.sms.Joining;
import id.kentongan.channel.sms.SmppAddress;
import id.kentongan.channel.sms.SmppSettings;
import id.kentongan.channel.twilio.TwilioSettings;
import id.kentongan.conversation.PostRules;
import id.kentongan.message.PhoneNumber;
import id.kentongan.yaml.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator writes, and what comes of it. */
class SettingsFileTest {
    /** As the issue has it, word for word. */
    private static final String SAMPLE = """
            data: ./data
            http: { host: 127.0.0.1, port: 7070, public-url: "https://kentongan.example.id" }
            redis: embedded        # or redis://…, rediss://…, sentinel://h1,h2,h3/mymaster, cluster://h1,h2,h3
            flows: ./flows
            sms:
              - { name: operator-a, host: 127.0.0.1, port: 2775, system-id: foo, password: bar, number: "1234", window: 50, enquire-link: 30 s }
            whatsapp:
              - { name: twilio, account-sid: AC…, auth-token: …, from: "+6281100000000", api-url: "http://127.0.0.1:8090" }
            """;

    @TempDir
    private Path folder = Path.of("");

    private SettingsReading reading(String text, Map<String, String> environment) {
        return SettingsFile.read("kentongan.yaml", text.getBytes(StandardCharsets.UTF_8), folder, environment);
    }

    private Settings settings(String text) {
        return settings(text, Map.of());
    }

    private Settings settings(String text, Map<String, String> environment) {
        SettingsReading reading = reading(text, environment);
        return assertInstanceOf(SettingsReading.Complete.class, reading, reading.toString()).settings();
    }

    private List<String> faults(String text) {
        return faults(text, Map.of());
    }

    private List<String> faults(String text, Map<String, String> environment) {
        return assertInstanceOf(SettingsReading.Faulty.class, reading(text, environment)).faults().stream()
                .map(Fault::toString).toList();
    }

    @Test
    void the_sample_works_as_it_stands() {
        Settings settings = settings(SAMPLE);
        assertEquals(folder.resolve("data"), settings.data());
        assertEquals(folder.resolve("flows"), settings.flows());
        assertEquals(new Settings.HttpSettings("127.0.0.1", 7070,
                Optional.of(URI.create("https://kentongan.example.id"))), settings.http());
        assertEquals(new RedisChoice.Embedded(), settings.redis().choice());
        assertEquals(List.of(SmppSettings.of("operator-a", "127.0.0.1", 2775, "foo", "bar", "1234")
                .with(new SmppSettings.Binding(SmppSettings.Mode.TRANSCEIVER, 1, 50, 0))), settings.sms());
        assertEquals(List.of(TwilioSettings.whatsApp("twilio", "AC…", "…", new PhoneNumber("6281100000000"), URI.create(
                "https://kentongan.example.id")).withApiUrl(URI.create("http://127.0.0.1:8090"))), settings.whatsapp());
    }

    @Test
    void an_empty_file_has_the_usual_settings_and_no_channel() {
        Settings settings = settings("# nothing yet\n");
        assertEquals(new Settings(folder.resolve("data"), folder.resolve("flows"), folder.resolve("directory"),
                Optional.empty(), ZoneId.of("Asia/Jakarta"), new Settings.LogSettings(LogFormat.TEXT, LogLevel.INFO),
                new Settings.HttpSettings("127.0.0.1", 7070, Optional.empty()),
                new Settings.RedisSettings(new RedisChoice.Embedded(), 64, 0, Fsync.ALWAYS), new Settings.MediaSettings(
                        16_000_000, Set.of("image/jpeg", "image/png", "image/webp", "audio/ogg", "audio/mpeg",
                                "audio/amr", "audio/aac", "audio/mp4", "video/mp4", "video/3gpp", "application/pdf"),
                        Duration.ofDays(180)),
                PostRules.USUAL,
                List.of(), List.of(), List.of(), List.of()),
                settings);
        assertFalse(settings.hasChannel());
        assertTrue(settings(SAMPLE).hasChannel());
    }

    @Test
    void the_usual_settings_of_a_link_are_those_that_the_link_has_itself() {
        Settings settings = settings("""
                http: { public-url: "https://kentongan.example.id" }
                sms: [{ name: a, host: h, system-id: foo, password: bar, number: "1234" }]
                whatsapp: [{ name: w, account-sid: AC1, auth-token: t, from: "+6281100000000" }]
                """);
        assertEquals(List.of(SmppSettings.of("a", "h", 2775, "foo", "bar", "1234")), settings.sms());
        assertEquals(List.of(TwilioSettings.whatsApp("w", "AC1", "t", new PhoneNumber("6281100000000"),
                URI.create("https://kentongan.example.id"))), settings.whatsapp());
    }

    @Test
    void every_other_setting_reaches_its_place() {
        Settings settings = settings("""
                directory: /srv/people
                zone: Asia/Makassar
                logs: json
                log-level: warn
                redis: sentinel://h1,h2,h3/mymaster
                store: { partitions: 128, replicas: 1 }
                sms:
                  - { name: a, host: smsc, port: 1, system-id: foo, password: bar, system-type: x, number: DESA, ton: 3,
                      npi: 9, rate: 20, validity: 2 h, enquire-link: 1 min, enquire-timeout: 5 s, connect-timeout: 7 s,
                      response-timeout: 2 min, serves: "62811, 62812", bind: receiver+transmitter, sessions: 3,
                      destination-ton: 2, destination-npi: 8, receipts: all, receipt-zone: Asia/Jayapura,
                      default-alphabet: latin1, packed: true, concatenation: udh16, transliterate: false }
                """);
        assertEquals(Path.of("/srv/people"), settings.directory());
        assertEquals(ZoneId.of("Asia/Makassar"), settings.zone());
        assertEquals(new Settings.LogSettings(LogFormat.JSON, LogLevel.WARN), settings.logs());
        assertEquals("sentinel://h1:26379,h2:26379,h3:26379/mymaster", settings.redis().choice().toString());
        assertEquals(128, settings.redis().partitions());
        assertEquals(1, settings.redis().replicas());
        SmppSettings.Times usual = SmppSettings.Times.USUAL;
        assertEquals(List.of(new SmppSettings("a",
                new SmppSettings.Smsc("smsc", 1, Optional.empty(), "foo", "bar", "x"),
                new SmppAddress("DESA", (byte) 3, (byte) 9), List.of("62811", "62812"),
                new SmppSettings.Binding(SmppSettings.Mode.RECEIVER_AND_TRANSMITTER, 3, 10, 20),
                new SmppSettings.Sending(2, 8, Duration.ofHours(2), SmppSettings.Asking.ALL,
                        ZoneId.of("Asia/Jayapura")),
                new SmppSettings.Writing(DefaultAlphabet.LATIN1, true, Joining.UDH16, false),
                new SmppSettings.Times(Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofSeconds(7),
                        Duration.ofMinutes(2), usual.firstPause(), usual.longestPause()))),
                settings.sms());
        assertEquals(Fsync.EVERYSEC, settings("store: { fsync: everysec }").redis().fsync());
        assertEquals(List.of("t", "u"), settings("""
                http: { public-url: "https://kentongan.example.id" }
                whatsapp: [{ name: w, account-sid: AC1, auth-token: t, secondary-auth-token: u, from: "+6281100000000" }]
                """).whatsapp().getFirst().authTokens());
    }

    @Test
    void all_faults_are_told_at_once_with_place_and_nearest_word() {
        assertEquals(List.of(
                "kentongan.yaml:1:1: unknown setting \"flow\"; did you mean \"flows\"?",
                "kentongan.yaml:2:15: expected a whole number from 0 to 65535, found \"70700\"",
                "kentongan.yaml:2:34: expected an address such as https://kentongan.example.id, found \"kentongan.id\"",
                "kentongan.yaml:3:7: expected text or json, found \"jsn\"; did you mean \"json\"?",
                "kentongan.yaml:4:7: expected a time zone such as Asia/Jakarta, found \"Asia/Jakata\"",
                "kentongan.yaml:5:8: expected embedded or an address such as redis://127.0.0.1:6379: "
                        + "a Redis address needs a scheme: redis://, rediss://, sentinel:// or cluster://; "
                        + "did you mean \"embedded\"?",
                "kentongan.yaml:6:8: \"store\" should be a map (name: value), found the text \"big\"",
                "kentongan.yaml:8:5: missing setting \"host\"",
                "kentongan.yaml:8:5: missing setting \"password\"",
                "kentongan.yaml:8:25: unknown setting \"widnow\"; did you mean \"window\"?",
                "kentongan.yaml:8:48: expected 1 to 15 letters, digits and signs of ASCII (SMPP 3.4, 5.2), "
                        + "found 16 characters",
                "kentongan.yaml:8:74: expected a short code, a number or a name of at most 11 letters, "
                        + "found \"12 34 56 78 90\"",
                "kentongan.yaml:8:104: expected a length of time such as 500 ms, 30 s, 5 min, 2 h or 7 d, found \"30\"",
                "kentongan.yaml:10:5: missing setting \"auth-token\"",
                "kentongan.yaml:10:13: \"operator-a\" is the name of another link already, in line 8; "
                        + "expected one of its own",
                "kentongan.yaml:10:38: expected an account SID, which begins with AC, found \"SK1\"",
                "kentongan.yaml:10:49: expected a number in E.164 such as \"+6281100000000\", found \"081100000000\"",
                "kentongan.yaml:11:5: expected a map here (name: value), found the text \"twilio\""), faults("""
                        flow: ./flows
                        http: { port: 70700, public-url: kentongan.id }
                        logs: jsn
                        zone: Asia/Jakata
                        redis: embeded
                        store: big
                        sms:
                          - { name: operator-a, widnow: 50, system-id: a-name-of-16-let, number: 12 34 56 78 90, enquire-link: 30 }
                        whatsapp:
                          - { name: operator-a, account-sid: SK1, from: "081100000000" }
                          - twilio
                        """));
    }

    @Test
    void twilio_and_meta_need_the_public_address() {
        assertEquals(List.of("kentongan.yaml:1:1: missing setting \"public-url\", which Twilio and Meta need: "
                + "they call us there"), faults("""
                        whatsapp: [{ name: w, account-sid: AC1, auth-token: t, from: "+6281100000000" }]
                        """));
    }

    @Test
    void what_only_one_kind_of_redis_has_is_told_for_the_other() {
        assertEquals(List.of("kentongan.yaml:1:20: the embedded Redis has no replicas; expected 0"),
                faults("store: { replicas: 1 }"));
        assertEquals(List.of("kentongan.yaml:2:17: is for the embedded Redis only; an external one has it as "
                + "appendfsync in its own settings"), faults("redis: redis://h\nstore: { fsync: everysec }"));
    }

    @Test
    void a_file_that_is_missing_or_a_folder_is_told_with_what_to_do() throws IOException {
        Path none = folder.resolve("kentongan.yaml");
        assertEquals(none + ": there is no such file; copy kentongan.example.yaml, which shows every setting, or name "
                + "yours with --config", report(none));
        Files.createDirectory(none);
        assertEquals(none + ": is a folder; expected a file as kentongan.example.yaml", report(none));
    }

    @Test
    void only_the_usual_folder_of_models_need_not_be_there() throws IOException {
        assertEquals(Optional.empty(), settings("language: { models: ./data/models }").models());
        assertEquals(List.of("kentongan.yaml:1:21: there is no such folder: \"" + folder.resolve("mine") + "\""),
                faults("language: { models: mine }"));
        Path usual = Files.createDirectories(folder.resolve("data/models"));
        assertEquals(Optional.of(usual), settings("").models());
    }

    private static String report(Path file) {
        return assertInstanceOf(SettingsReading.Faulty.class, SettingsFile.read(file, Map.of())).report();
    }

    @Test
    void hostile_files_end_in_a_fault_and_not_in_a_failure() {
        assertEquals(List.of("kentongan.yaml:2:1: a tab stands here: indent lines with blanks only"),
                faults("http:\n\tport: 1"));
        assertEquals(List.of("kentongan.yaml:1:1: expected a map (name: value), found a list"), faults("- http"));
        assertEquals(List.of("kentongan.yaml:2:6: \"sms\" should be a list, found a map"),
                faults("flows: f\nsms: { a: b }"));
        assertTrue(faults("sms: &a [*a, *a, *a]\nwhatsapp: *a").contains(
                "kentongan.yaml:1:6: an anchor (&) is not allowed; write the value itself, or quotes around a text that begins "
                        + "with &"));
        assertEquals(List.of("kentongan.yaml: is too large: at most 1000000 bytes are read"),
                faults("#".repeat(1_000_001)));
        byte[] wide = SAMPLE.getBytes(StandardCharsets.UTF_16);
        assertEquals("kentongan.yaml: is UTF-16; save it as UTF-8", assertInstanceOf(SettingsReading.Faulty.class,
                SettingsFile.read("kentongan.yaml", wide, folder, Map.of())).report());
        assertEquals(1_000, faults("sms: [" + "{},".repeat(5_000) + "]").size());
    }
}
