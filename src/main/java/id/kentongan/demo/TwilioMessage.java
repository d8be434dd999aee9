package id.kentongan.demo;

import id.kentongan.message.PhoneNumber;

/** A message that {@link LocalTwilio} took and brought to a phone. */
public record TwilioMessage(String sid, PhoneNumber to, String body, String statusCallback) {
    /** Without the text. */
    @Override
    public String toString() {
        return "TwilioMessage[" + sid + ", " + to + "]";
    }
}
