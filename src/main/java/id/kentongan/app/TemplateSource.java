package id.kentongan.app;

import id.kentongan.yaml.Fault;
import id.kentongan.yaml.Faults;
import id.kentongan.yaml.YamlFile;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of approved templates, for those who check flows without running the service: the settings need not be complete
 * for that, and no password is read.
 *
 * @param name
 *            what stands in the faults
 */
public record TemplateSource(Path file, String name, TemplatesFile.Provider provider) {
    /** A file by itself; its templates tell whose they are. */
    public static TemplateSource of(Path file) {
        return new TemplateSource(file, file.toString(), contains(file, "content-sid")
                ? TemplatesFile.Provider.TWILIO
                : TemplatesFile.Provider.META);
    }

    private static boolean contains(Path file, String word) {
        try {
            return Files.readString(file).contains(word);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The files that the settings name.
     *
     * @param environment
     *            variables that go before what the file says
     * @throws MisconfiguredException
     *             when the settings cannot be read
     */
    public static List<TemplateSource> configured(Path config, Map<String, String> environment) {
        YamlMap root = settings(config, environment);
        var sources = new ArrayList<TemplateSource>();
        texts(root, "whatsapp").forEach(text -> sources.add(source(config, text, TemplatesFile.Provider.TWILIO)));
        texts(root, "meta").forEach(text -> sources.add(source(config, text, TemplatesFile.Provider.META)));
        return sources;
    }

    /** The folder of flows that the settings name. */
    public static Path flows(Path config, Map<String, String> environment) {
        return beside(config, settings(config, environment).text("flows", SettingsTable.FLOWS.usual())
                .map(YamlText::value).orElse(SettingsTable.FLOWS.usual()));
    }

    private static YamlMap settings(Path config, Map<String, String> environment) {
        var faults = new Faults();
        Optional<YamlMap> root = YamlFile.read(config, config.toString(), faults);
        root.ifPresent(map -> new Environment(map, new Faults()).overlay(environment));
        return root.orElseThrow(() -> new MisconfiguredException(String.join("\n", faults.list().stream()
                .map(Fault::toString).toList())));
    }

    private static Stream<YamlText> texts(YamlMap root, String list) {
        return root.list(list).stream().flatMap(links -> links.maps().stream()).flatMap(link -> link.text("templates")
                .stream());
    }

    private static TemplateSource source(Path config, YamlText written, TemplatesFile.Provider provider) {
        return new TemplateSource(beside(config, written.value()), written.value(), provider);
    }

    private static Path beside(Path config, String path) {
        Path absolute = config.toAbsolutePath();
        return Optional.ofNullable(absolute.getParent()).orElse(absolute).resolve(path).normalize();
    }
}
