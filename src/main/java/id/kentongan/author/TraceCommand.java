package id.kentongan.author;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kentongan trace}: the way of a message from when it was decided to when it arrived. */
@Command(name = "trace", mixinStandardHelpOptions = true, description = {
        "Tells the way of a message by its id, such as 17-4821.0, or lists the last messages to a number, such as "
                + "+6281234567890, with their ids. Asks the running service on this machine; shows no text."})
public final class TraceCommand implements Callable<Integer> {
    private static final int NOT_FOUND = 1;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    @Parameters(paramLabel = "ID|NUMBER", description = "The id of a message, or the number of a person.")
    private String asked = "";

    @Mixin
    private RunningNode service = new RunningNode();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean byId = asked.matches("\\d+-\\d+\\.\\d+");
        if (!byId && PhoneNumber.parse(asked).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "\"" + asked
                    + "\" is neither a message's id such as 17-4821.0 nor a number such as +6281234567890");
        }
        JsonNode ways = JSON.readTree(service.post("/trace", asked));
        PrintWriter out = spec.commandLine().getOut();
        if (ways.isEmpty()) {
            out.println(byId
                    ? "no message has the id " + asked + ", or it is longer ago than store.trace keeps"
                    : "no message to this number is kept");
        } else if (byId) {
            tell(out, ways.get(0));
        } else {
            ways.forEach(way -> list(out, way));
        }
        out.flush();
        return ways.isEmpty() ? NOT_FOUND : 0;
    }

    private static void list(PrintWriter out, JsonNode way) {
        out.printf("%-16s  %s  %-12s %-8s  %s%n", text(way, "id"), time(text(way, "created")), word(way, "lane"), text(
                way, "medium"), state(way));
    }

    private static void tell(PrintWriter out, JsonNode way) {
        out.printf("%s  %s by %s to %s: %s%n", text(way, "id"), word(way, "lane"), text(way, "medium"), text(way, "to"),
                state(way));
        boolean unsent = text(way, "state").equals("FAILED") && way.path("parts").isEmpty();
        int tries = way.path("tries").asInt();
        step(out, way, "created", "created");
        step(out, way, "handed", "handed to " + text(way, "link"));
        step(out, way, "settled", (unsent
                ? "given up: " + text(way, "reason")
                : "taken by " + text(way, "link")
                        + ids(way))
                + (tries > 1 ? ", after " + tries + " tries" : ""));
        step(out, way, "told", "told by the provider: " + state(way));
        String next = text(way, "next");
        if (!next.isEmpty()) {
            out.println(next.equals("held") ? "  it waits until the person writes" : "  in its place goes " + next);
        }
    }

    /** One line: when, how long after it was created, what. */
    private static void step(PrintWriter out, JsonNode way, String name, String what) {
        String at = text(way, name);
        if (!at.isEmpty()) {
            Duration since = Duration.between(Instant.parse(text(way, "created")), Instant.parse(at));
            out.printf("  %s  %+10.3f s  %s%n", time(at), since.toMillis() / 1000.0, what);
        }
    }

    private static String ids(JsonNode way) {
        var ids = new StringBuilder();
        way.path("parts").forEach(part -> ids.append(ids.isEmpty() ? " as " : ", ").append(text(part, "providerId"))
                .append(" (").append(word(part, "state")).append(')'));
        return ids.toString();
    }

    private static String state(JsonNode way) {
        String failure = word(way, "failure");
        return word(way, "state")
                + (failure.isEmpty() ? "" : " (" + failure + ", fault of " + word(way, "fault") + ")");
    }

    private static String word(JsonNode way, String name) {
        return text(way, name).toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode way, String name) {
        return way.path(name).asText("");
    }

    private static String time(String instant) {
        return TIME.format(Instant.parse(instant));
    }
}
