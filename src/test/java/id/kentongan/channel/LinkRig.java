package id.kentongan.channel;

import id.kentongan.message.Attachment;
import id.kentongan.message.Lane;
import id.kentongan.message.MessageId;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import id.kentongan.message.Term;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A link, an inbox and a port for receipts behind it, and a stand-in of its provider that does what a test says. */
public interface LinkRig extends AutoCloseable {
    PhoneNumber SARI = new PhoneNumber("6281234567890");
    PhoneNumber JOKO = new PhoneNumber("6281298765432");

    Link link();

    HeldInbox inbox();

    HeldReceipts receipts();

    /**
     * The texts that people received, in the order in which the provider took them; before the words of what is attached
     * stands that in brackets.
     */
    List<String> arrived();

    /** From now on the provider takes messages and answers none until {@link #answerHeld}. */
    void holdAnswers();

    /** The provider answers all that it held back, and again answers at once. */
    void answerHeld();

    /** How many messages wait for the provider's answer now. */
    int underWay();

    /** The most that ever did at once. */
    int mostUnderWay();

    /** The provider takes the next message and never answers; the link has a short time-out in every rig. */
    void leaveNextUnanswered();

    /** Makes the link not ready: cut off, or asked to pause. */
    void breakDown();

    /** The provider works again; the link finds out by itself. */
    void mend();

    /** A person writes; returns at once, or when the provider has had its answer. */
    void personWrites(PhoneNumber from, String text);

    /** The provider tells that a person's phone has a message of ours. */
    void tellDelivered(PhoneNumber to, String providerId);

    /** How often the provider was told that what it brought (messages, receipts) is taken. */
    long acknowledged();

    /** How often it was told to keep it and bring it again. */
    long turnedAway();

    /** Sends a text in the conversation, to be known by its number. */
    default CompletableFuture<SendResult> send(PhoneNumber to, String text, Attachment... attachments) {
        return link().send(new Outbound(new MessageId(1, text.hashCode() & 0x7fff_ffffL, 0), Lane.CONVERSATION,
                link().medium(), link().name(), to, text, List.of(), List.of(attachments), Template.NONE, Term.OPEN,
                Origin.NONE, Instant.EPOCH));
    }

    @Override
    void close() throws Exception;
}
