package id.kentongan.author;

import id.kentongan.flow.file.FlowGrammar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kentongan flows schema}: what editors complete flows by. */
@Command(name = "schema", mixinStandardHelpOptions = true, description = {
        "Prints the JSON Schema of a flow file; flows/flow.schema.json is a copy for editors."})
final class FlowsSchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(FlowSchema.of(new FlowGrammar()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
