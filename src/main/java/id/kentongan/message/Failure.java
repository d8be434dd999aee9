package id.kentongan.message;

/** Why a message does not reach its person: a closed list, each with whose fault it is. */
public enum Failure {
    /** It has not failed. */
    NONE(Fault.NOBODY),
    /** WhatsApp takes free text only for 24 hours after the person's last message. */
    WINDOW(Fault.NOBODY),
    /** The person cannot be reached by this medium: not on WhatsApp, not a mobile number. */
    NOT_THERE(Fault.PERSON),
    /** The person told the provider that they want nothing from us. */
    OPTED_OUT(Fault.PERSON),
    /** The number is none. */
    NUMBER(Fault.US),
    /** The phone was off or out of reach for as long as the message was worth sending. */
    EXPIRED(Fault.PERSON),
    /** The provider does not like what the message says. */
    CONTENT(Fault.US),
    /** Our settings or the contract with the provider are wrong. */
    SETTINGS(Fault.US),
    /** The provider or the operator of the phone did not deliver it and says no more. */
    PROVIDER(Fault.PROVIDER),
    /** Nobody knows whether it went out, and no further copy is risked. */
    UNKNOWN(Fault.PROVIDER);

    /** Who has to change something. */
    public enum Fault {
        NOBODY, US, PROVIDER, PERSON
    }

    private final Fault fault;

    Failure(Fault fault) {
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
