package id.kentongan.app;

import id.kentongan.conversation.Standing;
import id.kentongan.conversation.World;
import id.kentongan.flow.Witness;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.store.RedisStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The flows that this node speaks by, changed while people are inside: what is published is kept in the store first, so
 * that every node finds every version that a conversation may be pinned to (src/adr/0004).
 */
final class Publication implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final long LOOK_SECONDS = 1;
    private static final Duration CLEAN = Duration.ofDays(1);
    /** A node that was away may still speak by what others replaced. */
    private static final Duration UNPUBLISHED = Duration.ofDays(7);

    private final Settings settings;
    private final RedisStore store;
    private final InstantSource clock;
    private final Witness witness;
    private final KeptVersions versions;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Published published;
    private volatile World world;
    private volatile boolean every;
    private Instant cleanAt;
    private String seen;

    Publication(Settings settings, RedisStore store, InstantSource clock, Published first, Witness witness) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.witness = witness;
        versions = new KeptVersions(store.shelf()::find);
        published = first;
        cleanAt = clock.instant().plus(CLEAN);
        seen = mark();
        store.shelf().keep(first.read().texts(), clock.instant());
        world = first.world(settings, store, versions, witness);
        tellOfTemplates();
    }

    /** A template that does not fit keeps nobody from being told by SMS, so the flows speak all the same. */
    private void tellOfTemplates() {
        TemplateProof templates = TemplateProof.of(published.read().flows(), settings);
        if (!templates.faults().isEmpty()) {
            LOG.warn("templates do not fit the notices:\n{}", templates.report());
        }
        if (!templates.warnings().isEmpty()) {
            LOG.info("some messages go by SMS outside of WhatsApp's 24 hours; flows check --config names them");
        }
    }

    World world() {
        return world;
    }

    /** Looks at the folder from now on: for what {@code flows publish} marked, or for any change. */
    void watch() {
        Thread.ofVirtual().name("flows").start(this::look);
    }

    /** Publishes whatever changes in the folder, as soon as it passes the check. */
    void everyChange() {
        every = true;
    }

    private void look() {
        try {
            while (!closed.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                try {
                    tick();
                } catch (RuntimeException e) {
                    LOG.warn("the flows could not be looked at ({})", e.getClass().getSimpleName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        String now = every ? stamp() : mark();
        if (!now.equals(seen)) {
            publish(now);
            seen = now;
        }
        if (!clock.instant().isBefore(cleanAt)) {
            cleanAt = clock.instant().plus(CLEAN);
            clean();
        }
    }

    private void publish(String mark) {
        FlowFolder.Read read = FlowFolder.read(settings.flows());
        if (read.fingerprint().equals(published.read().fingerprint())) {
            return;
        }
        if (!every && !read.fingerprint().equals(mark)) {
            LOG.warn("the flows were changed after they were published; publish them again");
            return;
        }
        FlowProof proof = FlowProof.of(read);
        if (!proof.passes()) {
            LOG.warn("the flows are not published, the earlier ones stay:\n{}", proof.report());
            return;
        }
        store.shelf().keep(read.texts(), clock.instant());
        published = published.with(read);
        world = published.world(settings, store, versions, witness);
        LOG.info("the flows are published: {} of them", read.flows().flows().size());
        tellOfTemplates();
    }

    /** How many people stand where. */
    Standing standing() {
        var standing = new Standing();
        store.shelf().conversations(standing::count);
        return standing;
    }

    private void clean() {
        store.shelf().keep(published.read().texts(), clock.instant());
        Standing standing = standing();
        if (standing.unreadable() == 0) {
            Set<String> needed = new HashSet<>(standing.versions());
            needed.addAll(published.read().texts().keySet());
            store.shelf().clean(needed, UNPUBLISHED, clock.instant());
        }
    }

    /** What {@code flows publish} wrote last; empty when it never did. */
    private String mark() {
        try {
            return Files.readString(settings.flows().resolve(FlowFolder.PUBLISHED)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Changes when a file does. */
    private String stamp() {
        try (Stream<Path> files = Files.list(settings.flows())) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().map(file -> file + stamp(file)
                    .orElse("")).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> stamp(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file) + "," + Files.size(file) + ";");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
