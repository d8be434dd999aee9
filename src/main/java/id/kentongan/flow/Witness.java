package id.kentongan.flow;

import id.kentongan.message.Medium;

/**
 * Is told what turns really do, so that it can be measured what has been tried of the flows. A service has
 * {@link #NOBODY}. What an engine tells may come from many threads at once, and twice when a turn is decided again.
 */
public interface Witness {
    /** Measures nothing. */
    Witness NOBODY = new Witness() {
        @Override
        public void speaks(Flows flows) {
        }

        @Override
        public void reached(Flow flow, Step step) {
        }

        @Override
        public void answered(Flow flow, Step step, String answer) {
        }

        @Override
        public void went(Flow flow, Step step, Task.Case way) {
        }

        @Override
        public void said(Text text, String language, Medium medium) {
        }
    };

    /** An engine begins to speak by these flows; what it tells next is of these very objects. */
    void speaks(Flows flows);

    /** Somebody came to the step, and its conditions held. */
    void reached(Flow flow, Step step);

    /**
     * The step has its answer.
     *
     * @param answer
     *            as it is kept: a choice's key, several with commas between, {@code yes}, {@code no}, or what was written
     */
    void answered(Flow flow, Step step, String answer);

    /** A branch went this way. */
    void went(Flow flow, Step step, Task.Case way);

    /** A text was put into words for a person; the language is theirs, whether or not the text is written in it. */
    void said(Text text, String language, Medium medium);
}
