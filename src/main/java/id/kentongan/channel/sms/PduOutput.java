package id.kentongan.channel.sms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jsmpp.SMPPConstant;

/**
 * Gathers PDUs and writes them from one thread: whoever has something to say never waits for the socket, and whatever
 * came while the last write was under way leaves with the next one.
 */
final class PduOutput extends OutputStream {
    private static final int FIRST_CAPACITY = 16 * 1024;
    private final OutputStream socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition waiting = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private byte[] gathered = new byte[FIRST_CAPACITY];
    private byte[] leaving = new byte[FIRST_CAPACITY];
    private int length;
    private boolean idle;
    private boolean closed;
    private volatile boolean ended;

    PduOutput(OutputStream socket, String name) {
        this.socket = socket;
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Queues whole PDUs; what comes after the end is dropped, since the peer is gone. */
    @Override
    public void write(byte[] octets, int offset, int count) {
        lock.lock();
        try {
            System.arraycopy(octets, offset, room(count), length, count);
            length += count;
            wake();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(byte[] octets) {
        write(octets, 0, octets.length);
    }

    @Override
    public void write(int octet) {
        write(new byte[]{(byte) octet}, 0, 1);
    }

    /** From here on {@link #flush} fails: nobody will answer. What is gathered may still leave. */
    void end() {
        ended = true;
    }

    /**
     * Does nothing while the peer is there: the writer's thread flushes. jSMPP flushes each request of its own once it
     * waits for the answer, and so learns at once that none will come.
     *
     * @throws IOException
     *             when the peer has ended the connection
     */
    @Override
    public void flush() throws IOException {
        if (ended) {
            throw new IOException("the connection ended before the answer");
        }
    }

    /** A PDU that is only a header. */
    void header(int commandId, int status, int sequence) {
        answer(commandId, status, sequence, 16);
    }

    /** A deliver_sm_resp or data_sm_resp: its message_id is empty (SMPP 3.4, 4.6.2). */
    void response(int commandId, int status, int sequence) {
        answer(commandId, status, sequence, 17);
    }

    private void answer(int commandId, int status, int sequence, int count) {
        lock.lock();
        try {
            byte[] buffer = room(count);
            integer(buffer, length, count);
            integer(buffer, length + 4, commandId);
            integer(buffer, length + 8, status);
            integer(buffer, length + 12, sequence);
            if (count > SMPPConstant.PDU_HEADER_LENGTH) {
                buffer[length + 16] = 0;
            }
            length += count;
            wake();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all has left, the socket is closed or the time is over; true when nothing is left to write. */
    boolean drain(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while ((length > 0 || !idle) && !closed && left > 0) {
                left = drained.awaitNanos(left);
            }
            return idle || closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.signalAll();
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private byte[] room(int count) {
        if (closed) {
            length = 0;
        }
        if (length + count > gathered.length) {
            gathered = Arrays.copyOf(gathered, Math.max(gathered.length * 2, length + count));
        }
        return gathered;
    }

    private void wake() {
        if (idle) {
            idle = false;
            waiting.signal();
        }
    }

    private static void integer(byte[] buffer, int at, int value) {
        buffer[at] = (byte) (value >>> 24);
        buffer[at + 1] = (byte) (value >>> 16);
        buffer[at + 2] = (byte) (value >>> 8);
        buffer[at + 3] = (byte) value;
    }

    private void run() {
        try {
            for (int count = next(); count > 0; count = next()) {
                socket.write(leaving, 0, count);
            }
        } catch (IOException e) {
            // The reader sees the same end and says so; here it only means that nothing more can leave.
            close();
        }
    }

    /** How many octets are in {@link #leaving} now; 0 at the end. */
    private int next() {
        lock.lock();
        try {
            while (length == 0 && !closed) {
                idle = true;
                drained.signalAll();
                waiting.awaitUninterruptibly();
            }
            byte[] swap = leaving;
            leaving = gathered;
            gathered = swap;
            int count = closed ? 0 : length;
            length = 0;
            return count;
        } finally {
            lock.unlock();
        }
    }
}
