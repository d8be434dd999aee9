package id.kentongan.app;

import id.kentongan.channel.MediaAddress;
import id.kentongan.channel.MediaShelf;
import id.kentongan.channel.MediaSource;
import id.kentongan.channel.MediaStore.Kept;
import id.kentongan.channel.MediaStore.UnwantedMediaException;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** What people sent besides words, for whoever was given its address: an officer with the case. */
final class MediaPage {
    private final MediaShelf shelf;
    private final InstantSource time;

    MediaPage(MediaShelf shelf, InstantSource time) {
        this.shelf = shelf;
        this.time = time;
    }

    void routes(JavalinDefaultRoutingApi routes) {
        routes.get(MediaAddress.PATH + "/{link}/{reference}", this::show);
    }

    private void show(Context context) {
        String link = context.pathParam("link");
        String reference = context.pathParam("reference");
        String until = Objects.requireNonNullElse(context.queryParam("until"), "");
        String signature = Objects.requireNonNullElse(context.queryParam("s"), "");
        Optional<MediaSource> source = shelf.source(link);
        boolean ours = source.isPresent() && until.matches("\\d{1,11}") && MediaAddress.genuine(link, reference, Long
                .parseLong(until), signature, source.get().secrets(), time.instant());
        if (!ours) {
            context.status(404).contentType("text/plain; charset=utf-8").result("Not found.\n");
            return;
        }
        if (shelf.over(MediaAddress.made(Long.parseLong(until)), time.instant())) {
            context.status(410).contentType("text/plain; charset=utf-8").result("Not kept any longer.\n");
            return;
        }
        try {
            send(context, shelf.find(link, reference));
        } catch (UnwantedMediaException unwanted) {
            context.status(410).contentType("text/plain; charset=utf-8").result("Not kept.\n");
        } catch (IOException away) {
            context.status(503).header("Retry-After", "60").contentType("text/plain; charset=utf-8").result(
                    "Not there yet.\n");
        }
    }

    /** Nothing in it may run, and nobody on the way may keep it. */
    private static void send(Context context, Kept kept) throws IOException {
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Content-Security-Policy", "default-src 'none'; sandbox");
        context.header("Referrer-Policy", "no-referrer");
        context.header("X-Robots-Tag", "noindex");
        context.header("Cache-Control", "private, no-store");
        context.contentType(kept.contentType()).result(Files.newInputStream(kept.file()));
    }
}
