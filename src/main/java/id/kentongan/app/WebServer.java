package id.kentongan.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP edge: one server, whose routes others contribute. Errors are told in a short line of plain text. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final long LONGEST_BODY = 1024L * 1024;
    private static final long LONGEST_ANSWER_MILLIS = 30_000;
    private static final long DRAIN_MILLIS = 5_000;
    /** Connections that are kept open but silent are closed after this long, so that they do not hold up the stop. */
    private static final long LONGEST_IDLE_AT_STOP_MILLIS = 100;

    private final Javalin server;
    private volatile int port;

    /**
     * Not listening yet.
     *
     * @param port
     *            0 for any free one, see {@link #port()}
     * @param contributors
     *            each mounts its routes
     */
    public WebServer(String host, int port, List<Consumer<JavalinDefaultRoutingApi>> contributors) {
        this.port = port;
        this.server = Javalin.create(config -> {
            configure(config);
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, host, port));
            contributors.forEach(contributor -> contributor.accept(config.routes));
            tellErrors(config.routes);
        });
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LONGEST_BODY;
        config.http.asyncTimeout = LONGEST_ANSWER_MILLIS;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(WebServer::drainOnStop);
    }

    private static Connector connector(Server jetty, HttpConfiguration http, String host, int port) {
        var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setShutdownIdleTimeout(LONGEST_IDLE_AT_STOP_MILLIS);
        return connector;
    }

    private static void drainOnStop(Server jetty) {
        jetty.setStopTimeout(DRAIN_MILLIS);
        jetty.insertHandler(new GracefulHandler());
        jetty.setErrorHandler((request, response, callback) -> {
            PlainError.write(response, callback);
            return true;
        });
    }

    private static void tellErrors(JavalinDefaultRoutingApi routes) {
        routes.exception(HttpResponseException.class,
                (failure, context) -> tell(context, failure.getStatus()));
        routes.exception(Exception.class, (bug, context) -> {
            LOG.error("a request failed", nameless(bug));
            tell(context, 500);
        });
    }

    private static void tell(Context context, int status) {
        context.status(status).contentType(PlainError.CONTENT_TYPE).result(PlainError.text(status));
    }

    /** Where it happened, without the message, which may quote what people wrote. */
    private static Exception nameless(Exception bug) {
        var shown = new IllegalStateException(bug.getClass().getName());
        shown.setStackTrace(bug.getStackTrace());
        return shown;
    }

    /** Listens from now on; an address that is taken is an {@link io.javalin.util.JavalinBindException}. */
    public void start() {
        server.start();
        port = server.port();
    }

    /** The port that it really listens on. */
    public int port() {
        return port;
    }

    /** Takes no new requests and finishes what is under way, for at most 5 seconds. */
    @Override
    public void close() {
        server.stop();
    }
}
