package id.kentongan.flow;

import id.kentongan.message.Option;
import java.util.List;
import java.util.Map;

/** All that a flow can ask for. The turn carries each out in one switch without a default. */
public sealed interface Effect {
    /** Says a text, finished in the person's language and for their medium, with options to choose from. */
    record Say(String text, List<Option> options) implements Effect {
    }

    /**
     * Opens a request or complaint under the number that {@link Facts#opening} told, with the answers by their step's
     * name. {@code code} is the service's or category's code, {@code JALAN}, {@code SKTM}; {@code village} is the code
     * of the village, as remembered of the person or answered in this flow.
     */
    record OpenTicket(TicketKind kind, String code, String village, Map<String, String> answers) implements Effect {
    }

    /** What a person does to a ticket, with the number as they wrote it and the words that go with it. */
    record ActOnTicket(TicketAct act, String number, String words) implements Effect {
    }

    /** Keeps something about the person: {@code name}, {@code village} (a place code), {@code language}. */
    record Remember(String field, String value) implements Effect {
    }

    /** The person writes in this language; kept until they write in another one or choose one. */
    record Speaks(String language) implements Effect {
    }

    /** Sends an announcement to the kader's village. */
    record Announce(String text) implements Effect {
    }

    /** Opens a training and announces it to the kader's village. {@code quota} is at least 1. */
    record OfferTraining(String title, String text, int quota) implements Effect {
    }

    /** Registers the person for a training: its code as written, or empty for the one last announced to them. */
    record Register(String training) implements Effect {
    }

    /** Whether the person wants announcements; never touches their own tickets. */
    record Subscribe(boolean announcements) implements Effect {
    }

    /**
     * Whether the person allows that their data are used for what they ask (UU 27/2022, article 22).
     *
     * @param version
     *            of the flow whose text they answered
     */
    record Consent(String version, boolean given) implements Effect {
    }

    enum TicketKind {
        REQUEST, COMPLAINT
    }

    /** The words that people act on tickets with; who may use which is decided where the ticket is. */
    enum TicketAct {
        /** CEK: who holds it and until when. */
        STATUS,
        /** BALAS: an officer's answer, or a further word of the reporter. */
        ANSWER,
        /** SIAP: a letter can be fetched. */
        READY,
        /** SELESAI: an officer says that it is done. */
        DONE,
        /** TOLAK: refused, with a reason. */
        REJECT,
        /** KATEGORI: an officer says what kind of complaint it is. */
        CATEGORY,
        /** ALASAN: an officer asks why it is taken for that kind. */
        WHY,
        /** BERES: the resident closes it. */
        CLOSE,
        /** BELUM: the resident opens it again. */
        REOPEN
    }
}
