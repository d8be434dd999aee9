package id.kentongan.demo.talk;

import id.kentongan.language.Spelling;
import id.kentongan.yaml.Fault;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code .talk} file and says all that is wrong in it. */
public final class TalkReader {
    private static final Pattern NAMED = Pattern.compile("^(?<name>[a-z][a-z0-9-]*):\\s*(?<rest>.*)$");

    private final String file;
    private final List<Talk.Line> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> phones = new LinkedHashSet<>();
    private Optional<LocalDateTime> latest = Optional.empty();
    private int number;
    private String line = "";

    private TalkReader(String file) {
        this.file = file;
    }

    /** What came of reading: the talk, with faults where there are any. */
    public record Read(Talk talk, List<Fault> faults) {
    }

    /** Reads the text of a file. */
    public static Read read(String file, String text) {
        var reader = new TalkReader(file);
        text.lines().forEach(reader::line);
        if (reader.faults.isEmpty() && reader.lines.isEmpty()) {
            reader.faults.add(new Fault(file, 0, 0, "nobody says anything in this talk"));
        }
        return new Read(new Talk(file, reader.lines), List.copyOf(reader.faults));
    }

    private void line(String written) {
        number++;
        line = written;
        String said = written.strip();
        if (said.isEmpty() || said.startsWith("#")) {
            return;
        }
        String rest = said.substring(1).strip();
        switch (said.charAt(0)) {
        case '@' -> at(rest);
        case '>' -> speaking(rest).ifPresent(this::sends);
        case '<' -> speaking(rest).ifPresent(heard -> lines.add(new Talk.Gets(number, heard.phone(), heard.text())));
        case '!' -> happened(rest);
        default -> fault(said,
                "expected a line that begins with @ (who, when), > (sent), < (got), ! (happened) or #");
        }
    }

    private void happened(String rest) {
        if (Happening.KNOWN.matcher(rest).matches()) {
            lines.add(new Talk.Happened(number, rest));
            return;
        }
        String word = rest.split(" ", 2)[0];
        fault(rest, "expected what happened, as in: ticket complaint JALAN waiting, or: escalated camat" + meant(word,
                List.of("ticket", "escalated")));
    }

    private void at(String rest) {
        Moment moment = Moment.read(rest);
        switch (moment) {
        case Moment.Later later -> {
            lines.add(new Talk.Wait(number, later.time()));
            latest = latest.map(time -> time.plus(later.time()));
        }
        case Moment.On on -> {
            onwards(on.time(), rest);
            lines.add(new Talk.At(number, on.time()));
        }
        case Moment.Wrong wrong -> fault(rest, wrong.problem());
        case Moment.None _ -> phone(rest);
        }
    }

    /** Time only goes on. */
    private void onwards(LocalDateTime time, String written) {
        if (latest.filter(time::isBefore).isPresent()) {
            fault(written, "time does not go back: it is " + Moment.told(latest.orElseThrow()) + " already");
        }
        latest = Optional.of(time);
    }

    private void phone(String rest) {
        switch (PhoneLine.read(number, rest, phones)) {
        case PhoneLine.Understood understood -> {
            phones.add(understood.phone().phone());
            understood.phone().at().ifPresent(time -> onwards(time, rest));
            lines.add(understood.phone());
        }
        case PhoneLine.NotUnderstood wrong -> fault(wrong.part(), wrong.problem());
        }
    }

    private record Said(String phone, String text) {
    }

    private Optional<Said> speaking(String rest) {
        if (phones.isEmpty()) {
            fault(line.strip(), "nobody is there yet: begin with a line such as @ +62 812 0000 0001");
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(rest);
        if (!named.matches()) {
            return Optional.of(new Said(phones.iterator().next(), rest));
        }
        String name = named.group("name");
        if (phones.contains(name)) {
            return Optional.of(new Said(name, named.group("rest")));
        }
        String meant = meant(name, phones);
        if (!meant.isEmpty()) {
            fault(rest, "there is no phone \"" + name + "\" in this talk" + meant);
            return Optional.empty();
        }
        return Optional.of(new Said(phones.iterator().next(), rest));
    }

    private void sends(Said said) {
        switch (Bracket.read(said.text())) {
        case Bracket.Meaning.Sendable sendable -> lines.add(new Talk.Sends(number, said.phone(), sendable.content()));
        case Bracket.Meaning.Unclear unclear -> fault(said.text(), unclear.problem());
        }
    }

    static String meant(String word, java.util.Collection<String> words) {
        return Spelling.nearest(word, words).map(near -> "; did you mean \"" + near + "\"?").orElse("");
    }

    private void fault(String part, String message) {
        faults.add(new Fault(file, number, Math.max(line.indexOf(part), 0) + 1, message));
    }
}
