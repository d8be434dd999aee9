package id.kentongan.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One kept connection of HTTP/1.1 (RFC 9112), for either side: no more of it than the service and its providers use, so
 * that the load costs little.
 */
final class HttpStream implements Closeable {
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** A request or an answer: its first line and its body. */
    static final class Message {
        private final String start;
        private final byte[] body;

        private Message(String start, byte[] body) {
            this.start = start;
            this.body = body;
        }

        String start() {
            return start;
        }

        byte[] body() {
            return body;
        }

        /** Of an answer. */
        int status() {
            return Integer.parseInt(start.split(" ", 3)[1]);
        }
    }

    HttpStream(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    static HttpStream connect(URI server) throws IOException {
        return new HttpStream(new Socket(server.getHost(), server.getPort()));
    }

    /** Writes head and body at once; the head without its last, empty line and without the length. */
    void write(String head, byte[] body) throws IOException {
        byte[] octets = (head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[octets.length + body.length];
        System.arraycopy(octets, 0, whole, 0, octets.length);
        System.arraycopy(body, 0, whole, octets.length, body.length);
        out.write(whole);
    }

    /** The next message; empty at the end of the connection. */
    Optional<Message> read() throws IOException {
        String start = line();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                throw new IOException("a body without a length");
            }
        }
        byte[] body = in.readNBytes(length);
        return body.length < length ? Optional.empty() : Optional.of(new Message(start, body));
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
