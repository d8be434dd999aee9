package id.kentongan.channel.sms;

import id.kentongan.channel.Counters;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Content;
import id.kentongan.message.Delivery;
import id.kentongan.message.Inbound;
import id.kentongan.message.Inbox;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import id.kentongan.message.Receipts;
import id.kentongan.message.Stranger;
import id.kentongan.message.Strangers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jsmpp.SMPPConstant;

/** Takes what people write over one bind to the inbox, and answers the SMSC only when the inbox has answered. */
final class Deliveries {
    /** What may wait for the inbox before the SMSC is asked to slow down. */
    static final int MOST_PENDING = 5_000;
    /** Told for what can never be read, so that the SMSC does not send it for ever (ESME_RX_P_APPN). */
    private static final int NEVER = 0x65;
    private final Intake intake;
    private final String link;
    private final PduOutput output;
    private final DeliveryIdentity identity;
    private final IncomingText texts;
    private final ReceiptReader receipts;
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean closing;

    /** What the binds of one link have in common. */
    interface Intake {
        SmppSettings settings();

        Inbox inbox();

        Receipts receipts();

        Strangers strangers();

        Counters counters();

        InstantSource clock();

        DeliveryIdentity identity();
    }

    Deliveries(Intake intake, PduOutput output) {
        this.intake = intake;
        this.link = intake.settings().name();
        this.output = output;
        this.identity = intake.identity();
        this.texts = new IncomingText(intake.settings().writing());
        this.receipts = new ReceiptReader(intake.settings(), texts);
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
            tell(message, answer, sequence);
            return;
        }
        Optional<PhoneNumber> from = message.sourceType() == ShortMessage.ALPHANUMERIC
                ? Optional.empty()
                : PhoneNumber.parse(message.source());
        if (from.isEmpty()) {
            var stranger = new Stranger(link, message.source(), message.destination(), words(texts.of(message)),
                    intake.clock().instant());
            keep("no-number", () -> intake.strangers().accept(stranger), answer, sequence);
            return;
        }
        Content content = texts.of(message);
        if (content instanceof Content.Text(String words) && ReceiptText.of(words).unmistakable()) {
            tell(message, answer, sequence);
            return;
        }
        count(switch (content) {
        case Content.Text _ -> "text";
        case Content.Part _ -> "part";
        case Content.Unsupported _ -> "unsupported";
        case Content.Choice _,Content.Location _,Content.Media _ -> "other";
        });
        long since = System.nanoTime();
        Delivery delivery = identity.of(message, since);
        pending.incrementAndGet();
        var inbound = new Inbound(delivery, Medium.SMS, link, from.get(), message.destination(), content,
                intake.clock().instant());
        accept(() -> intake.inbox().accept(inbound))
                .whenComplete((acceptance, failure) -> {
                    pending.decrementAndGet();
                    answer(delivery, since, failure == null ? acceptance : Acceptance.REFUSED, answer, sequence);
                });
    }

    /** A receipt is never a text of a person: what cannot be read of it is acknowledged and forgotten. */
    private void tell(ShortMessage message, int answer, int sequence) {
        Optional<Receipt> receipt = receipts.read(message, intake.clock().instant());
        if (receipt.isEmpty()) {
            acknowledge(answer, sequence, "unreadable-receipt");
            return;
        }
        keep("receipt", () -> intake.receipts().accept(receipt.get()), answer, sequence);
    }

    /** Answers the SMSC when it is known whether what needs no answer of ours is kept. */
    private void keep(String kind, Supplier<CompletableFuture<Acceptance>> offer, int answer, int sequence) {
        count(kind);
        pending.incrementAndGet();
        accept(offer).whenComplete((acceptance, failure) -> {
            pending.decrementAndGet();
            if (failure == null && acceptance != Acceptance.REFUSED) {
                output.response(answer, SMPPConstant.STAT_ESME_ROK, sequence);
            } else {
                reject(answer, SMPPConstant.STAT_ESME_RX_T_APPN, sequence, "refused");
            }
        });
    }

    /** As an operator reads it: parts of what nobody answers are not joined. */
    private static String words(Content content) {
        return switch (content) {
        case Content.Text(String text) -> text;
        case Content.Part part -> "(" + part.number() + "/" + part.total() + ") " + part.text();
        case Content.Unsupported(String kind) -> "[" + kind + "]";
        case Content.Choice _,Content.Location _,Content.Media _ -> "";
        };
    }

    private static CompletableFuture<Acceptance> accept(Supplier<CompletableFuture<Acceptance>> offer) {
        try {
            return offer.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answer(Delivery delivery, long since, Acceptance acceptance, int answer, int sequence) {
        switch (acceptance) {
        case ACCEPTED, REPEATED -> {
            // In this order whatever is asked of the SMSC once the message counts as acknowledged goes after the answer.
            output.response(answer, SMPPConstant.STAT_ESME_ROK, sequence);
            identity.taken(delivery, since, System.nanoTime());
        }
        case REFUSED -> {
            identity.turnedAway(delivery, System.nanoTime());
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
        intake.counters().increment("kentongan_inbound_rejected_total", "link", link, "reason", reason);
    }

    private void reject(int answer, int status, int sequence, String reason) {
        unheard(reason);
        output.response(answer, status, sequence);
    }

    private void count(String kind) {
        intake.counters().increment("kentongan_sms_received_total", "link", link, "kind", kind);
    }
}
