package id.kentongan.language;

import id.kentongan.language.Understanding.Guess;
import java.util.Arrays;
import java.util.List;

/**
 * How likely each label is for one text, before the guesses are put in their order: all together 1, or none where nothing
 * was understood.
 */
final class Shares {
    static final Shares NONE = new Shares(new String[0], new double[0]);

    private static final double TAKEN_OUT = -1;

    private final String[] labels;
    /** One a label, or {@link #TAKEN_OUT}. */
    private final double[] shares;

    Shares(String[] labels, double[] shares) {
        this.labels = labels;
        this.shares = shares;
    }

    /** The share of a label; 0 where there is none. */
    double of(String label) {
        return share(index(label));
    }

    /** The shares without a label; none where there was no other. */
    Shares without(String label) {
        int out = index(label);
        double rest = 1 - share(out);
        if (rest <= 0) {
            return NONE;
        }
        double[] others = Arrays.stream(shares).map(share -> share < 0 ? share : share / rest).toArray();
        if (out >= 0) {
            others[out] = TAKEN_OUT;
        }
        return new Shares(labels, others);
    }

    /** The shares with that of one label added to that of another. */
    Shares merged(String label, String into) {
        int out = index(label);
        int in = index(into);
        double[] others = shares.clone();
        if (out >= 0) {
            if (in >= 0 && shares[in] >= 0) {
                others[in] += share(out);
            }
            others[out] = TAKEN_OUT;
        }
        return new Shares(labels, others);
    }

    private int index(String label) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i].equals(label)) {
                return i;
            }
        }
        return -1;
    }

    private double share(int label) {
        return label < 0 ? 0 : Math.max(shares[label], 0);
    }

    /** The labels by falling share. */
    List<Guess> guesses() {
        int[] order = new int[shares.length];
        int count = 0;
        for (int label = 0; label < shares.length; label++) {
            double share = shares[label];
            if (share < 0) {
                continue;
            }
            int at = count++;
            for (; at > 0 && shares[order[at - 1]] < share; at--) {
                order[at] = order[at - 1];
            }
            order[at] = label;
        }
        var guesses = new Guess[count];
        for (int i = 0; i < count; i++) {
            guesses[i] = new Guess(labels[order[i]], shares[order[i]]);
        }
        return List.of(guesses);
    }
}
