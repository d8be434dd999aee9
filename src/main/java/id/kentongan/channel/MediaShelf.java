package id.kentongan.channel;

import id.kentongan.channel.MediaStore.Kept;
import id.kentongan.channel.MediaStore.UnwantedMediaException;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people sent besides words: fetched when it comes, and when it is asked for where that failed. */
public final class MediaShelf {
    private static final int AT_ONCE = 4;

    private final MediaStore store;
    private final Map<String, MediaSource> sources;
    private final Counters counters;
    private final Semaphore room = new Semaphore(AT_ONCE);

    public MediaShelf(MediaStore store, Collection<? extends MediaSource> sources, Counters counters) {
        this.store = store;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(MediaSource::name, Function.identity()));
        this.counters = counters;
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
            return kept.get();
        }
        MediaSource source = source(link).orElseThrow(() -> new IOException("no such link"));
        room.acquireUninterruptibly();
        try (MediaBytes bytes = source.open(reference)) {
            Kept fetched = store.keep(link, reference, bytes);
            count(link, "kept");
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
}
