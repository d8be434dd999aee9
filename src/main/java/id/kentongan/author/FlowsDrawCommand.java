package id.kentongan.author;

import id.kentongan.flow.Flow;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.language.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kentongan flows draw}: a flow as a picture. */
@Command(name = "draw", mixinStandardHelpOptions = true, description = "Draws a flow, as Mermaid or as SVG.")
final class FlowsDrawCommand implements Callable<Integer> {
    /** How a drawing is written. */
    enum Form {
        MERMAID, SVG
    }

    @Parameters(paramLabel = "FLOW", description = "The flow's name.")
    private String name = "";

    @Option(names = "--as", paramLabel = "FORM", description = "mermaid or svg (if not given: ${DEFAULT-VALUE}).")
    private Form form = Form.MERMAID;

    @Option(names = "--flows", paramLabel = "FOLDER", description = "The flows (if not given: flows beside the program).")
    private Path folder = FlowsCommand.home().resolve("flows");

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where to (if not given: the terminal).")
    private Optional<Path> file = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        FlowFolder.Read read = FlowFolder.read(folder);
        Flow flow = read.flows().flow(name).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "there is no flow \"" + name + "\" that can be read in " + folder + Spelling.nearest(name, read.flows()
                        .flows().keySet()).map(near -> "; did you mean \"" + near + "\"?").orElse("")));
        var graph = new FlowGraph(flow);
        String drawing = switch (form) {
        case MERMAID -> Mermaid.of(graph);
        case SVG -> Svg.of(graph);
        };
        if (file.isPresent()) {
            Files.writeString(file.get(), drawing);
        } else {
            spec.commandLine().getOut().print(drawing);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
