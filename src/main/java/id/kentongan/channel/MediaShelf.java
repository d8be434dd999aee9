package id.kentongan.channel;

import id.kentongan.channel.MediaStore.Kept;
import id.kentongan.channel.MediaStore.UnwantedMediaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people sent besides words: fetched when it comes, and when it is asked for where that failed. */
public final class MediaShelf implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaShelf.class);
    private static final int AT_ONCE = 4;

    private final MediaStore store;
    private final Map<String, MediaSource> sources;
    private final Counters counters;
    private final Listener listener;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("media sweeper").daemon().factory());

    /** Who is told what is kept. */
    public interface Listener {
        /**
         * This is kept, since now or before; must not block.
         *
         * @param hash
         *            the SHA-256 of its octets, hexadecimal
         */
        void kept(String link, String reference, String hash);
    }

    public MediaShelf(MediaStore store, Collection<? extends MediaSource> sources, Listener listener,
            Counters counters) {
        this.store = store;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(MediaSource::name, Function.identity()));
        this.listener = listener;
        this.counters = counters;
    }

    /** From now on deletes twice a day what was kept for long enough. */
    public void sweep(InstantSource time) {
        sweeper.scheduleWithFixedDelay(() -> {
            try {
                store.sweep(time.instant());
            } catch (IOException | UncheckedIOException failure) {
                LOG.warn("what was kept of media cannot be swept: {}", failure.getMessage());
            }
        }, 0, 12, TimeUnit.HOURS);
    }

    /** Whether what came then is kept no longer. */
    public boolean over(Instant came, Instant now) {
        return now.isAfter(came.plus(store.keep()));
    }

    /** The source of a link; empty where there is none of that name. */
    public Optional<MediaSource> source(String link) {
        return Optional.ofNullable(sources.get(link));
    }

    /** Fetches something on the side: the message that brought it is stored and acknowledged already. */
    public void fetchSoon(String link, String reference) {
        Thread.ofVirtual().name("media-" + link).start(() -> {
            try {
                find(link, reference);
            } catch (IOException failure) {
                // Counted; whoever asks for it tries again.
            }
        });
    }

    /**
     * What is kept, fetched first where it is not.
     *
     * @throws IOException
     *             when it cannot be fetched; a {@link UnwantedMediaException} when it never can
     */
    public Kept find(String link, String reference) throws IOException {
        Optional<Kept> kept = store.find(link, reference);
        if (kept.isPresent()) {
            // Told again: when it was fetched the store may have been away.
            listener.kept(link, reference, kept.get().hash());
            return kept.get();
        }
        MediaSource source = source(link).orElseThrow(() -> new IOException("no such link"));
        room.acquireUninterruptibly();
        try (MediaBytes bytes = source.open(reference)) {
            Kept fetched = store.keep(link, reference, bytes);
            count(link, "kept");
            listener.kept(link, reference, fetched.hash());
            return fetched;
        } catch (UnwantedMediaException unwanted) {
            count(link, "unwanted");
            throw unwanted;
        } catch (IOException failure) {
            count(link, "failed");
            throw failure;
        } finally {
            room.release();
        }
    }

    private void count(String link, String outcome) {
        counters.increment("kentongan_media_total", "link", link, "outcome", outcome);
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}
