package id.kentongan.bench;

import java.time.Duration;

/**
 * Who writes what, how fast and for how long. Everybody waits for the reply before writing again.
 *
 * @param perSecond
 *            messages a second, whether or not the replies keep up; 0 for as many as window and {@code open} let through
 * @param most
 *            messages at most
 * @param longest
 *            writes no longer than this; what is open then is waited for
 * @param window
 *            deliver_sm without an answer, or webhook requests at once, at most
 * @param open
 *            messages without a reply at most
 */
record Load(String name, People people, String text, int perSecond, long most, Duration longest, int window, int open) {
    private static final int WINDOW = 100;
    private static final int REQUESTS = 64;
    private static final int OPEN = 1_000;
    private static final String TEXT = "menu";

    /** As fast as a window of 100 lets, a thousand people at once. */
    static Load sms(String name, Duration longest) {
        return new Load(name, People.bySms(OPEN), TEXT, 0, Long.MAX_VALUE, longest, WINDOW, OPEN);
    }

    /** As fast as 64 requests at once let, a thousand people at once. */
    static Load webhook(String name, Duration longest) {
        return new Load(name, People.byWhatsApp(OPEN), TEXT, 0, Long.MAX_VALUE, longest, REQUESTS, OPEN);
    }

    /** By SMS, everybody of them once, as fast as it goes. */
    static Load once(String name, People people, String text) {
        return new Load(name, people, text, 0, people.count(), Duration.ofDays(1), WINDOW, OPEN);
    }

    /** The same at a steady pace, so many a second, by people enough. */
    Load at(int rate) {
        var enough = new People(people.first(), Math.max(rate * 3, OPEN));
        return new Load(rate + "/s", enough, text, rate, most, longest, window, Integer.MAX_VALUE);
    }

    Load named(String other) {
        return new Load(other, people, text, perSecond, most, longest, window, open);
    }

    Load lasting(Duration time) {
        return new Load(name, people, text, perSecond, most, time, window, open);
    }

    Load atMost(long messages) {
        return new Load(name, people, text, perSecond, messages, longest, window, open);
    }
}
