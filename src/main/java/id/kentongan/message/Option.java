package id.kentongan.message;

/** One of the answers that a question offers: a button or list row on WhatsApp, a numbered line on SMS. */
public record Option(String id, String title) {
}
