package id.kentongan.demo.talk;

import id.kentongan.demo.Demo;
import id.kentongan.directory.Person;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays a talk on one channel through the whole service: each line leaves a phone as a real {@code deliver_sm} or a
 * real signed webhook, and time goes from timer to timer as it would.
 */
public final class TalkPlayer {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Pattern TICKET = Pattern.compile("\\b[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{5,}\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Demo demo;
    private final TalkClock clock;
    private final Medium medium;
    private final Transcript transcript = new Transcript();
    private final Map<String, Talk.PhoneOn> phones = new HashMap<>();
    private final Map<String, Deque<String>> inboxes = new HashMap<>();
    private String ticket = "{number}";

    /** Plays on a demo that goes by this clock and in which nobody else writes. */
    public TalkPlayer(Demo demo, TalkClock clock, Medium medium) {
        this.demo = demo;
        this.clock = clock;
        this.medium = medium;
        demo.smsc().onMessage(message -> arrived(message.to(), message.text()));
        demo.twilio().onMessage(message -> arrived(message.to().digits(), message.body()));
    }

    /** Plays the whole talk and tells what happened. */
    public Transcript play(Talk talk) throws InterruptedException {
        for (Talk.Line line : talk.lines()) {
            switch (line) {
            case Talk.PhoneOn on -> on(on);
            case Talk.Wait wait -> until(clock.instant().plus(wait.time()));
            case Talk.At at -> until(instant(at.time()));
            case Talk.Sends sends -> send(sends);
            case Talk.Gets gets -> check(gets);
            case Talk.Happened happened -> happened(happened);
            }
        }
        for (Talk.PhoneOn phone : phones.values()) {
            unread(phone).forEach(text -> transcript.instead("< " + phone.phone() + ": " + text));
        }
        return transcript;
    }

    private void on(Talk.PhoneOn on) throws InterruptedException {
        phones.put(on.phone(), on);
        Optional<LocalDateTime> at = on.at();
        if (at.isPresent()) {
            until(instant(at.get()));
        }
        on.village()
                .ifPresent(village -> demo.service().introduce(List.of(Person.of(on.address()).withVillage(village))));
        settle();
    }

    private void send(Talk.Sends sends) throws InterruptedException {
        Talk.PhoneOn phone = phone(sends.phone());
        Content content = sends.content() instanceof Content.Text(String text)
                ? new Content.Text(text.replace("{number}",
                        ticket))
                : sends.content();
        transcript.same("> " + phone.phone() + ": " + (content instanceof Content.Text(String text) ? text : content));
        if (phone.medium().orElse(medium) == Medium.SMS) {
            demo.smsc().send(phone.address(), Demo.SHORT_CODE,
                    content instanceof Content.Text(String text) ? text : "");
        } else {
            demo.twilio().send(phone.address(), content).join();
        }
        settle();
    }

    private void check(Talk.Gets gets) {
        Talk.PhoneOn phone = phone(gets.phone());
        String expected = gets.pattern().replace("{number}", ticket);
        Deque<String> unread = unread(phone);
        String got = unread.poll();
        if (got == null) {
            transcript.missing("< " + gets.phone() + ": " + expected);
        } else if (matches(expected, got)) {
            transcript.same("< " + gets.phone() + ": " + got);
        } else {
            transcript.missing("< " + gets.phone() + ": " + expected);
            transcript.instead("< " + gets.phone() + ": " + got);
        }
    }

    private Talk.PhoneOn phone(String name) {
        return Objects.requireNonNull(phones.get(name), name);
    }

    private void happened(Talk.Happened happened) {
        String state = demo.service().ticket(ticket).map(TalkPlayer::told).orElse("no ticket");
        if (matches(happened.what(), state)) {
            transcript.same("! " + state);
        } else {
            transcript.missing("! " + happened.what());
            transcript.instead("! " + state);
        }
    }

    private static String told(id.kentongan.ticket.Ticket ticket) {
        return "ticket " + ticket.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + ticket.code() + " " + ticket
                .status().name().toLowerCase(java.util.Locale.ROOT) + ", " + ticket.holder().name() + " "
                + ticket
                        .answers();
    }

    static boolean matches(String pattern, String text) {
        var regex = new StringBuilder();
        for (String part : pattern.strip().split("\\.\\.\\.", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(plain(part)));
        }
        return Pattern.compile(regex.toString().replace("\\Q\\E", ""), Pattern.DOTALL).matcher(plain(text)).matches();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private synchronized void arrived(String to, String text) {
        inboxes.computeIfAbsent(to, _ -> new ArrayDeque<>()).add(text);
        Matcher number = TICKET.matcher(text);
        if (number.find()) {
            ticket = number.group();
        }
    }

    private synchronized Deque<String> unread(Talk.PhoneOn phone) {
        return inboxes.computeIfAbsent(phone.address().digits(), _ -> new ArrayDeque<>());
    }

    /** Lets time go by, stopping at each timer on the way. */
    private void until(Instant end) throws InterruptedException {
        settle();
        Optional<Instant> next = demo.service().nextTimer();
        while (next.isPresent() && !next.get().isAfter(end)) {
            clock.set(next.get().isBefore(clock.instant()) ? clock.instant() : next.get());
            settle();
            next = demo.service().nextTimer();
        }
        clock.set(end);
        settle();
    }

    /** Waits until nothing is due, nothing waits and nothing is on its way, seen three times in a row. */
    private void settle() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 3) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the service did not come to rest: " + demo.service().health());
            }
            boolean due = demo.service().nextTimer().filter(timer -> !timer.isAfter(clock.instant())).isPresent();
            quiet = !due && demo.smsc().unacknowledged() == 0 && demo.service().idle() ? quiet + 1 : 0;
            Thread.sleep(5);
        }
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
