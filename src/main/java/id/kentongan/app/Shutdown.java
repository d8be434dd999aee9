package id.kentongan.app;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What SIGTERM and SIGINT (Ctrl-C) do: close in order; a second one quits at once. */
public final class Shutdown {
    /** How long everything may take to close. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BY_A_SIGNAL = 130;

    private Shutdown() {
    }

    /**
     * Closes the service when the process is told to end, and ends all the same when that takes too long. One that is still starting is closed as
     * soon as it is up; one that failed to start is left alone.
     */
    public static void close(CompletableFuture<? extends AutoCloseable> service, Duration patience) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!service.isCompletedExceptionally()) {
                haltAtTheNextSignal();
                closeInTime(service, patience);
            }
        }, "shutdown"));
    }

    private static void closeInTime(CompletableFuture<? extends AutoCloseable> service, Duration patience) {
        Logger log = LoggerFactory.getLogger(Shutdown.class);
        log.info("closing, at most {} s; a second Ctrl-C quits at once", patience.toSeconds());
        var closing = Thread.ofPlatform().name("close").daemon().start(() -> service.thenAccept(running -> {
            try {
                running.close();
                log.info("closed");
            } catch (Exception e) {
                log.error("not everything closed in order", e);
            }
        }).exceptionally(_ -> null).join());
        try {
            if (!closing.join(patience)) {
                log.error("not everything closed within {} s; quitting all the same", patience.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The JVM ignores signals while it shuts down. {@code sun.misc.Signal} is the one way to hear them then; by
     * reflection, since the compiler warns of it without a way to say that we know.
     */
    private static void haltAtTheNextSignal() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object halt = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[]{handler}, (_, method, _) -> {
                if (method.getName().equals("handle")) {
                    Runtime.getRuntime().halt(BY_A_SIGNAL);
                }
                return null;
            });
            for (String name : new String[]{"INT", "TERM"}) {
                signal.getMethod("handle", signal, handler).invoke(null,
                        signal.getConstructor(String.class).newInstance(name), halt);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            LoggerFactory.getLogger(Shutdown.class).debug("a second signal will not be heard", e);
        }
    }
}
