package id.kentongan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.app.Settings;
import id.kentongan.app.SettingsFile;
import id.kentongan.app.SettingsReading;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be known of the image and the composition without an engine to run them. */
class DockerTest {

    private String dockerfile = "";
    private Map<?, ?> compose = Map.of();

    @BeforeEach
    void read() throws IOException {
        dockerfile = Files.readString(Path.of("docker/Dockerfile"));
        compose = new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));
    }

    @Test
    void what_the_image_copies_exists_and_passes_the_ignore_file() throws IOException {
        List<String> ignore = Files.readAllLines(Path.of("docker/Dockerfile.dockerignore"));
        List<String> copied = found(dockerfile, "(?m)^COPY (?!--from)(.*) \\S+$")
                .flatMap(one -> Stream.of(one.split(" ")))
                .toList();
        assertTrue(copied.contains("pom.xml"), copied.toString());
        for (String path : copied) {
            assertTrue(Files.exists(Path.of(path)), "COPY " + path + " would find nothing");
            assertTrue(ignore.contains("!" + path.replace("./", "")), path + " is ignored");
        }
    }

    @Test
    void the_build_leaves_what_the_image_takes() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertEquals(List.of("kentongan"), found(pom, "<finalName>(.*?)</finalName>").toList());
        assertTrue(dockerfile.contains("COPY --from=build /build/target/kentongan.jar ./"));
    }

    @Test
    void image_and_build_speak_of_the_same_java() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String release = found(pom, "<maven.compiler.release>(.*?)<").findFirst().orElseThrow();
        assertEquals(List.of(release, release), found(dockerfile, "(?m)^FROM \\S*temurin[:-](\\d+)").toList());
    }

    @Test
    void every_port_is_the_same() {
        var ports = new TreeSet<String>();
        found(dockerfile, "(?m)^EXPOSE (\\d+)").forEach(ports::add);
        found(dockerfile, "KENTONGAN_HTTP_PORT=(\\d+)").forEach(ports::add);
        found(dockerfile, "(?m)^HEALTHCHECK.*:(\\d+)/health").forEach(ports::add);
        ports.add(String.valueOf(environment().get("KENTONGAN_HTTP_PORT")));
        strings(service("kentongan").get("ports")).map(port -> port.substring(port.lastIndexOf(':') + 1))
                .forEach(ports::add);
        assertEquals(1, ports.size(), ports.toString());
    }

    @Test
    void redis_is_a_service_that_writes_before_it_answers() {
        URI redis = URI.create(String.valueOf(environment().get("KENTONGAN_REDIS")));
        String command = String.valueOf(service(redis.getHost()).get("command"));
        assertEquals(6379, redis.getPort());
        assertTrue(command.contains("--appendonly yes") && command.contains("--appendfsync always"), command);
        assertTrue(map(service("kentongan").get("depends_on")).containsKey(redis.getHost()));
    }

    @Test
    void volumes_and_secrets_are_declared_and_the_settings_are_mounted_where_they_are_read() {
        Set<?> declared = map(compose.get("volumes")).keySet();
        List<String> mounts = Stream.of("kentongan", "redis").flatMap(name -> strings(service(name).get("volumes")))
                .toList();
        mounts.stream().map(mount -> mount.split(":")[0]).filter(source -> !source.startsWith("."))
                .forEach(volume -> assertTrue(declared.contains(volume), volume + " is not declared"));
        strings(service("kentongan").get("secrets"))
                .forEach(secret -> assertTrue(map(compose.get("secrets")).containsKey(secret), secret));
        String settings = found(dockerfile, "\"--config\", \"(.*?)\"").findFirst().orElseThrow();
        assertTrue(mounts.stream().anyMatch(mount -> mount.contains(":" + settings + ":")), settings);
        String data = found(dockerfile, "KENTONGAN_DATA=(\\S+)").findFirst().orElseThrow();
        assertTrue(mounts.contains("data:" + data), data);
    }

    @Test
    void every_variable_names_a_setting_and_holds_what_it_can_hold() throws IOException {
        var variables = new TreeMap<String, String>();
        Pattern.compile("(KENTONGAN_\\w+)=(\\S+)").matcher(dockerfile).results()
                .forEach(found -> variables.put(found.group(1), found.group(2)));
        environment().forEach((name, value) -> variables.put(String.valueOf(name),
                String.valueOf(value).replaceFirst("^\\$\\{PUBLIC_URL:.*}$", "https://kentongan.example.id")));
        assertTrue(variables.size() > 4, variables.toString());
        SettingsReading reading = SettingsFile.read(Path.of("kentongan.example.yaml"), variables);
        Settings settings = assertInstanceOf(SettingsReading.Complete.class, reading, reading.toString()).settings();
        assertEquals("0.0.0.0", settings.http().host());
        assertEquals(Path.of("/opt/kentongan/flows"), settings.flows());
        assertEquals("redis://redis:6379", settings.redis().choice().toString());
    }

    private Map<?, ?> environment() {
        return map(service("kentongan").get("environment"));
    }

    private Map<?, ?> service(String name) {
        return map(map(compose.get("services")).get(name));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Stream<String> strings(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of();
    }

    private static Stream<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
