package id.kentongan.channel.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.Command;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.PendingResponse;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

/** One bind to an SMSC, from the connection to the unbind. */
final class Bind implements PduFrames.Receiver {
    private static final long UNBIND_MILLIS = 2_000;
    /** Another node waits for what comes of it. */
    private static final long HEARS_MILLIS = 1_500;
    /** jSMPP counts a session's requests from 1, and the bind is the first. */
    private static final int BIND_SEQUENCE = 1;
    private final SmppSettings settings;
    private final SmscConnection connection;
    private final Session session;
    private final Deliveries deliveries;
    private final Submissions submissions;
    private final Map<Integer, CompletableFuture<Boolean>> asked = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Runnable ended;
    private volatile long lastPdu = System.nanoTime();
    private long lastEnquiry = System.nanoTime();
    private long unansweredSince = System.nanoTime();

    /** Builds the two directions of a bind on its connection. */
    interface Parts {
        Deliveries deliveries(PduOutput output);

        Submissions submissions(PduOutput output, Session session);
    }

    /** The SMSC said no. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;
        final int status;

        RefusedException(int status) {
            super("bind refused with status 0x" + Integer.toHexString(status));
            this.status = status;
        }
    }

    /** A jSMPP session whose sequence numbers can be used. */
    static final class Session extends SMPPSession {
        Session(PduFrames frames, SmscConnection connection) {
            super(new DefaultPDUSender(), frames, (host, port) -> connection);
            setEnquireLinkTimer(0);
            setPduProcessorDegree(1);
            setQueueCapacity(1_000);
            setTransactionTimer(UNBIND_MILLIS);
        }

        int nextSequence() {
            return sequence().nextValue();
        }

        /** Wakes who waits for the answer to the bind; jSMPP lets them wait out their time. */
        void failBind() {
            PendingResponse<Command> waiting = removePendingResponse(BIND_SEQUENCE);
            if (waiting != null) {
                waiting.doneWithInvalidResponse(new InvalidResponseException("the connection ended before the answer"));
            }
        }
    }

    private Bind(SmppSettings settings, SmscConnection connection, Parts parts, Runnable ended) {
        this.settings = settings;
        this.connection = connection;
        this.ended = ended;
        this.session = new Session(new PduFrames(this), connection);
        this.deliveries = parts.deliveries(connection.getOutputStream());
        this.submissions = parts.submissions(connection.getOutputStream(), session);
    }

    /**
     * Connects and binds; blocks for at most twice the connect time.
     *
     * @param ended
     *            told once when the bind is over, for whatever reason; not told when this throws
     */
    static Bind open(SmppSettings settings, BindType type, Parts parts, Runnable ended) throws IOException {
        Duration time = settings.times().connect();
        SmppSettings.Smsc smsc = settings.smsc();
        SmscConnection connection = SmscConnection.open(smsc, time, settings.name());
        var bind = new Bind(settings, connection, parts, ended);
        try {
            bind.session.connectAndBind(smsc.host(), smsc.port(),
                    new BindParameter(type, smsc.systemId(), smsc.password(), smsc.systemType(), TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN, ""),
                    time.toMillis());
        } catch (IOException e) {
            connection.close();
            if (e.getCause() instanceof NegativeResponseException refused) {
                throw new RefusedException(refused.getCommandStatus());
            }
            throw e;
        }
        bind.lastPdu = System.nanoTime();
        bind.session.addSessionStateListener((state, _, _) -> {
            if (state == SessionState.UNBOUND || state == SessionState.CLOSED) {
                bind.over();
            }
        });
        if (!bind.session.getSessionState().isBound()) {
            bind.over();
        }
        return bind;
    }

    Submissions submissions() {
        return submissions;
    }

    @Override
    public boolean take(Frame frame) {
        lastPdu = System.nanoTime();
        return switch (frame.commandId()) {
        case SMPPConstant.CID_DELIVER_SM -> {
            deliveries.deliverSm(frame);
            yield true;
        }
        case SMPPConstant.CID_DATA_SM -> {
            deliveries.dataSm(frame);
            yield true;
        }
        case SMPPConstant.CID_SUBMIT_SM_RESP -> {
            submissions.answered(frame.sequence(), frame.status(), frame.text(Frame.HEADER));
            if (frame.status() == SubmitStatus.INVALID_BIND_STATUS) {
                // The SMSC has forgotten that we are bound: only a new bind helps.
                over();
            }
            yield true;
        }
        case SMPPConstant.CID_GENERIC_NACK ->
            submissions.answered(frame.sequence(), Math.max(frame.status(), 1), "");
        case SMPPConstant.CID_ENQUIRE_LINK -> {
            connection.getOutputStream().header(SMPPConstant.CID_ENQUIRE_LINK_RESP, 0, frame.sequence());
            yield true;
        }
        case SMPPConstant.CID_ENQUIRE_LINK_RESP -> {
            CompletableFuture<Boolean> heard = asked.remove(frame.sequence());
            if (heard != null) {
                heard.complete(true);
            }
            yield true;
        }
        case SMPPConstant.CID_UNBIND, SMPPConstant.CID_UNBIND_RESP, SMPPConstant.CID_BIND_TRANSCEIVER_RESP,
                SMPPConstant.CID_BIND_RECEIVER_RESP, SMPPConstant.CID_BIND_TRANSMITTER_RESP ->
            false;
        default -> strange(frame);
        };
    }

    /** What an SMSC has no reason to send us; jSMPP sends the generic_nack for what nobody knows. */
    private boolean strange(Frame frame) {
        boolean known = switch (frame.commandId()) {
        case SMPPConstant.CID_OUTBIND, SMPPConstant.CID_ALERT_NOTIFICATION -> true;
        default -> (frame.commandId() & SMPPConstant.MASK_CID_RESP) != 0;
        };
        deliveries.unheard(known ? "useless" : "unknown-command");
        return known;
    }

    @Override
    public void lost(int length) {
        deliveries.unheard("length");
        connection.getOutputStream().header(SMPPConstant.CID_GENERIC_NACK, SMPPConstant.STAT_ESME_RINVCMDLEN, 0);
    }

    @Override
    public void ended() {
        // In this order a bind that is just leaving finds either its request taken away or the output at its end.
        connection.getOutputStream().end();
        session.failBind();
    }

    /** Asks whether the SMSC is still there, and gives up on what did not answer; called every now and then. */
    void watch(long nanos) {
        submissions.watch(nanos);
        boolean silent = lastPdu - unansweredSince < 0;
        if (silent && nanos - unansweredSince >= settings.times().enquireAnswer().toNanos()) {
            over();
        } else if (nanos - lastEnquiry >= settings.times().enquireLink().toNanos()) {
            lastEnquiry = nanos;
            unansweredSince = silent ? unansweredSince : nanos;
            connection.getOutputStream().header(SMPPConstant.CID_ENQUIRE_LINK, 0, session.nextSequence());
        }
    }

    /**
     * Whether the SMSC gets what was written until now, as its answer to an enquire_link behind that shows; false when
     * the answer does not come soon.
     */
    CompletableFuture<Boolean> hears() {
        int sequence = session.nextSequence();
        var heard = new CompletableFuture<Boolean>();
        asked.put(sequence, heard);
        connection.getOutputStream().header(SMPPConstant.CID_ENQUIRE_LINK, 0, sequence);
        return heard.completeOnTimeout(false, HEARS_MILLIS, TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> asked.remove(sequence));
    }

    /** Whether the SMSC {@link #hears} by each of some binds; false where there is none. */
    static CompletableFuture<Boolean> allHear(Stream<Bind> binds) {
        return binds.map(Bind::hears).reduce((some, other) -> some.thenCombine(other, Boolean::logicalAnd))
                .orElse(CompletableFuture.completedFuture(false));
    }

    /** Takes nothing more in; what is under way goes on. */
    void stop() {
        deliveries.stop();
    }

    /** Whether nothing waits for an answer in either direction. */
    boolean quiet() {
        return deliveries.pending() == 0 && submissions.messages() == 0;
    }

    /** Leaves in order, waiting for the unbind_resp. */
    void unbind() {
        connection.getOutputStream().drain(Duration.ofMillis(UNBIND_MILLIS).toNanos());
        session.unbindAndClose();
        close();
    }

    /** Closes the connection and gives every message under way its outcome. */
    void close() {
        over.set(true);
        try {
            connection.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
        session.close();
        submissions.end();
    }

    private void over() {
        if (over.compareAndSet(false, true)) {
            ended.run();
        }
    }
}
