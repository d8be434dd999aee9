package id.kentongan.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A service in a JVM of its own that starts its embedded Redis, stores something, and waits to be killed. */
final class EmbeddedRedisProcess {
    final Process process;
    final long redisPid;

    EmbeddedRedisProcess(Path folder) throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                EmbeddedRedisProcess.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        redisPid = said.lines().filter(line -> line.startsWith("pid ")).mapToLong(
                line -> Long.parseLong(line.substring(4))).findFirst().orElseThrow();
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var redis = EmbeddedRedis.start(new EmbeddedRedis.Settings(Path.of(arguments[0]), 0, "always", 8));
        var store = RedisStore.open(StoreSettings.embedded(redis, java.time.InstantSource.system()));
        System.out.println(StoreRig.append(store, 1, "SM1", "kept"));
        System.out.println("pid " + redis.pid());
        Thread.currentThread().join();
    }
}
