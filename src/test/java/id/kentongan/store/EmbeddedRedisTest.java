package id.kentongan.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Acceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the embedded Redis: its folder, its process, and what a crash leaves of them. */
class EmbeddedRedisTest {
    @TempDir
    private Path folder;

    private EmbeddedRedis.Settings settings(int port, int partitions) {
        return new EmbeddedRedis.Settings(folder.resolve("a \"folder\" of Budi's"), port, "always", partitions);
    }

    private static List<String> inbox(EmbeddedRedis redis) {
        try (var store = RedisStore.open(StoreSettings.embedded(redis, InstantSource.system()))) {
            var owner = new RecordingOwner();
            store.own(owner);
            await().until(() -> owner.fences.size() == 8);
            return owner.texts(1);
        }
    }

    @Test
    void what_a_killed_service_left_running_is_adopted() throws IOException {
        var service = new EmbeddedRedisProcess(settings(0, 8).folder());
        service.kill();
        assertTrue(runs(service.redisPid));
        try (var redis = EmbeddedRedis.start(settings(0, 8))) {
            assertTrue(redis.adopted());
            assertEquals(service.redisPid, redis.pid());
            assertEquals(List.of("kept"), inbox(redis));
        }
        assertFalse(runs(service.redisPid));
    }

    @Test
    void what_a_killed_service_left_on_another_port_is_stopped_and_its_data_opened() throws IOException {
        var service = new EmbeddedRedisProcess(settings(0, 8).folder());
        service.kill();
        int port = freePort();
        try (var redis = EmbeddedRedis.start(settings(port, 8))) {
            assertFalse(redis.adopted());
            assertEquals(port, redis.port());
            assertFalse(runs(service.redisPid));
            assertEquals(List.of("kept"), inbox(redis));
        }
    }

    @Test
    void a_process_that_happens_to_have_the_number_in_the_pidfile_is_left_alone() throws IOException {
        EmbeddedRedis.start(settings(0, 8)).close();
        Files.writeString(settings(0, 8).folder().resolve("redis.pid"),
                Long.toString(ProcessHandle.current().pid()));
        try (var redis = EmbeddedRedis.start(settings(0, 8))) {
            assertFalse(redis.adopted());
            assertNotEquals(ProcessHandle.current().pid(), redis.pid());
        }
    }

    @Test
    void its_data_is_there_at_the_next_start_and_nothing_runs_in_between() {
        long pid;
        try (var redis = EmbeddedRedis.start(settings(0, 8));
                var store = RedisStore.open(StoreSettings.embedded(redis, InstantSource.system()))) {
            pid = redis.pid();
            assertEquals(Acceptance.ACCEPTED, StoreRig.append(store, 1, "SM1", "kept"));
        }
        assertFalse(runs(pid));
        try (var redis = EmbeddedRedis.start(settings(0, 8))) {
            assertEquals(List.of("kept"), inbox(redis));
        }
    }

    @Test
    void it_is_started_again_when_it_dies() {
        try (var redis = EmbeddedRedis.start(settings(0, 8))) {
            long pid = redis.pid();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            await().until(() -> redis.pid() != pid);
            assertEquals(List.of(), inbox(redis));
        }
    }

    @Test
    void a_folder_that_a_newer_redis_wrote_is_refused() throws IOException {
        EmbeddedRedis.start(settings(0, 8)).close();
        Path data = settings(0, 8).folder();
        Files.writeString(data.resolve("stamp"), "version=7.0.15\npartitions=8\n");
        assertTrue(
                refusal(settings(0, 8)).contains("was written by Redis 7.0.15, which Redis 6.2.11 would open empty"));
        Files.writeString(data.resolve("stamp"), "version=6.2.11\npartitions=8\n");
        Files.createDirectory(data.resolve("appendonlydir"));
        assertTrue(refusal(settings(0, 8)).contains("was written by Redis 7 or later"));
    }

    @Test
    void another_number_of_partitions_is_refused() {
        EmbeddedRedis.start(settings(0, 8)).close();
        assertTrue(refusal(settings(0, 16)).endsWith("was made with 8 partitions, this service is set to 16"));
    }

    @Test
    void two_services_cannot_use_one_folder() {
        try (var _ = EmbeddedRedis.start(settings(0, 8))) {
            assertTrue(refusal(settings(0, 8)).startsWith("another Kentongan is working in "));
        }
    }

    @Test
    void a_port_that_is_taken_is_told() throws IOException {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertTrue(refusal(settings(taken.getLocalPort(), 8)).contains("Address already in use"));
        }
    }

    @Test
    void nobody_else_can_read_the_password_and_without_it_nothing_is_answered() throws IOException {
        try (var redis = EmbeddedRedis.start(settings(0, 8))) {
            for (String name : List.of("password", "redis.conf")) {
                assertEquals("rw-------", PosixFilePermissions
                        .toString(Files.getPosixFilePermissions(settings(0, 8).folder().resolve(name))));
            }
            var open = RedisAddress.parse("redis://127.0.0.1:" + redis.port());
            assertThrows(RuntimeException.class, () -> RedisStore.open(
                    new StoreSettings(open, 8, 0, "x", false, InstantSource.system(), 10)));
            assertEquals("redis://127.0.0.1:" + redis.port(), redis.address().toString());
        }
    }

    /** Not what has ended and nobody has asked for yet. */
    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).flatMap(process -> process.info().command())
                .isPresent();
    }

    private static String refusal(EmbeddedRedis.Settings settings) {
        return String.valueOf(
                assertThrows(IllegalStateException.class, () -> EmbeddedRedis.start(settings)).getMessage());
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
