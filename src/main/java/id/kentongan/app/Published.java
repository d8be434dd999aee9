package id.kentongan.app;

import id.kentongan.conversation.World;
import id.kentongan.directory.Directory;
import id.kentongan.directory.Person;
import id.kentongan.directory.file.DirectoryFolder;
import id.kentongan.directory.file.Reading;
import id.kentongan.escalation.Ladder;
import id.kentongan.escalation.WorkingCalendar;
import id.kentongan.flow.Engine;
import id.kentongan.flow.Flows;
import id.kentongan.flow.Versions;
import id.kentongan.flow.Witness;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.language.BrokenModelException;
import id.kentongan.language.Interpreter;
import id.kentongan.language.LocalModels;
import id.kentongan.language.OpenNlpInterpreter;
import id.kentongan.language.Task;
import id.kentongan.message.Medium;
import id.kentongan.store.RedisStore;
import id.kentongan.yaml.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators and authors publish in files, with the language models: read at the start, with all their faults. */
record Published(FlowFolder.Read read, Interpreter interpreter, Directory directory, Set<LocalDate> holidays,
        List<Person> residents) {
    private static final Logger LOG = LoggerFactory.getLogger(Published.class);

    static Published read(Settings settings) {
        var interpreter = CompletableFuture.supplyAsync(() -> interpreter(settings.models()));
        var flows = FlowFolder.read(settings.flows());
        Reading people = people(settings);
        List<Fault> faults = Stream.concat(flows.faults().stream(), people instanceof Reading.Faulty(var some)
                ? some
                        .stream()
                : Stream.empty()).toList();
        if (!faults.isEmpty() || !(people instanceof Reading.Complete complete)) {
            throw new MisconfiguredException(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        return new Published(flows, interpreter.join(), complete.directory(), complete.holidays().keySet(),
                complete.residents());
    }

    /** With the local models, where there are some; nobody is left unanswered because one cannot be read. */
    private static Interpreter interpreter(Optional<Path> folder) {
        List<Task> local = folder.map(LocalModels::in).orElse(List.of());
        if (local.isEmpty()) {
            return new OpenNlpInterpreter();
        }
        try {
            var interpreter = new OpenNlpInterpreter(folder.orElseThrow());
            LOG.info("texts are understood with local models for {} in {}", local.stream().map(Task::word).collect(
                    Collectors.joining(" and ")), folder.get());
            return interpreter;
        } catch (BrokenModelException e) {
            LOG.error("no local model is used, only those that are shipped: {}", e.getMessage());
            return new OpenNlpInterpreter();
        }
    }

    /** The same people and models with flows that were read anew. */
    Published with(FlowFolder.Read anew) {
        return new Published(anew, interpreter, directory, holidays, residents);
    }

    World world(Settings settings, RedisStore store, Versions versions, Witness witness) {
        Set<Medium> media = EnumSet.noneOf(Medium.class);
        if (!settings.sms().isEmpty()) {
            media.add(Medium.SMS);
        }
        if (!settings.whatsapp().isEmpty()) {
            media.add(Medium.WHATSAPP);
        }
        var ladder = new Ladder(directory, new WorkingCalendar(holidays), settings.zone());
        Flows flows = read.flows();
        return new World(flows, new Engine(flows, versions, interpreter, directory, settings.zone(), witness),
                directory, ladder,
                media,
                settings.zone(), store.partitions(), store::partition, settings.post());
    }

    private static Reading people(Settings settings) {
        if (!Files.isDirectory(settings.directory())) {
            LOG.warn("there is no directory folder: no village and no officer is known, tickets reach nobody");
            return new Reading.Complete(new Directory(List.of(), List.of()), new java.util.TreeMap<>(), List.of());
        }
        return DirectoryFolder.of(settings.directory()).read();
    }
}
