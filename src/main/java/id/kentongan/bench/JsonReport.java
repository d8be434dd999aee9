package id.kentongan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** The report for machines: the unit is the last word of each name, unknown is null. */
final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final double THOUSAND = 1e3;

    private JsonReport() {
    }

    static String of(BenchReport report) {
        ObjectNode root = JSON.createObjectNode();
        machine(root.putObject("machine"), report.machine());
        loads(root.putArray("sms"), report.sms());
        loads(root.putArray("webhooks"), report.webhooks());
        loads(root.putArray("windows"), report.windows());
        announcement(root.putObject("announcement"), report.announcement());
        weight(root.putObject("redis"), report.weight());
        ObjectNode service = root.putObject("service");
        report.memory().ifPresent(memory -> service.put("resident_bytes", memory.resident())
                .put("peak_bytes", memory.peak()));
        Starts starts = report.starts();
        number(service, "first_start_ms", milliseconds(starts.first()));
        number(service, "median_start_ms", milliseconds(starts.median()));
        ArrayNode all = service.putArray("starts_ms");
        starts.others().forEach(start -> all.add(rounded(milliseconds(start))));
        return root.put("exact", report.exact()).toPrettyString();
    }

    private static void machine(ObjectNode node, Machine machine) {
        node.put("processors", machine.processors()).put("java", machine.java()).put("system", machine.system())
                .put("load_average", machine.load()).put("file_system", machine.fileSystem());
        number(node, "fsync_us", machine.fsyncMicros());
        ArrayNode flags = node.putArray("jvm_flags");
        machine.flags().forEach(flags::add);
        node.put("aot_cache", machine.startCache());
    }

    private static void announcement(ObjectNode node, Broadcast announcement) {
        node.put("people", announcement.people()).put("missing", announcement.missing()).put("doubled", announcement
                .doubled());
        number(node, "messages_per_s", announcement.perSecond());
        loads(node.putArray("talks"), List.of(announcement.talks()));
    }

    private static void weight(ObjectNode node, Weight weight) {
        node.put("conversations", weight.conversations()).put("exact", weight.exact());
        number(node, "menu_bytes", weight.menu());
        number(node, "complaint_bytes", weight.complaint());
        number(node, "identity_bytes", weight.identity());
        number(node, "extrapolated_million_bytes", weight.million());
    }

    private static void loads(ArrayNode array, List<Figures> rows) {
        for (Figures row : rows) {
            ObjectNode node = array.addObject().put("load", row.load()).put("messages", row.written())
                    .put("replied", row.replied()).put("missing", row.missing()).put("doubled", row.doubled())
                    .put("again", row.again());
            number(node, "replies_per_s", row.perSecond());
            number(node, "p50_ms", row.p50());
            number(node, "p99_ms", row.p99());
            number(node, "max_ms", row.longest());
            number(node, "service_cpu_ms", row.serviceMillis());
            number(node, "redis_cpu_ms", row.redisMillis());
        }
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, rounded(value));
        } else {
            node.putNull(name);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / NANOS_A_MILLISECOND;
    }
}
