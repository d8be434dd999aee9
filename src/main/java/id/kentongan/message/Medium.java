package id.kentongan.message;

/** How a message reaches a person. */
public enum Medium {
    SMS, WHATSAPP
}
