package id.kentongan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings from the environment, and secrets from files. */
class SettingsEnvironmentTest {
    private static final String SECRET = "k3ram4t";
    private static final String FILE = """
            http: { port: 7070, public-url: "https://kentongan.example.id" }
            sms:
              - { name: operator-a, host: h, system-id: foo, password: bar, number: "1234" }
              - { name: operator-b, host: h, system-id: foo, password-file: b.txt, number: "1234" }
            whatsapp:
              - { name: twilio, account-sid: AC1, auth-token: tok, from: "+6281100000000" }
            """;

    @TempDir
    private Path folder = Path.of("");

    private SettingsReading reading(String text, Map<String, String> environment) {
        return SettingsFile.read("kentongan.yaml", text.getBytes(StandardCharsets.UTF_8), folder, environment);
    }

    private Settings settings(String text, Map<String, String> environment) {
        SettingsReading reading = reading(text, environment);
        return assertInstanceOf(SettingsReading.Complete.class, reading, reading.toString()).settings();
    }

    private String faults(String text, Map<String, String> environment) {
        return assertInstanceOf(SettingsReading.Faulty.class, reading(text, environment)).report();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void variables_go_before_the_file() throws IOException {
        write("b.txt", "fromfile");
        Settings settings = settings(FILE, Map.of("KENTONGAN_HTTP_PORT", "8080", "KENTONGAN_HTTP_PUBLIC_URL",
                "https://desa.id", "KENTONGAN_DATA", "/var/lib/kentongan", "KENTONGAN_REDIS", "redis://redis:6379",
                "KENTONGAN_STORE_PARTITIONS", "8", "KENTONGAN_SMS_OPERATOR_A_PASSWORD", "one",
                "KENTONGAN_SMS_OPERATOR_B_SYSTEM_ID", "two", "KENTONGAN_WHATSAPP_TWILIO_AUTH_TOKEN", "three", "HOME",
                "/root"));
        assertEquals(8080, settings.http().port());
        assertEquals(Optional.of(URI.create("https://desa.id")), settings.http().publicUrl());
        assertEquals(Path.of("/var/lib/kentongan"), settings.data());
        assertEquals("redis://redis:6379", settings.redis().choice().toString());
        assertEquals(8, settings.redis().partitions());
        assertEquals(List.of("one", "fromfile"), settings.sms().stream().map(link -> link.smsc().password()).toList());
        assertEquals(List.of("foo", "two"), settings.sms().stream().map(link -> link.smsc().systemId()).toList());
        assertEquals(List.of("three"), settings.whatsapp().getFirst().authTokens());
        assertEquals(URI.create("https://desa.id"), settings.whatsapp().getFirst().publicUrl());
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        assertEquals(7070, settings("http: { port: 7070 }", Map.of("KENTONGAN_HTTP_PORT", "")).http().port());
    }

    @Test
    void faults_of_variables_name_the_variable_and_the_nearest_one() throws IOException {
        write("b.txt", "fromfile");
        assertEquals("""
                KENTONGAN_HTTP_PORT: expected a whole number from 0 to 65535, found "many"
                KENTONGAN_HTTP_PROT: unknown environment variable; did you mean "KENTONGAN_HTTP_PORT"?
                KENTONGAN_PORT: unknown environment variable
                KENTONGAN_SMS_OPERATOR_C_PASSWORD: unknown environment variable; did you mean \
                "KENTONGAN_SMS_OPERATOR_A_PASSWORD"?""", faults(FILE, Map.of("KENTONGAN_HTTP_PORT", "many",
                "KENTONGAN_HTTP_PROT", "1", "KENTONGAN_SMS_OPERATOR_C_PASSWORD", "x", "KENTONGAN_PORT", "80")));
    }

    @Test
    void what_the_launcher_and_container_engines_set_is_no_fault() {
        settings("", Map.of("KENTONGAN_JAVA", "/jdk", "KENTONGAN_AOT", "off", "KENTONGAN_SERVICE_HOST", "10.0.0.1",
                "KENTONGAN_SERVICE_PORT_HTTP", "80", "KENTONGAN_PORT", "tcp://10.0.0.1:80", "KENTONGAN_PORT_80_TCP",
                "tcp://10.0.0.1:80"));
    }

    @Test
    void two_links_whose_variables_would_be_one_are_a_fault() {
        assertEquals("kentongan.yaml:3:13: makes KENTONGAN_WHATSAPP_A_SECONDARY_AUTH_TOKEN mean two settings; expected "
                + "another name", faults("""
                        http: { public-url: "https://kentongan.example.id" }
                        whatsapp:
                          - { name: a, account-sid: AC1, auth-token: tok, from: "+6281100000000" }
                          - { name: a-secondary, account-sid: AC1, auth-token: tok, from: "+6281100000000" }
                        """, Map.of()));
    }

    @Test
    void a_secret_is_read_from_a_file_beside_the_settings_or_from_a_variable_s_file() throws IOException {
        write("b.txt", "fromfile\n");
        write("a.txt", "other\r\n");
        write("redis.txt", "redis://:" + SECRET + "@redis/2\n");
        Settings settings = settings(FILE, Map.of("KENTONGAN_SMS_OPERATOR_A_PASSWORD_FILE", "a.txt",
                "KENTONGAN_REDIS_FILE", folder.resolve("redis.txt").toString()));
        assertEquals(List.of("other", "fromfile"),
                settings.sms().stream().map(link -> link.smsc().password()).toList());
        assertEquals("redis://redis:6379/2", settings.redis().choice().toString());
    }

    @Test
    void a_secret_in_a_variable_takes_the_place_of_the_file_s_way() {
        assertEquals("new", settings(FILE, Map.of("KENTONGAN_SMS_OPERATOR_B_PASSWORD", "new")).sms().getLast()
                .smsc().password());
    }

    @Test
    void faults_of_secret_files_say_where_and_why() throws IOException {
        write("empty.txt", "\n");
        write("long.txt", "x".repeat(5_000));
        Files.write(folder.resolve("latin.txt"), new byte[]{(byte) 0xe9});
        Files.createDirectory(folder.resolve("folder"));
        assertEquals("""
                kentongan.yaml:2:31: there is no such file: "none.txt"
                kentongan.yaml:3:31: the secret's file is empty
                kentongan.yaml:4:31: the secret's file is too large: at most 4096 bytes are read
                kentongan.yaml:5:31: the secret's file is not UTF-8
                kentongan.yaml:6:31: the file "folder" cannot be read (IOException)
                kentongan.yaml:7:46: "password" and "password-file" both say it; keep one""", faults("""
                sms:
                  - { name: a, password-file: none.txt, host: h, system-id: s, number: "1" }
                  - { name: b, password-file: empty.txt, host: h, system-id: s, number: "1" }
                  - { name: c, password-file: long.txt, host: h, system-id: s, number: "1" }
                  - { name: d, password-file: latin.txt, host: h, system-id: s, number: "1" }
                  - { name: e, password-file: folder, host: h, system-id: s, number: "1" }
                  - { name: f, password: bar, password-file: empty.txt, host: h, system-id: s, number: "1" }
                """.replace("\"1\"", "\"1234\""), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis: redis://:k3ram4t@h:port", "redis: redis://:k3%k3ram4t@h",
            "redis: redsi://k3ram4t@h",
            "sms: [{ password: k3ram4t-and-longer }]", "sms: [{ password: [k3ram4t] }]",
            "sms: [{ pasword: k3ram4t }]", "whatsapp: [{ auth-token: k3ram4t and more }]", "redis: [k3ram4t]"})
    void no_fault_quotes_a_secret(String text) {
        assertFalse(faults(text, Map.of()).contains(SECRET), faults(text, Map.of()));
    }

    @Test
    void no_text_of_the_settings_shows_a_secret() throws IOException {
        write("b.txt", SECRET);
        String shown = reading(FILE.replace("bar", SECRET).replace("auth-token: tok",
                "auth-token: k3ram4t, secondary-auth-token: k3ram4t"),
                Map.of("KENTONGAN_REDIS", "redis://user:k3ram4t@h")).toString();
        assertFalse(shown.contains(SECRET), shown);
        assertFalse(shown.contains("81100000000"), shown);
    }
}
