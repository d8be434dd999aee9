package id.kentongan.channel.sms;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import org.jsmpp.session.connection.Connection;

/**
 * The TCP connection under a jSMPP session: made within a time, without Nagle's delay, written to in batches. Reads
 * never time out, since a time-out in the midst of a PDU would lose what was read of it; {@link Bind#watch} looks after
 * the link.
 */
final class SmscConnection implements Connection {
    private final Socket socket;
    private final InputStream input;
    private final PduOutput output;

    private SmscConnection(Socket socket, String name) throws IOException {
        this.socket = socket;
        this.input = socket.getInputStream();
        this.output = new PduOutput(socket.getOutputStream(), name + " writer");
    }

    static SmscConnection open(String host, int port, Duration timeout, String name) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(timeout.toMillis()));
            return new SmscConnection(socket, name);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public PduOutput getOutputStream() {
        return output;
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public void setSoTimeout(int timeout) {
        // Never: see above.
    }

    /** Lets what was said last leave, then closes. */
    @Override
    public void close() throws IOException {
        output.drain(Duration.ofMillis(200).toNanos());
        output.close();
        socket.close();
    }

    @Override
    public boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }
}
