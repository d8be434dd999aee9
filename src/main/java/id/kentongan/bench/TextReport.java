package id.kentongan.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report for people. */
final class TextReport {
    private static final String HEAD = "%-26s %9s %9s %9s %9s %14s %9s %7s %7s %5s%n";
    private static final String ROW = "%-26s %,9.0f %9.2f %9.2f %9.1f %14s %,9d %7d %7d %5d%n";
    private static final double MEGABYTE = 1e6;
    private static final double MEBIBYTE = 1024 * 1024;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final StringBuilder text = new StringBuilder();

    private TextReport() {
    }

    static String of(BenchReport report) {
        var writer = new TextReport();
        writer.machine(report.machine());
        writer.loads("SMS in to reply out", report.sms());
        writer.loads("Webhook in to reply out", report.webhooks());
        writer.loads("SMS in to reply out, by the window of the link", report.windows());
        writer.announcement(report.announcement());
        writer.weight(report.weight());
        writer.memory(report.memory());
        writer.starts(report.starts(), report.machine().startCache());
        writer.verdict(report.exact());
        return writer.text.toString();
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    private void machine(Machine machine) {
        add("%d processors, %s, Java %s, load average before %.1f%n", machine.processors(), machine.system(),
                machine.java(), machine.load());
        add("Service: %s%n", String.join(" ", machine.flags()));
        add("Redis: appendfsync always on %s, where a forced write takes %.0f us%n", machine.fileSystem(),
                machine.fsyncMicros());
        add("The drivers share the machine with the service. Everything on loopback, everybody writes \"menu\".%n");
    }

    private void loads(String title, List<Figures> rows) {
        add("%n%s%n", title);
        add(HEAD, "load", "replies/s", "p50 ms", "p99 ms", "max ms", "CPU ms/reply", "messages", "missing", "doubled",
                "again");
        for (Figures row : rows) {
            add(ROW, row.load(), row.perSecond(), row.p50(), row.p99(), row.longest(), String.format(Locale.ROOT,
                    "%.2f + %.2f", row.serviceMillis(), row.redisMillis()), row.written(), row.missing(), row.doubled(),
                    row.again());
        }
        add("CPU: service + Redis. Again: sent once more since the service had turned it away or was not reached.%n");
    }

    private void announcement(Broadcast announcement) {
        add("%nAn announcement to %,d people by SMS: %,.0f a second, %d missing, %d doubled%n", announcement.people(),
                announcement.perSecond(), announcement.missing(), announcement.doubled());
        loads("Conversations meanwhile", List.of(announcement.talks()));
    }

    private void weight(Weight weight) {
        add("%nRedis memory of an idle conversation, of %,d that were made%n", weight.conversations());
        add("  %,.0f bytes after \"menu\", %,.0f bytes in the middle of a complaint%n", weight.menu(),
                weight.complaint());
        add("  a million, half of either: %,.0f MB (extrapolated)%n", weight.million() / MEGABYTE);
        add("  not in these: %,.0f bytes for each SMS for 5 minutes (each WhatsApp message for 48 hours), by which a"
                + " second copy is known%n", weight.identity());
    }

    private void memory(Optional<Memory> memory) {
        text.append(memory.map(known -> String.format(Locale.ROOT,
                "%nService's memory after all loads: %.0f MiB resident, %.0f MiB at the most (without Redis)%n",
                known.resident() / MEBIBYTE, known.peak() / MEBIBYTE))
                .orElse("\nService's memory: this system does not tell\n"));
    }

    private void starts(Starts starts, boolean cache) {
        add("%nStart to ready: %.0f ms, the median of %d, %s an AOT cache; %.0f ms in an empty folder%n",
                milliseconds(starts.median()), starts.others().size(), cache ? "with" : "without",
                milliseconds(starts.first()));
    }

    private void verdict(boolean exact) {
        add("%n%s%n", exact
                ? "Every message was answered exactly once."
                : "NOT EVERY MESSAGE WAS ANSWERED EXACTLY ONCE.");
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / NANOS_A_MILLISECOND;
    }
}
