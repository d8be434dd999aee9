package id.kentongan.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows were read how.
 *
 * @param right
 *            as expected
 * @param wrong
 *            a wrong value was kept
 * @param needless
 *            a question although the value was said
 * @param byKind
 *            the same for each kind; empty within a kind
 */
@JsonPropertyOrder({"n", "right", "wrong", "needless", "byKind"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AnswerTally(int n, int right, int wrong, int needless, Map<String, AnswerTally> byKind) {
    static final AnswerTally NONE = new AnswerTally(0, 0, 0, 0, Map.of());

    AnswerTally and(String kind, AnswerVerdict verdict) {
        var kinds = new TreeMap<>(byKind);
        kinds.put(kind, kinds.getOrDefault(kind, NONE).and(verdict));
        AnswerTally all = and(verdict);
        return new AnswerTally(all.n, all.right, all.wrong, all.needless, kinds);
    }

    private AnswerTally and(AnswerVerdict verdict) {
        return switch (verdict) {
        case RIGHT -> new AnswerTally(n + 1, right + 1, wrong, needless, byKind);
        case WRONG -> new AnswerTally(n + 1, right, wrong + 1, needless, byKind);
        case NEEDLESS -> new AnswerTally(n + 1, right, wrong, needless + 1, byKind);
        case OTHER_REASON -> new AnswerTally(n + 1, right, wrong, needless, byKind);
        };
    }

    /** A line of the report. */
    String line(String name) {
        return "%-12s %6d %6d  %5.1f %%  %6d  %5.1f %%  %8d  %12d".formatted(name, n, right, share(right), wrong,
                share(wrong), needless, n - right - wrong - needless);
    }

    private double share(int some) {
        return n == 0 ? 0 : 100.0 * some / n;
    }
}
