package id.kentongan.demo;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection of an ESME to the local SMSC. */
final class SmscSession {
    private final Socket socket;
    private final OutputStream out;
    private final LocalSmsc smsc;
    private final AtomicInteger sequence = new AtomicInteger();
    private volatile boolean receiving;

    SmscSession(Socket socket, LocalSmsc smsc) throws IOException {
        this.socket = socket;
        this.smsc = smsc;
        socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
    }

    /** Whether it is bound so that deliver_sm may be sent. */
    boolean receiving() {
        return receiving;
    }

    int nextSequence() {
        return sequence.incrementAndGet();
    }

    void run() {
        try (socket) {
            var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            while (true) {
                take(SmscPdu.read(in));
            }
        } catch (IOException e) {
            // The end of every session.
        } finally {
            receiving = false;
            smsc.ended(this);
        }
    }

    private void take(SmscPdu pdu) {
        if (pdu.command() == SmscPdu.ENQUIRE_LINK) {
            smsc.counts().enquiries.incrementAndGet();
        }
        if (smsc.faults().mute()) {
            return;
        }
        switch (pdu.command()) {
        case SmscPdu.BIND_TRANSCEIVER, SmscPdu.BIND_RECEIVER, SmscPdu.BIND_TRANSMITTER -> bind(pdu);
        case SmscPdu.ENQUIRE_LINK -> write(pdu.answer(0, new byte[0]));
        case SmscPdu.UNBIND -> {
            receiving = false;
            smsc.counts().unbinds.incrementAndGet();
            write(pdu.answer(0, new byte[0]));
        }
        case SmscPdu.SUBMIT_SM -> smsc.submitted(this, pdu);
        case SmscPdu.DELIVER_SM | SmscPdu.RESPONSE -> smsc.acknowledged(this, pdu);
        case SmscPdu.GENERIC_NACK -> smsc.counts().nacks.incrementAndGet();
        // Answers to what we ask (enquire_link, unbind), and requests that no client of ours makes.
        default -> {
            if ((pdu.command() & SmscPdu.RESPONSE) == 0) {
                write(new SmscPdu(SmscPdu.GENERIC_NACK, 0x03, pdu.sequence(), new byte[0]));
            }
        }
        }
    }

    private void bind(SmscPdu pdu) {
        SmscPdu.Fields fields = pdu.fields();
        int status = smsc.bindStatus(fields.text(), fields.text());
        write(pdu.answer(status, status == 0 ? new SmscPdu.Body().text("local").toBytes() : new byte[0]));
        if (status == 0) {
            receiving = pdu.command() != SmscPdu.BIND_TRANSMITTER;
            smsc.bound();
        }
    }

    void write(SmscPdu pdu) {
        write(pdu.octets());
    }

    void write(byte[] octets) {
        try {
            synchronized (out) {
                out.write(octets);
                out.flush();
            }
        } catch (IOException e) {
            close();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
