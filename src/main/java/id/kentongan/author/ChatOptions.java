package id.kentongan.author;

import id.kentongan.app.Logs;
import id.kentongan.app.MisconfiguredException;
import id.kentongan.app.Settings;
import id.kentongan.demo.talk.Chat;
import id.kentongan.demo.talk.Moment;
import id.kentongan.demo.talk.Scene;
import id.kentongan.demo.talk.Talk;
import id.kentongan.demo.talk.TalkRecorder;
import id.kentongan.flow.Witness;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who chats with the flows, how and when; and the chat itself. */
final class ChatOptions {
    private static final int CANNOT_WRITE = 73;
    private static final PhoneNumber NEW_RESIDENT = new PhoneNumber("6281200000901");
    private static final PhoneNumber SAMPLE_OFFICER = new PhoneNumber("6281200000003");
    private static final PhoneNumber SAMPLE_KADER = new PhoneNumber("6281200000004");

    /** Who writes. */
    enum Role {
        RESIDENT, OFFICER, KADER
    }

    /** One of the two. */
    static final class Channel {
        @Option(names = "--sms", required = true, description = "By SMS, with the segments and cost of each answer.")
        private boolean sms;

        @Option(names = "--whatsapp", required = true, description = "By WhatsApp (if neither is given).")
        private boolean whatsapp;
    }

    @ArgGroup
    private Channel channel = new Channel();

    @Option(names = "--from", paramLabel = "+62…", description = "The resident's number (if not given: somebody who never wrote).")
    private Optional<String> from = Optional.empty();

    @Option(names = "--as", paramLabel = "WHO", description = "resident, officer or kader of the sample village; /as changes it.")
    private Role role = Role.RESIDENT;

    @Option(names = "--village", paramLabel = "CODE", description = "The village that the resident is known to live in, as 36.02.04.2003.")
    private Optional<String> village = Optional.empty();

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "The resident's: id, jv, su or en (if not given: ${DEFAULT-VALUE}).")
    private String language = "id";

    @Option(names = "--at", paramLabel = "TIME", description = "When it begins, as \"2026-03-02 08:10\" (if not given: now); time stands still until /wait.")
    private Optional<String> at = Optional.empty();

    @Option(names = "--price", paramLabel = "RUPIAH", description = "Of one SMS segment, as your contract says (if not given: ${DEFAULT-VALUE}, an assumption).")
    private int price = 350;

    @Option(names = "--flows", paramLabel = "FOLDER", description = "The flows (if not given: flows beside the program).")
    private Path flows = FlowsCommand.home().resolve("flows");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Chats until the lines end; a file is written as a talk. */
    int chat(Optional<Path> file) throws IOException, InterruptedException {
        Logs.begin(new Settings.LogSettings(Settings.LogFormat.TEXT, Settings.LogLevel.ERROR));
        Map<String, Talk.PhoneOn> phones = phones();
        LocalDateTime begin = begin();
        try (Scene scene = Scene.open(flows, begin, Witness.NOBODY)) {
            return chat(scene, phones, file);
        } catch (MisconfiguredException e) {
            return refused(String.valueOf(e.getMessage()), FlowsCommand.WRONG_FLOWS);
        } catch (FileAlreadyExistsException e) {
            return refused("kentongan: " + e.getFile() + " is there already; name another file, or remove it",
                    CANNOT_WRITE);
        }
    }

    private int refused(String why, int code) {
        spec.commandLine().getErr().println(why);
        spec.commandLine().getErr().flush();
        return code;
    }

    private int chat(Scene scene, Map<String, Talk.PhoneOn> phones, Optional<Path> file) throws IOException,
            InterruptedException {
        Optional<TalkRecorder> recorder = file.isPresent()
                ? Optional.of(TalkRecorder.into(file.get()))
                : Optional.empty();
        try {
            var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            new Chat(scene, phones, spec.commandLine().getOut(), price, recorder).talk(lines, prompt());
        } finally {
            recorder.ifPresent(TalkRecorder::close);
        }
        return 0;
    }

    private static String prompt() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).map(_ -> "> ").orElse("");
    }

    /** All that can be taken, whoever begins first. */
    private Map<String, Talk.PhoneOn> phones() {
        if (from.isPresent() && role != Role.RESIDENT) {
            throw new ParameterException(spec.commandLine(),
                    "--from is the resident's number; the officer and the kader have theirs in the directory");
        }
        PhoneNumber resident = from.map(number -> PhoneNumber.parse(number).orElseThrow(() -> new ParameterException(
                spec.commandLine(), "--from is no phone number: " + number))).orElse(NEW_RESIDENT);
        var phones = new LinkedHashMap<String, Talk.PhoneOn>();
        phones.put(name(role), phone(role, resident));
        for (Role each : Role.values()) {
            phones.putIfAbsent(name(each), phone(each, resident));
        }
        return phones;
    }

    private static String name(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Talk.PhoneOn phone(Role who, PhoneNumber resident) {
        return new Talk.PhoneOn(0, name(who), switch (who) {
        case RESIDENT -> resident;
        case OFFICER -> SAMPLE_OFFICER;
        case KADER -> SAMPLE_KADER;
        }, Optional.of(channel.whatsapp || !channel.sms ? Medium.WHATSAPP : Medium.SMS), who == Role.RESIDENT
                ? village.map(this::place)
                : Optional.empty(), who == Role.RESIDENT ? spoken() : "id", Optional.empty());
    }

    private PlaceCode place(String code) {
        try {
            return new PlaceCode(code);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--village is a code as 36.02.04.2003, not " + code, e);
        }
    }

    private String spoken() {
        if (!java.util.List.of("id", "jv", "su", "en").contains(language)) {
            throw new ParameterException(spec.commandLine(), "--language is id, jv, su or en, not " + language);
        }
        return language;
    }

    private LocalDateTime begin() {
        return at.map(written -> switch (Moment.read(written)) {
        case Moment.On on -> on.time();
        case Moment.Wrong wrong -> throw new ParameterException(spec.commandLine(), "--at: " + wrong.problem());
        case Moment.Later _,Moment.None _ -> throw new ParameterException(spec.commandLine(),
                "--at is a time as \"2026-03-02 08:10\", not " + written);
        }).orElseGet(() -> LocalDateTime.now(Clock.system(Scene.ZONE)).truncatedTo(ChronoUnit.MINUTES));
    }
}
