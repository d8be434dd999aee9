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
    private final Socket wire;
    private final Socket socket;
    private final InputStream input;
    private final PduOutput output;

    /**
     * @param wire
     *            the TCP connection
     * @param socket
     *            the same, or TLS over it
     */
    private SmscConnection(Socket wire, Socket socket, String name) throws IOException {
        this.wire = wire;
        this.socket = socket;
        this.input = socket.getInputStream();
        this.output = new PduOutput(socket.getOutputStream(), name + " writer");
    }

    static SmscConnection open(SmppSettings.Smsc smsc, Duration timeout, String name) throws IOException {
        var socket = new Socket();
        try {
            int millis = Math.toIntExact(timeout.toMillis());
            socket.setTcpNoDelay(true);
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            socket.connect(new InetSocketAddress(smsc.host(), smsc.port()), millis);
            if (smsc.tls().isEmpty()) {
                return new SmscConnection(socket, socket, name);
            }
            socket.setSoTimeout(millis);
            Socket secure = smsc.tls().get().over(socket, smsc.host(), smsc.port());
            socket.setSoTimeout(0);
            return new SmscConnection(socket, secure, name);
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
        boolean left = output.drain(Duration.ofMillis(200).toNanos());
        output.close();
        if (!left) {
            // TLS would wait for the writer to end its record, and the writer for a peer that reads no more.
            wire.close();
        }
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
