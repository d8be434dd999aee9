package id.kentongan.demo.talk;

import java.util.regex.Pattern;

/** Words in which {@code ...} stands for anything; white space counts as one space. */
record Expected(String words) {
    /** Whether a text is as these words say. */
    boolean matches(String text) {
        var regex = new StringBuilder();
        for (String part : words.strip().split("\\.\\.\\.", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(plain(part)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(plain(text)).matches();
    }

    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
