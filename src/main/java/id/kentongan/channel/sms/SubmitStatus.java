package id.kentongan.channel.sms;

import id.kentongan.channel.SendResult;
import id.kentongan.message.Failure;
import java.time.Duration;

/** What the status of a submit_sm_resp means for the message (SMPP 3.4, 5.1.3). */
final class SubmitStatus {
    static final int OK = 0;
    static final int INVALID_BIND_STATUS = 0x04;

    private SubmitStatus() {
    }

    /** {@link SendResult.Later} with its pause, or {@link SendResult.Refused}; not for {@link #OK}. */
    static SendResult of(int status) {
        return switch (status) {
        case 0x58 -> later("throttled", status, 1);
        case 0x14 -> later("message queue full", status, 5);
        case 0x08 -> later("system error", status, 2);
        case 0x64 -> later("temporary error", status, 2);
        case INVALID_BIND_STATUS -> later("not bound in the SMSC's eyes", status, 2);
        case 0x01, 0x33, 0x34, 0x40, 0x42, 0x43, 0x44, 0x61, 0x62, 0x65, 0x66 ->
            refused(Failure.CONTENT, "message refused", status);
        case 0x0a, 0x48, 0x49 -> refused(Failure.SETTINGS, "source address refused", status);
        case 0x0b, 0x50, 0x51 -> refused(Failure.NUMBER, "destination refused", status);
        case 0x15, 0x53 -> refused(Failure.SETTINGS, "service or system type refused", status);
        case 0x45 -> refused(Failure.PROVIDER, "submit failed", status);
        case 0x35, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4 -> refused(Failure.SETTINGS, "parameter refused", status);
        // Vendors have codes of their own: the courier tries a few times and then gives up.
        default -> later("unknown status", status, 5);
        };
    }

    private static SendResult later(String words, int status, int seconds) {
        return new SendResult.Later(words(words, status), Duration.ofSeconds(seconds));
    }

    private static SendResult refused(Failure failure, String words, int status) {
        return new SendResult.Refused(failure, words(words, status));
    }

    private static String words(String words, int status) {
        return words + " (0x" + Integer.toHexString(status) + ")";
    }
}
