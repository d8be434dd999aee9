package id.kentongan.app;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What a caller reads of an error: its number and its name, nothing of the inside, nothing of what was sent. */
final class PlainError {
    static final String CONTENT_TYPE = "text/plain; charset=utf-8";

    private PlainError() {
    }

    static String text(int status) {
        return status + " " + HttpStatus.getMessage(status) + "\n";
    }

    /** Answers what did not even reach a route: a request that is no HTTP, a header that is too long. */
    static void write(Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, CONTENT_TYPE);
        response.write(true, ByteBuffer.wrap(text(response.getStatus()).getBytes(StandardCharsets.UTF_8)), callback);
    }
}
