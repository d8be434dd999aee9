package id.kentongan.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** What the local SMSC is told to do wrong; each fault is used up by what it hits. */
public final class SmscFaults {
    private static final IntUnaryOperator LESS = count -> Math.max(0, count - 1);
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger statusCount = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final AtomicInteger swallowed = new AtomicInteger();
    private final AtomicInteger bindCount = new AtomicInteger();
    private volatile int status;
    private volatile int bindStatus;
    private volatile boolean mute;
    private volatile Duration delay = Duration.ZERO;
    private final AtomicInteger doubled = new AtomicInteger();
    private volatile boolean held;
    private volatile boolean spread;
    private volatile int window = Integer.MAX_VALUE;
    private volatile IntFunction<String> ids = number -> "m" + number;

    SmscFaults() {
    }

    /** Answers the next submit_sm with a status, for instance 0x58 (throttled). */
    public void refuseSubmits(int answer, int count) {
        refuseSubmits(answer, count, 0);
    }

    /** Answers so many submit_sm with a status, but takes a few before. */
    public void refuseSubmits(int answer, int count, int acceptedBefore) {
        accepted.set(acceptedBefore);
        status = answer;
        statusCount.set(count);
    }

    /** Takes the next submit_sm, passes them on and never answers. */
    public void leaveSubmitsUnanswered(int count) {
        unanswered.set(count);
    }

    /** Takes the next submit_sm, passes them on and drops the connection instead of answering. */
    public void dropAtSubmits(int count) {
        dropped.set(count);
    }

    /** Behaves as if the next deliver_sm_resp had been lost: delivers these messages again in the next session. */
    public void swallowAcknowledgements(int count) {
        swallowed.set(count);
    }

    /** Answers the next binds with a status, for instance 0x0e (invalid password). */
    public void refuseBinds(int answer, int count) {
        bindStatus = answer;
        bindCount.set(count);
    }

    /** Answers nothing at all while set, as at the other end of a half-open connection. */
    public void mute(boolean on) {
        mute = on;
    }

    /** Answers each submit_sm only after a while. */
    public void delaySubmits(Duration answer) {
        delay = answer;
    }

    /** Takes each submit_sm and keeps its answer until {@link LocalSmsc#answerHeld}. */
    public void holdSubmits(boolean on) {
        held = on;
    }

    /** Answers the next submit_sm twice. */
    public void doubleAnswers(int count) {
        doubled.set(count);
    }

    /** Refuses with 0x58 what comes while so many answers are held back. */
    public void enforceWindow(int submits) {
        window = submits;
    }

    /** How the ids of messages look, by their number from 1. */
    public void ids(IntFunction<String> form) {
        ids = form;
    }

    /** Delivers by all sessions in turn, instead of by the oldest. */
    public void spread(boolean on) {
        spread = on;
    }

    boolean held() {
        return held;
    }

    boolean answerTwice() {
        return take(doubled);
    }

    int window() {
        return window;
    }

    String id(int number) {
        return ids.apply(number);
    }

    boolean spread() {
        return spread;
    }

    int submitStatus() {
        return statusCount.get() > 0 && !take(accepted) && take(statusCount) ? status : 0;
    }

    int bindStatus() {
        return take(bindCount) ? bindStatus : 0;
    }

    boolean leaveUnanswered() {
        return take(unanswered);
    }

    boolean drop() {
        return take(dropped);
    }

    boolean swallow() {
        return take(swallowed);
    }

    boolean mute() {
        return mute;
    }

    Duration delay() {
        return delay;
    }

    private static boolean take(AtomicInteger count) {
        return count.get() > 0 && count.getAndUpdate(LESS) > 0;
    }
}
