package id.kentongan.demo.talk;

import id.kentongan.message.Medium;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Somebody at a terminal writes as one of a few phones, and reads what those get. */
public final class Chat {
    private static final List<String> BRACKETS = List.of("photo", "voice", "document", "sticker");
    private static final Meant COMMANDS = Meant.of("photo foto image picture gambar", "voice suara audio",
            "document dokumen file berkas", "sticker stiker", "location lokasi pin", "wait tunggu", "at", "as",
            "help bantuan", "quit exit keluar");

    private final Scene scene;
    private final Map<String, Talk.PhoneOn> phones;
    private final PrintWriter out;
    private final int price;
    private final Optional<TalkRecorder> recorder;
    private final Map<String, Talk.PhoneOn> on = new LinkedHashMap<>();
    private Talk.PhoneOn phone;
    private int segments;

    /**
     * Begins with the first of these phones.
     *
     * @param phones
     *            by name, each with the medium that it uses
     * @param price
     *            rupiah for each SMS that the service sends
     * @param recorder
     *            writes everything down
     */
    public Chat(Scene scene, Map<String, Talk.PhoneOn> phones, PrintWriter out, int price,
            Optional<TalkRecorder> recorder) throws InterruptedException {
        this.scene = scene;
        this.phones = new LinkedHashMap<>(phones);
        this.out = out;
        this.price = price;
        this.recorder = recorder;
        this.phone = phones.values().iterator().next();
        take(phone);
    }

    /**
     * Goes on until the lines end or somebody quits.
     *
     * @param prompt
     *            shown before each line that is read; empty for none
     */
    public void talk(BufferedReader lines, String prompt) throws IOException, InterruptedException {
        boolean goesOn = true;
        while (goesOn) {
            out.print(prompt);
            out.flush();
            String line = lines.readLine();
            goesOn = line != null && heard(line.strip());
        }
        for (Talk.PhoneOn each : on.values()) {
            phone = each;
            show();
        }
        if (segments > 0) {
            out.printf("%d SMS, %s altogether%n", segments, rupiah(segments));
        }
        out.flush();
    }

    private boolean heard(String line) throws InterruptedException {
        if (line.startsWith("/")) {
            String[] words = line.substring(1).split("\\s+", 2);
            return command(words[0], words.length > 1 ? words[1] : "");
        }
        if (!line.isEmpty()) {
            send(line);
        }
        return true;
    }

    /** False when that was the end. */
    private boolean command(String word, String rest) throws InterruptedException {
        switch (word) {
        case "quit" -> {
            return false;
        }
        case "help" -> help();
        case "wait" -> go(Moment.read("+" + rest));
        case "at" -> go(Moment.read(rest));
        case "as" -> as(rest);
        case "location" -> send("[location " + rest + "]");
        default -> {
            if (BRACKETS.contains(word)) {
                send(("[" + word + "] " + rest).strip());
            } else {
                out.println("there is no /" + word + COMMANDS.question(word) + " (/help tells what there is)");
            }
        }
        }
        return true;
    }

    private void help() {
        out.println("""
                Write what the phone sends; [photo], [voice], [document], [sticker], [location -6.1,106.2] or the same as
                /photo and so on, words after it are the caption. Time stands still:
                  /wait 3 d                   lets time go by: min, h or d
                  /at 2026-03-03 09:00        lets time go on to this
                  /as officer                 takes another phone: %s
                  /quit                       ends (also Ctrl-D)""".formatted(String.join(", ", phones.keySet())));
    }

    private void send(String line) throws InterruptedException {
        switch (Bracket.read(line)) {
        case Bracket.Meaning.Unclear unclear -> out.println(unclear.problem());
        case Bracket.Meaning.Sendable sendable -> {
            recorder.ifPresent(book -> book.sent(phone.phone(), line, scene.ticketNumber()));
            scene.send(phone.address(), phone.medium().orElse(Medium.WHATSAPP), sendable.content());
            show();
        }
        }
    }

    private void go(Moment moment) throws InterruptedException {
        switch (moment) {
        case Moment.Later later -> go(scene.now().plus(later.time()));
        case Moment.On to when to.time().isBefore(scene.now()) -> out.println("it is " + Moment.told(scene.now())
                + " already, and time does not go back");
        case Moment.On to -> go(to.time());
        case Moment.Wrong wrong -> out.println(wrong.problem());
        case Moment.None _ -> out.println("expected /wait 3 d, or /at 2026-03-03 09:00");
        }
    }

    private void go(LocalDateTime time) throws InterruptedException {
        scene.until(time);
        recorder.ifPresent(book -> book.at(time));
        out.println("(" + Moment.told(time) + ")");
        show();
    }

    private void as(String name) throws InterruptedException {
        Talk.PhoneOn other = phones.get(name);
        if (other == null) {
            out.println("there is no phone \"" + name + "\"" + TalkReader.meant(name, phones.keySet())
                    + "; there are " + String.join(", ", phones.keySet()));
            return;
        }
        take(other);
        out.println("(now as " + name + ")");
        show();
    }

    private void take(Talk.PhoneOn other) throws InterruptedException {
        phone = other;
        if (on.putIfAbsent(other.phone(), other) == null) {
            scene.introduce(other.person());
            recorder.ifPresent(book -> book.phone(other, scene.now()));
        }
    }

    /** What the phone got since it was looked at. */
    private void show() {
        for (Optional<Scene.Message> next = scene.read(phone.address()); next.isPresent(); next = scene.read(phone
                .address())) {
            Scene.Message message = next.get();
            out.println(message.text());
            if (message.segments() > 0) {
                segments += message.segments();
                out.printf("    %d SMS%s, %s%n", message.segments(), message.expensive()
                        ? " because of signs outside of the SMS alphabet"
                        : "", rupiah(message.segments()));
            }
            recorder.ifPresent(book -> book.got(phone.phone(), message.text(), scene.ticketNumber()));
        }
    }

    private String rupiah(int count) {
        var signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
        signs.setGroupingSeparator('.');
        return "Rp" + new DecimalFormat("#,##0", signs).format((long) count * price);
    }
}
