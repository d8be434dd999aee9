package id.kentongan.demo.talk;

import id.kentongan.flow.Formats;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a talk down as it goes, so that it can be played: the last ticket's number as {@code {number}}, dates as
 * {@code ...}. Every line is in the file at once; what comes after a break-down is missing, not what came before.
 */
public final class TalkRecorder implements AutoCloseable {
    private static final Pattern LIKE_A_NAME = Pattern.compile("^[a-z][a-z0-9-]*:.*");
    private static final Pattern DATE = Pattern.compile("(?:(?:" + days() + "), )?\\d{1,2} (?:" + months()
            + ") \\d{4}(?: " + time() + ")?|\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b" + time());

    private final PrintWriter out;
    private final LinkedHashSet<String> phones = new LinkedHashSet<>();

    private TalkRecorder(Writer out) {
        this.out = new PrintWriter(out, true);
    }

    /**
     * Begins a file that is not there yet.
     *
     * @throws IOException
     *             when it cannot be made
     */
    public static TalkRecorder into(Path file) throws IOException {
        return new TalkRecorder(Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE));
    }

    private static String days() {
        return names(date -> date.replaceFirst(",.*", ""));
    }

    private static String months() {
        return names(date -> date.replaceFirst("^.*\\d (\\D+) \\d+$", "$1"));
    }

    /** As flows write them, in every language. */
    private static String names(java.util.function.UnaryOperator<String> part) {
        var names = new LinkedHashSet<String>();
        for (String language : List.of("id", "jv", "su", "en")) {
            LocalDate first = LocalDate.of(2026, 1, 1);
            first.datesUntil(first.plusYears(1)).forEach(date -> names.add(part.apply(Formats.date(date, language))));
        }
        return String.join("|", names);
    }

    private static String time() {
        return "\\d{1,2}\\.\\d\\d WI(?:TA|B|T)";
    }

    /** A phone comes on. */
    void phone(Talk.PhoneOn phone, LocalDateTime at) {
        phones.add(phone.phone());
        out.println("@ " + phone.phone() + phone.medium().map(medium -> " " + medium.name().toLowerCase(
                java.util.Locale.ROOT)).orElse("") + " " + phone.address().e164() + phone.village().map(
                        village -> ", desa " + village.value()).orElse("")
                + (phone.language().equals("id") ? "" : ", language " + phone.language()) + ", " + Moment.told(at));
    }

    /** Time went on to this. */
    void at(LocalDateTime time) {
        out.println("@ " + Moment.told(time));
    }

    /** A phone sent this; the number is that of the last ticket by then, empty for none. */
    void sent(String phone, String line, String number) {
        out.println("> " + named(phone, numbered(line, number)));
    }

    /** A phone got this. */
    void got(String phone, String text, String number) {
        String plain = DATE.matcher(Expected.plain(text)).replaceAll("...");
        out.println("< " + named(phone, numbered(plain, number)));
    }

    private static String numbered(String text, String number) {
        return number.isEmpty() ? text : text.replace(number, "{number}");
    }

    private String named(String phone, String line) {
        return phone.equals(phones.getFirst()) && !LIKE_A_NAME.matcher(line).matches() ? line : phone + ": " + line;
    }

    @Override
    public void close() {
        out.close();
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("the talk could not be written"));
        }
    }
}
