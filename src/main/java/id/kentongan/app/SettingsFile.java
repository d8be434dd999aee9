package id.kentongan.app;

import id.kentongan.app.Settings.Fsync;
import id.kentongan.app.Settings.HttpSettings;
import id.kentongan.app.Settings.LogSettings;
import id.kentongan.app.Settings.MediaSettings;
import id.kentongan.app.Settings.RedisSettings;
import id.kentongan.channel.meta.MetaSettings;
import id.kentongan.channel.twilio.TwilioSettings;
import id.kentongan.yaml.Faults;
import id.kentongan.yaml.Mark;
import id.kentongan.yaml.YamlFile;
import id.kentongan.yaml.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code kentongan.yaml} and the {@code KENTONGAN_…} variables, and finds all that is wrong at once. */
public final class SettingsFile {
    private final Faults faults = new Faults();
    private final Path folder;
    private Optional<Duration> trace = Optional.empty();

    private SettingsFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the settings.
     *
     * @param file
     *            what relative paths in it are relative to, too
     * @param environment
     *            variables that go before what the file says
     */
    public static SettingsReading read(Path file, Map<String, String> environment) {
        Path absolute = file.toAbsolutePath();
        var reader = new SettingsFile(Optional.ofNullable(absolute.getParent()).orElse(absolute));
        if (!Files.exists(file)) {
            reader.faults.add(Mark.whole(file.toString()), "there is no such file; copy kentongan.example.yaml, which "
                    + "shows every setting, or name yours with --config");
        } else if (Files.isDirectory(file)) {
            reader.faults.add(Mark.whole(file.toString()), "is a folder; expected a file as kentongan.example.yaml");
        } else {
            return reader.finish(YamlFile.read(file, file.toString(), reader.faults), environment);
        }
        return reader.finish(Optional.empty(), environment);
    }

    /**
     * Reads the settings from the bytes of a file.
     *
     * @param name
     *            what stands in the faults
     * @param folder
     *            what relative paths are relative to
     */
    public static SettingsReading read(String name, byte[] bytes, Path folder, Map<String, String> environment) {
        var reader = new SettingsFile(folder.toAbsolutePath());
        return reader.finish(YamlFile.read(name, bytes, reader.faults), environment);
    }

    private SettingsReading finish(Optional<YamlMap> root, Map<String, String> environment) {
        Optional<Settings> settings = root.flatMap(map -> {
            new Environment(map, faults).overlay(environment);
            return settings(map);
        });
        return settings.filter(_ -> faults.isEmpty()).<SettingsReading>map(SettingsReading.Complete::new)
                .orElseGet(() -> new SettingsReading.Faulty(faults.list()));
    }

    private Optional<Settings> settings(YamlMap root) {
        var top = new Section(root, folder);
        var data = top.path(SettingsTable.DATA);
        var flows = top.path(SettingsTable.FLOWS);
        var directory = top.path(SettingsTable.DIRECTORY);
        var models = models(root);
        var zone = top.read(SettingsTable.ZONE);
        var logs = logs(top);
        var http = http(root);
        var redis = redis(top, root);
        var post = new PostReader(root, folder, faults).read(trace);
        var media = media(root);
        var links = new LinksReader(root, folder, faults, zone.orElse(ZoneId.of("Asia/Jakarta")));
        var sms = links.sms();
        var twilioSms = links.twilioSms(http.flatMap(HttpSettings::publicUrl));
        var whatsapp = links.whatsapp(http.flatMap(HttpSettings::publicUrl));
        var meta = links.meta(http.flatMap(HttpSettings::publicUrl));
        top.close();
        return faults.isEmpty()
                ? Optional.of(new Settings(data.orElseThrow(), flows.orElseThrow(), directory.orElseThrow(),
                        models, zone.orElseThrow(), logs.orElseThrow(), http.orElseThrow(), redis.orElseThrow(),
                        media.orElseThrow(), post.orElseThrow().approved(approved(whatsapp, meta)), sms, twilioSms,
                        whatsapp, meta))
                : Optional.empty();
    }

    /** Nobody need have trained a model, but another folder than the usual one must be there. */
    private Optional<Path> models(YamlMap root) {
        return root.mapOrNew("language").flatMap(map -> {
            var section = new Section(map, folder);
            var models = section.path(SettingsTable.MODELS);
            boolean there = models.filter(Files::isDirectory).isPresent();
            models.filter(named -> !there && !named.equals(folder.resolve(SettingsTable.MODELS.usual()).normalize()))
                    .ifPresent(named -> section.fault(SettingsTable.MODELS, "there is no such folder: \"" + named
                            + "\""));
            section.close();
            return models.filter(_ -> there);
        });
    }

    private static Optional<LogSettings> logs(Section top) {
        var level = top.read(SettingsTable.LOG_LEVEL);
        return top.read(SettingsTable.LOGS).flatMap(format -> level.map(least -> new LogSettings(format, least)));
    }

    private Optional<HttpSettings> http(YamlMap root) {
        return root.mapOrNew("http").flatMap(map -> {
            var section = new Section(map, folder);
            var host = section.read(SettingsTable.HTTP_HOST);
            var port = section.read(SettingsTable.HTTP_PORT);
            var publicUrl = section.read(SettingsTable.PUBLIC_URL);
            if (publicUrl.isEmpty() && Stream.of("whatsapp", "twilio-sms", "meta").anyMatch(root::has)) {
                section.faultUnlessWritten(SettingsTable.PUBLIC_URL,
                        "missing setting \"public-url\", which Twilio and Meta need: they call us there");
            }
            section.close();
            return host.flatMap(name -> port.map(number -> new HttpSettings(name, number, publicUrl)));
        });
    }

    private Optional<MediaSettings> media(YamlMap root) {
        return root.mapOrNew("media").flatMap(map -> {
            var section = new Section(map, folder);
            var largest = section.read(SettingsTable.MEDIA_LARGEST);
            var types = section.read(SettingsTable.MEDIA_TYPES);
            var keep = section.read(SettingsTable.MEDIA_KEEP);
            section.close();
            return largest.flatMap(megabytes -> types.flatMap(some -> keep.map(time -> new MediaSettings(megabytes
                    * 1_000_000L, some, time))));
        });
    }

    private Optional<RedisSettings> redis(Section top, YamlMap root) {
        var choice = top.read(SettingsTable.REDIS);
        return root.mapOrNew("store").flatMap(map -> {
            var section = new Section(map, folder);
            var partitions = section.read(SettingsTable.PARTITIONS);
            var replicas = section.read(SettingsTable.REPLICAS);
            var fsync = section.read(SettingsTable.FSYNC);
            trace = section.read(SettingsTable.TRACE);
            section.close();
            boolean embedded = choice.filter(RedisChoice.Embedded.class::isInstance).isPresent();
            if (embedded && replicas.orElse(0) > 0) {
                section.fault(SettingsTable.REPLICAS, "the embedded Redis has no replicas; expected 0");
            }
            if (choice.isPresent() && !embedded && fsync.orElse(Fsync.ALWAYS) != Fsync.ALWAYS) {
                section.fault(SettingsTable.FSYNC,
                        "is for the embedded Redis only; an external one has it as appendfsync in its own settings");
            }
            return faults.isEmpty()
                    ? Optional.of(new RedisSettings(choice.orElseThrow(), partitions.orElseThrow(),
                            replicas.orElseThrow(), fsync.orElseThrow()))
                    : Optional.empty();
        });
    }

    /** The notices for which some sender has a template. */
    private static Set<String> approved(List<TwilioSettings> whatsapp, List<MetaSettings> meta) {
        return Stream.concat(whatsapp.stream().map(account -> account.dressing().templates()), meta.stream().map(
                MetaSettings::templates)).flatMap(book -> book.templates().keySet().stream()).collect(Collectors
                        .toSet());
    }
}
