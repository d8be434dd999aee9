package id.kentongan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * Where it was measured.
 *
 * @param load
 *            the load average of the last minute at the begin, negative where unknown: near 0 on a quiet machine
 * @param fileSystem
 *            of the folder in which Redis writes
 * @param fsyncMicros
 *            the median time of a forced write of 512 octets there, which each acknowledgement has to wait for
 * @param flags
 *            of the service's JVM, without paths
 * @param startCache
 *            whether the JVM starts from an AOT cache
 */
record Machine(int processors, String java, String system, double load, String fileSystem, double fsyncMicros,
        List<String> flags, boolean startCache) {
    private static final int WRITES = 200;
    private static final int OCTETS = 512;
    private static final double NANOS_A_MICROSECOND = 1e3;

    static Machine here(Path folder) {
        try {
            List<String> flags = ServiceProcess.flags();
            return new Machine(Runtime.getRuntime().availableProcessors(), Runtime.version().toString(),
                    System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                            + System.getProperty("os.arch"),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Files.getFileStore(folder).type(), fsync(folder), flags.stream().filter(flag -> flag.startsWith(
                            "-X") && !flag.contains("/")).toList(),
                    flags.stream().anyMatch(flag -> flag.startsWith("-XX:AOTCache=")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double fsync(Path folder) throws IOException {
        long[] nanos = new long[WRITES];
        Path file = Files.createTempFile(folder, "fsync", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int write = 0; write < WRITES; write++) {
                channel.write(ByteBuffer.allocate(OCTETS));
                long begun = System.nanoTime();
                channel.force(false);
                nanos[write] = System.nanoTime() - begun;
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(nanos);
        return nanos[WRITES / 2] / NANOS_A_MICROSECOND;
    }
}
