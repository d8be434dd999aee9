package id.kentongan.author;

import id.kentongan.app.TemplateProof;
import id.kentongan.app.TemplateSource;
import id.kentongan.flow.Flows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the approved WhatsApp templates are that flows are checked against. */
final class TemplateOptions {
    /** The settings that the service takes when none are named. */
    private static final Path USUAL = Path.of("kentongan.yaml");

    @Option(names = "--templates", paramLabel = "FILE", description = {"A file of approved WhatsApp templates:",
            "checks that they fit the notices (if not given: those that --config or kentongan.yaml names for these flows)."})
    private List<Path> files = List.of();

    /** Checks the templates that are named, or that the settings name for this folder of flows. */
    TemplateProof proof(Flows flows, Path folder, Optional<Path> config) {
        var sources = new ArrayList<>(files.stream().map(TemplateSource::of).toList());
        if (config.isPresent()) {
            sources.addAll(TemplateSource.configured(config.get(), System.getenv()));
        } else if (files.isEmpty() && Files.isRegularFile(USUAL) && TemplateSource.flows(USUAL, System.getenv()).equals(
                folder.toAbsolutePath().normalize())) {
            sources.addAll(TemplateSource.configured(USUAL, System.getenv()));
        }
        return sources.isEmpty() ? TemplateProof.NONE : TemplateProof.of(flows, sources);
    }
}
