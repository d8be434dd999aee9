package id.kentongan.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kentongan bench}: what the service does on this machine. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = {
        "Measures the service on this machine, in a process of its own with an embedded Redis that writes to the disk "
                + "before it answers: replies a second and their latency by SMS and by webhook, by the window of the link and beside an "
                + "announcement to many, memory, start.",
        "Ends with 1 when a reply was missing or doubled.",
        "Takes some seven minutes and is only worth something on a machine that does nothing else."})
public final class BenchCommand implements Callable<Integer> {
    private static final int NOT_EXACT = 1;

    @Option(names = "--quick", description = "One minute and a half, for a first look.")
    private boolean quick;

    @Option(names = "--json", description = "The report as JSON.")
    private boolean json;

    @Option(names = "--conversations", paramLabel = "N", description = "How many conversations are made to be weighed "
            + "(if not given: 20,000, or 4,000 with --quick).")
    private int conversations;

    @Option(names = "--most", paramLabel = "N", hidden = true, description = "Each load has so many messages at most: whether the benchmark works.")
    private int most;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "On the disk to be measured (if not given: data beside the program); what is made in it is deleted.")
    private Path folder = home().resolve("data");

    @Option(names = "--flows", paramLabel = "FOLDER", description = "The flows (if not given: flows beside the program).")
    private Path flows = home().resolve("flows");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        var bench = new Bench(plan(), flows, folder, line -> {
            err.println(line);
            err.flush();
        });
        var hook = new Thread(bench::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        BenchReport report = bench.run();
        Runtime.getRuntime().removeShutdownHook(hook);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? JsonReport.of(report) : TextReport.of(report));
        out.flush();
        return report.exact() ? 0 : NOT_EXACT;
    }

    private BenchPlan plan() {
        BenchPlan plan = quick ? BenchPlan.quick() : BenchPlan.full();
        BenchPlan limited = most > 0 ? plan.atMost(most) : plan;
        return conversations > 0 ? limited.withConversations(conversations) : limited;
    }

    /** Where the program lies: the launcher says so, else the current folder. */
    private static Path home() {
        return Path.of(System.getProperty("kentongan.home", "."));
    }
}
