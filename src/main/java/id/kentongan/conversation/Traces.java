package id.kentongan.conversation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Stack traces without messages, since the message of an exception may quote what a person wrote. */
public final class Traces {
    private static final int DEEPEST = 40;

    private Traces() {
    }

    /** The exception's class and frames, and its causes'. */
    public static String of(Throwable bug) {
        var text = new StringBuilder();
        for (Throwable at = bug; at != null && text.length() < 8_000; at = at.getCause()) {
            text.append(at.getClass().getName()).append('\n').append(Arrays.stream(at.getStackTrace()).limit(DEEPEST)
                    .map(frame -> "  at " + frame).collect(Collectors.joining("\n"))).append('\n');
        }
        return text.toString();
    }
}
