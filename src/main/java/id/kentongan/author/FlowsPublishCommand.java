package id.kentongan.author;

import id.kentongan.app.FlowProof;
import id.kentongan.app.MisconfiguredException;
import id.kentongan.app.ServeCommand;
import id.kentongan.app.TemplateProof;
import id.kentongan.flow.file.FlowFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kentongan flows publish}: lets a running service speak by the flows as they are now. */
@Command(name = "publish", mixinStandardHelpOptions = true, description = {
        "Checks the flows and, when they pass, lets the services that use the folder speak by them, within seconds.",
        "Whoever is in the middle of a flow moves over where the question is still there, else finishes what they began.",
        "With --config it tells how many people stand at each step. Templates are checked as by flows check. Exit code 65 when the check finds something."})
final class FlowsPublishCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The flows (if not given: flows beside the program).")
    private Path folder = FlowsCommand.home().resolve("flows");

    @Mixin
    private StandingReader standing = new StandingReader();

    @Mixin
    private TemplateOptions templates = new TemplateOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        FlowFolder.Read read = FlowFolder.read(folder);
        FlowProof proof;
        try {
            TemplateProof approved = templates.proof(read.flows(), folder, standing.config());
            approved.warnings().forEach(warning -> out.println("warning: " + warning));
            proof = FlowProof.of(read).and(approved.faults());
        } catch (MisconfiguredException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ServeCommand.WRONG_SETTINGS;
        }
        if (!proof.passes()) {
            spec.commandLine().getErr().println(proof.report());
            spec.commandLine().getErr().println("nothing is published");
            return FlowsCommand.WRONG_FLOWS;
        }
        if (standing.asked()) {
            standing.print(out, read.texts().keySet());
        }
        Path mark = folder.resolve(FlowFolder.PUBLISHED);
        Path fresh = folder.resolve(FlowFolder.PUBLISHED + ".new");
        Files.writeString(fresh, read.fingerprint() + "\n");
        Files.move(fresh, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        out.printf("%d flows are published%n", read.flows().flows().size());
        out.flush();
        return 0;
    }
}
