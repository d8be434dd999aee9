package id.kentongan.channel.sms;

import id.kentongan.channel.SendResult;
import id.kentongan.message.Failure;
import java.time.Duration;

/**
 * What a status means for the message that it answers (SMPP 3.4, 5.1.3): every one of the standard's has its line,
 * vendors' own are all met in one way.
 *
 * @param name
 *            as the standard calls it, without ESME_; {@code other} for what it does not know
 * @param pause
 *            for {@link Action#WAIT} and {@link Action#RETRY}, else zero
 * @param failure
 *            for the others, else {@link Failure#NONE}
 */
record SubmitStatus(Action action, String name, Duration pause, Failure failure) {
    static final int OK = 0;
    static final int INVALID_BIND_STATUS = 0x04;

    /** What is done about it. */
    enum Action {
        /** The whole route pauses and then goes slower; the message is sent again. */
        WAIT,
        /** Only this message waits. */
        RETRY,
        /** What is wrong is between us and this SMSC: another may take it. */
        OTHER_ROUTE,
        /** Nobody will take it. */
        GIVE_UP
    }

    /** Not for {@link #OK}. */
    static SubmitStatus of(int status) {
        return switch (status) {
        case 0x58 -> wait("RTHROTTLED", 1);
        case 0x14 -> wait("RMSGQFUL", 5);
        case 0x08 -> wait("RSYSERR", 2);
        case INVALID_BIND_STATUS -> retry("RINVBNDSTS", 2);
        case 0x05 -> retry("RALYBND", 2);
        case 0x64 -> retry("RX_T_APPN", 2);
        case 0xff -> retry("RUNKNOWNERR", 5);
        case 0x45 -> elsewhere("RSUBMITFAIL", Failure.PROVIDER);
        case 0x65 -> elsewhere("RX_P_APPN", Failure.PROVIDER);
        case 0x66 -> elsewhere("RX_R_APPN", Failure.PROVIDER);
        case 0xfe -> elsewhere("RDELIVERYFAILURE", Failure.PROVIDER);
        case 0x01 -> giveUp("RINVMSGLEN", Failure.CONTENT);
        case 0x0b -> giveUp("RINVDSTADR", Failure.NUMBER);
        default -> ofSettings(status);
        };
    }

    /**
     * What says that we and the SMSC do not agree on how to write a submit_sm, or on whom it may come from. Vendors have
     * codes of their own besides: the courier tries a few times and then gives up.
     */
    private static SubmitStatus ofSettings(int status) {
        String name = switch (status) {
        case 0x02 -> "RINVCMDLEN";
        case 0x03 -> "RINVCMDID";
        case 0x06 -> "RINVPRTFLG";
        case 0x07 -> "RINVREGDLVFLG";
        case 0x0a -> "RINVSRCADR";
        case 0x0c -> "RINVMSGID";
        case 0x0d -> "RBINDFAIL";
        case 0x0e -> "RINVPASWD";
        case 0x0f -> "RINVSYSID";
        case 0x11 -> "RCANCELFAIL";
        case 0x13 -> "RREPLACEFAIL";
        case 0x15 -> "RINVSERTYP";
        case 0x33 -> "RINVNUMDESTS";
        case 0x34 -> "RINVDLNAME";
        case 0x40 -> "RINVDESTFLAG";
        case 0x42 -> "RINVSUBREP";
        case 0x43 -> "RINVESMCLASS";
        case 0x44 -> "RCNTSUBDL";
        case 0x48 -> "RINVSRCTON";
        case 0x49 -> "RINVSRCNPI";
        case 0x50 -> "RINVDSTTON";
        case 0x51 -> "RINVDSTNPI";
        case 0x53 -> "RINVSYSTYP";
        case 0x54 -> "RINVREPFLAG";
        case 0x55 -> "RINVNUMMSGS";
        case 0x61 -> "RINVSCHED";
        case 0x62 -> "RINVEXPIRY";
        case 0x63 -> "RINVDFTMSGID";
        case 0x67 -> "RQUERYFAIL";
        case 0xc0 -> "RINVOPTPARSTREAM";
        case 0xc1 -> "ROPTPARNOTALLWD";
        case 0xc2 -> "RINVPARLEN";
        case 0xc3 -> "RMISSINGOPTPARAM";
        case 0xc4 -> "RINVOPTPARAMVAL";
        default -> "";
        };
        return name.isEmpty() ? retry("other", 5) : elsewhere(name, Failure.SETTINGS);
    }

    /** For the courier: {@link SendResult.Later} or {@link SendResult.Refused}. */
    SendResult result(int status) {
        String words = name + " (0x" + Integer.toHexString(status) + ")";
        return switch (action) {
        case WAIT, RETRY -> new SendResult.Later(words, pause);
        case OTHER_ROUTE, GIVE_UP -> new SendResult.Refused(failure, words);
        };
    }

    private static SubmitStatus wait(String name, int seconds) {
        return new SubmitStatus(Action.WAIT, name, Duration.ofSeconds(seconds), Failure.NONE);
    }

    private static SubmitStatus retry(String name, int seconds) {
        return new SubmitStatus(Action.RETRY, name, Duration.ofSeconds(seconds), Failure.NONE);
    }

    private static SubmitStatus elsewhere(String name, Failure failure) {
        return new SubmitStatus(Action.OTHER_ROUTE, name, Duration.ZERO, failure);
    }

    private static SubmitStatus giveUp(String name, Failure failure) {
        return new SubmitStatus(Action.GIVE_UP, name, Duration.ZERO, failure);
    }
}
