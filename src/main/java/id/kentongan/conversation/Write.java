package id.kentongan.conversation;

import id.kentongan.message.Delivery;
import id.kentongan.message.MessageId;
import id.kentongan.message.PhoneNumber;
import java.time.Duration;
import java.time.Instant;

/** One change to a partition's state. A commit is a list of them, all done or none. */
public sealed interface Write {
    /** Replaces a document; it vanishes {@code keep} after its last write, or never when {@code keep} is zero. */
    record Put(DocumentKey key, String json, Duration keep) implements Write {
    }

    /** Puts a document unless there is one; written again after an unknown outcome it takes nothing back. */
    record PutNew(DocumentKey key, String json, Duration keep) implements Write {
    }

    record Remove(DocumentKey key) implements Write {
    }

    /** Takes an entry out of the inbox: it has had its effect. */
    record Consume(long entry) implements Write {
    }

    /** Takes an entry out of the inbox and keeps it aside with the stack trace of the bug that it met. */
    record Park(long entry, String json, String trace) implements Write {
    }

    /** Adds a message to the outbox; {@code handed} when the courier sends it as soon as this commit returns. */
    record Enqueue(MessageId id, String json, boolean handed) implements Write {
    }

    /** Notes, before it is done, that a waiting message goes to its provider: from here its outcome may be unknown. */
    record Hand(MessageId id) implements Write {
    }

    /** Takes {@link Hand} back: the provider is known not to have taken the message. */
    record Unhand(MessageId id) implements Write {
    }

    /** Takes a message out of the outbox: its outcome is known and final. */
    record Dequeue(MessageId id) implements Write {
    }

    /**
     * Forgets a delivery, unless it has come again: its provider is known to have our acknowledgement and will not
     * repeat it.
     */
    record Forget(Delivery delivery, long entry) implements Write {
    }

    /** Notes an entry for another partition's inbox, appended there after the commit under this id. */
    record Forward(String id, int target, String json) implements Write {
    }

    /** The forwarded entry is durable in its target's inbox. */
    record Forwarded(String id) implements Write {
    }

    /** Sets or moves a timer; when due it becomes an inbox entry {@code Entry.Due} with this name. */
    record SetTimer(String name, Instant due) implements Write {
    }

    record CancelTimer(String name) implements Write {
    }

    /** Adds to one of the partition's figures. */
    record Count(String figure, long by) implements Write {
    }

    /** Adds a person of this partition to a group, such as the people of a village. */
    record Join(String group, PhoneNumber member) implements Write {
    }

    record Leave(String group, PhoneNumber member) implements Write {
    }
}
