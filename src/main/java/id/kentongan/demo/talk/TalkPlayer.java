package id.kentongan.demo.talk;

import id.kentongan.flow.Witness;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Plays a talk on one channel through the whole service: each line leaves a phone as a real {@code deliver_sm} or a
 * real signed webhook, and time goes from timer to timer as it would.
 */
public final class TalkPlayer {
    private final Talk talk;
    private final Scene scene;
    private final Medium medium;
    private final Transcript transcript = new Transcript();
    private final Map<String, Talk.PhoneOn> phones = new LinkedHashMap<>();

    private TalkPlayer(Talk talk, Scene scene, Medium medium) {
        this.talk = talk;
        this.scene = scene;
        this.medium = medium;
    }

    /**
     * Plays the whole talk in a service of its own and tells what happened.
     *
     * @param flows
     *            the folder of the flows
     * @param medium
     *            what the phones use that name none
     * @param witness
     *            told what the flows really do
     * @throws id.kentongan.app.MisconfiguredException
     *             when the flows cannot be read
     */
    public static Transcript play(Talk talk, Path flows, Medium medium, Witness witness) throws InterruptedException {
        try (Scene scene = Scene.open(flows, talk.begin(), witness)) {
            return new TalkPlayer(talk, scene, medium).play();
        }
    }

    private Transcript play() throws InterruptedException {
        for (int i = 0; i < talk.lines().size(); i++) {
            switch (talk.lines().get(i)) {
            case Talk.PhoneOn on -> on(on);
            case Talk.Wait wait -> scene.until(scene.now().plus(wait.time()));
            case Talk.At at -> scene.until(at.time());
            case Talk.Sends sends -> send(sends);
            case Talk.Gets gets -> check(gets, talk.lines().subList(i + 1, talk.lines().size()));
            case Talk.Happened happened -> happened(happened);
            }
        }
        phones.values().forEach(phone -> scene.unread(phone.address()).forEach(message -> transcript.instead(
                line("<", phone.phone(), message.text()))));
        return transcript;
    }

    private void on(Talk.PhoneOn on) throws InterruptedException {
        phones.put(on.phone(), on);
        if (on.at().isPresent()) {
            scene.until(on.at().get());
        }
        if (on.village().isPresent() || !on.language().equals("id")) {
            scene.introduce(on.person());
        }
    }

    private void send(Talk.Sends sends) throws InterruptedException {
        Talk.PhoneOn phone = phone(sends.phone());
        Content content = sends.content() instanceof Content.Text(String text)
                ? new Content.Text(numbered(text))
                : sends.content();
        transcript.same(sends.number(), line(">", sends.phone(), switch (content) {
        case Content.Text(String text) -> text;
        case Content.Location _ -> "[location]";
        case Content.Media media -> "[" + media.contentType() + "]";
        case Content.Unsupported other -> "[" + other.kind() + "]";
        case Content.Choice _,Content.Part _ -> throw new IllegalStateException("no line sends this");
        }));
        scene.send(phone.address(), phone.medium().orElse(medium), content);
    }

    /** A message that came before the expected one is told as it is, unless the talk goes on with it. */
    private void check(Talk.Gets gets, List<Talk.Line> rest) {
        Talk.PhoneOn phone = phone(gets.phone());
        var expected = new Expected(numbered(gets.pattern()));
        List<Scene.Message> unread = scene.unread(phone.address());
        int at = 0;
        while (at < unread.size() && !expected.matches(unread.get(at).text())) {
            at++;
        }
        if (at < unread.size()) {
            for (int i = 0; i < at; i++) {
                transcript.instead(line("<", gets.phone(), read(phone)));
            }
            transcript.same(gets.number(), line("<", gets.phone(), read(phone)));
            return;
        }
        transcript.missing(gets.number(), line("<", gets.phone(), expected.words()));
        if (!unread.isEmpty() && !isExpected(unread.getFirst().text(), gets.phone(), rest)) {
            transcript.instead(line("<", gets.phone(), read(phone)));
        }
    }

    private String read(Talk.PhoneOn phone) {
        return scene.read(phone.address()).orElseThrow().text();
    }

    /** Whether one of the lines up to the next that sends expects the message. */
    private boolean isExpected(String text, String phone, List<Talk.Line> rest) {
        for (Talk.Line line : rest) {
            if (line instanceof Talk.Sends) {
                return false;
            }
            if (line instanceof Talk.Gets gets && gets.phone().equals(phone)
                    && new Expected(numbered(gets.pattern())).matches(text)) {
                return true;
            }
        }
        return false;
    }

    private void happened(Talk.Happened happened) {
        if (new Happening(numbered(happened.what())).holds(scene.ticket())) {
            transcript.same(happened.number(), "! " + happened.what());
        } else {
            transcript.missing(happened.number(), "! " + happened.what());
            transcript.instead("! " + Happening.told(scene.ticket()));
        }
    }

    private String numbered(String words) {
        String number = scene.ticketNumber();
        return number.isEmpty() ? words : words.replace("{number}", number);
    }

    private String line(String sign, String phone, String text) {
        boolean first = phone.equals(phones.keySet().iterator().next());
        return sign + " " + (first ? "" : phone + ": ") + text;
    }

    private Talk.PhoneOn phone(String name) {
        return Objects.requireNonNull(phones.get(name), name);
    }
}
