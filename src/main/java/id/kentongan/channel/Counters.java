package id.kentongan.channel;

/** Where the edges count what they see; labels are names of links and closed lists of reasons, never what people wrote. */
@FunctionalInterface
public interface Counters {
    /** Adds one, for instance {@code ("kentongan_inbound_rejected_total", "link", "twilio", "reason", "signature")}. */
    void increment(String name, String... labels);
}
