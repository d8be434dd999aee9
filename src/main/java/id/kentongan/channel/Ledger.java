package id.kentongan.channel;

import id.kentongan.conversation.DocumentKey;
import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.conversation.Documents;
import id.kentongan.conversation.Entry;
import id.kentongan.conversation.TakenId;
import id.kentongan.conversation.Waybill;
import id.kentongan.conversation.Write;
import id.kentongan.message.Failure;
import id.kentongan.message.Failure.Fault;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What is written, in one commit, when the sending of a message is over. */
final class Ledger {
    private final InstantSource clock;
    private final Duration keep;

    /**
     * @param keep
     *            how long the way of a message is kept
     */
    Ledger(InstantSource clock, Duration keep) {
        this.clock = clock;
        this.keep = keep;
    }

    Instant now() {
        return clock.instant();
    }

    /** A provider took it: its way so far, and which ids it has there, where receipts will come. */
    List<Write> sent(Parcel parcel, Link link, List<String> providerIds) {
        Outbound message = parcel.message();
        List<String> awaited = link.tracks(message) ? providerIds : List.of();
        var writes = new ArrayList<Write>();
        writes.add(new Write.Dequeue(message.id()));
        writes.add(record(Waybill.sent(message, link.name(), parcel.handed(now()), now(), parcel.sendings(), awaited)));
        for (int part = 0; part < awaited.size(); part++) {
            DocumentKey key = TakenId.key(parcel.partition(), link.name(), awaited.get(part));
            writes.add(new Write.PutNew(key, Documents.write(new TakenId(message.id(), part)), keep));
        }
        return writes;
    }

    /** It will not be sent: its way, and an entry for its person's partition, where it is decided what then. */
    List<Write> lost(Parcel parcel, String link, Failure failure, Fault fault, String reason) {
        Waybill waybill = Waybill.failed(parcel.message(), link, parcel.handed(now()), now(), parcel.sendings(),
                failure, fault, reason);
        var writes = new ArrayList<Write>();
        writes.add(new Write.Dequeue(parcel.message().id()));
        writes.add(record(waybill));
        writes.add(new Write.Forward(forward(parcel.message().id()), parcel.partition(), Documents.write(
                new Entry.Undelivered(waybill, parcel.message()))));
        return writes;
    }

    private static String forward(MessageId id) {
        return id + ".u";
    }

    private Write record(Waybill waybill) {
        return new Write.PutNew(new DocumentKey(Kind.MESSAGE, waybill.id().partition(), waybill.id().toString()),
                Documents.write(waybill), keep);
    }
}
