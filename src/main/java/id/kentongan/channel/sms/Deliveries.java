package id.kentongan.channel.sms;

import id.kentongan.channel.Counters;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Content;
import id.kentongan.message.Delivery;
import id.kentongan.message.Inbound;
import id.kentongan.message.Inbox;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;

/** Takes what people write over one bind to the inbox, and answers the SMSC only when the inbox has answered. */
final class Deliveries {
    /** What may wait for the inbox before the SMSC is asked to slow down. */
    static final int MOST_PENDING = 5_000;
    /** Told for what can never be read, so that the SMSC does not send it for ever (ESME_RX_P_APPN). */
    private static final int NEVER = 0x65;
    private final String link;
    private final Inbox inbox;
    private final Counters counters;
    private final InstantSource clock;
    private final PduOutput output;
    private final DeliveryIdentity identity;
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean closing;

    Deliveries(String link, Inbox inbox, Counters counters, InstantSource clock, PduOutput output,
            DeliveryIdentity identity) {
        this.link = link;
        this.inbox = inbox;
        this.counters = counters;
        this.clock = clock;
        this.output = output;
        this.identity = identity;
    }

    /** How many messages the inbox has not answered yet. */
    int pending() {
        return pending.get();
    }

    /** From now on everything new is left with the SMSC. */
    void stop() {
        closing = true;
    }

    void deliverSm(Frame frame) {
        take(frame, SMPPConstant.CID_DELIVER_SM_RESP, SMPPConstant.CID_DELIVER_SM);
    }

    void dataSm(Frame frame) {
        take(frame, SMPPConstant.CID_DATA_SM_RESP, SMPPConstant.CID_DATA_SM);
    }

    private void take(Frame frame, int answer, int commandId) {
        int sequence = frame.sequence();
        if (closing) {
            output.response(answer, SMPPConstant.STAT_ESME_RX_T_APPN, sequence);
            return;
        }
        if (pending.get() >= MOST_PENDING) {
            reject(answer, SMPPConstant.STAT_ESME_RTHROTTLED, sequence, "overload");
            return;
        }
        try {
            ShortMessage message = commandId == SMPPConstant.CID_DATA_SM
                    ? ShortMessage.ofDataSm(frame)
                    : ShortMessage.ofDeliverSm(frame);
            offer(message, answer, sequence);
        } catch (ShortMessage.TruncatedException e) {
            reject(answer, SMPPConstant.STAT_ESME_RINVCMDLEN, sequence, "truncated");
        } catch (RuntimeException e) {
            reject(answer, NEVER, sequence, "unreadable");
        }
    }

    private void offer(ShortMessage message, int answer, int sequence) {
        if (message.receipt()) {
            acknowledge(answer, sequence, "receipt");
            return;
        }
        Optional<PhoneNumber> from = message.sourceType() == ShortMessage.ALPHANUMERIC
                ? Optional.empty()
                : PhoneNumber.parse(message.source());
        if (from.isEmpty()) {
            acknowledge(answer, sequence, "no-number");
            return;
        }
        Content content = IncomingText.of(message);
        count(switch (content) {
        case Content.Text _ -> "text";
        case Content.Part _ -> "part";
        case Content.Unsupported _ -> "unsupported";
        case Content.Choice _,Content.Location _,Content.Media _ -> "other";
        });
        Delivery delivery = identity.of(message, System.nanoTime());
        pending.incrementAndGet();
        accept(new Inbound(delivery, Medium.SMS, link, from.get(), message.destination(), content, clock.instant()))
                .whenComplete((acceptance, failure) -> {
                    pending.decrementAndGet();
                    answer(delivery, failure == null ? acceptance : Acceptance.REFUSED, answer, sequence);
                });
    }

    private CompletableFuture<Acceptance> accept(Inbound inbound) {
        try {
            return inbox.accept(inbound);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answer(Delivery delivery, Acceptance acceptance, int answer, int sequence) {
        switch (acceptance) {
        case ACCEPTED, REPEATED -> {
            identity.taken(delivery);
            output.response(answer, SMPPConstant.STAT_ESME_ROK, sequence);
        }
        case REFUSED -> {
            identity.turnedAway(delivery);
            reject(answer, SMPPConstant.STAT_ESME_RX_T_APPN, sequence, "refused");
        }
        }
    }

    private void acknowledge(int answer, int sequence, String kind) {
        count(kind);
        output.response(answer, SMPPConstant.STAT_ESME_ROK, sequence);
    }

    /** Something came that is no message at all; the answer is somebody else's. */
    void unheard(String reason) {
        counters.increment("kentongan_inbound_rejected_total", "link", link, "reason", reason);
    }

    private void reject(int answer, int status, int sequence, String reason) {
        unheard(reason);
        output.response(answer, status, sequence);
    }

    private void count(String kind) {
        counters.increment("kentongan_sms_received_total", "link", link, "kind", kind);
    }
}
