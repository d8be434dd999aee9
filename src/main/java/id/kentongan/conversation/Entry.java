package id.kentongan.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.kentongan.directory.Person;
import id.kentongan.flow.Effect.TicketAct;
import id.kentongan.message.Attachment;
import id.kentongan.message.Inbound;
import id.kentongan.message.Lane;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Receipt;
import id.kentongan.place.PlaceCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything that can happen to anybody: what stands in a partition's inbox, as JSON with its {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Entry.Received.class, name = "received"),
        @JsonSubTypes.Type(value = Entry.Due.class, name = "due"),
        @JsonSubTypes.Type(value = Entry.Acted.class, name = "acted"),
        @JsonSubTypes.Type(value = Entry.Notified.class, name = "notified"),
        @JsonSubTypes.Type(value = Entry.Enlisted.class, name = "enlisted"),
        @JsonSubTypes.Type(value = Entry.Introduced.class, name = "introduced"),
        @JsonSubTypes.Type(value = Entry.Slice.class, name = "slice"),
        @JsonSubTypes.Type(value = Entry.Told.class, name = "told"),
        @JsonSubTypes.Type(value = Entry.Kept.class, name = "kept"),
        @JsonSubTypes.Type(value = Entry.Filed.class, name = "filed"),
        @JsonSubTypes.Type(value = Entry.Sealed.class, name = "sealed"),
        @JsonSubTypes.Type(value = Entry.Undelivered.class, name = "undelivered")})
public sealed interface Entry {
    /** A person wrote; in that person's partition. */
    record Received(Inbound inbound) implements Entry {
    }

    /** A provider told what became of a message; in the partition of the person whom it went to. */
    record Told(Receipt receipt) implements Entry {
    }

    /** What somebody sent besides words was fetched and is kept; in its own partition, by {@code LINK/REFERENCE}. */
    record Kept(String media, String hash) implements Entry {
    }

    /** A case holds what somebody sent; in the partition of that. */
    record Filed(String media, String ticket) implements Entry {
    }

    /** What a case holds has this hash; in the ticket's partition. */
    record Sealed(String ticket, String media, String hash) implements Entry {
    }

    /** A message was not sent; in the partition of the person whom it did not go to. */
    record Undelivered(Waybill waybill, Outbound message) implements Entry {
    }

    /** A timer ran out; {@code due} is the time it was set for, milliseconds since 1970. */
    record Due(String name, long due) implements Entry {
    }

    /** Somebody does something to a ticket; in the ticket's partition. */
    record Acted(TicketAct act, String number, PhoneNumber by, String words) implements Entry {
    }

    /** A person is to be told a notice of the flows, with what belongs to it; in that person's partition. */
    record Notified(PhoneNumber person, String notice, Map<String, String> values, Lane lane, Task task, Origin origin,
            List<Attachment> attachments) implements Entry {
        public Notified {
            attachments = List.copyOf(attachments);
            // Jackson hands a null for what an older version did not write.
            origin = Objects.requireNonNullElse(origin, Origin.NONE);
        }

        /** A notice that nobody has to hear of again. */
        public Notified(PhoneNumber person, String notice, Map<String, String> values, Lane lane, Task task) {
            this(person, notice, values, lane, task, Origin.NONE, List.of());
        }
    }

    /** A person registers for a training; in the training's partition. */
    record Enlisted(String code, PhoneNumber person) implements Entry {
    }

    /** A person whom an operator names before they have written; in their partition. Changes nobody who is known. */
    record Introduced(Person person) implements Entry {
    }

    /** The part of an announcement for this partition's people after {@code after}; {@code training} may be "". */
    record Slice(String announcement, PlaceCode village, String text, String training, String after) implements Entry {
    }

    /** What a notice does to its reader's list of tickets to act on. */
    record Task(Change change, String ticket) {
        /** Nothing changes. */
        public static final Task NONE = new Task(Change.NONE, "");

        enum Change {
            NONE, ADD, REMOVE
        }
    }
}
