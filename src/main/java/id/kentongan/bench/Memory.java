package id.kentongan.bench;

import java.util.List;

/**
 * What a process takes of the machine's memory (proc_pid_status(5)).
 *
 * @param resident
 *            bytes in memory now, {@code VmRSS}
 * @param peak
 *            the most so far, {@code VmHWM}
 */
record Memory(long resident, long peak) {
    private static final long KILOBYTE = 1024;

    static Memory of(List<String> status) {
        return new Memory(bytes(status, "VmRSS:"), bytes(status, "VmHWM:"));
    }

    private static long bytes(List<String> status, String name) {
        return status.stream().filter(line -> line.startsWith(name)).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE).orElseThrow();
    }
}
