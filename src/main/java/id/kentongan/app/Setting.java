package id.kentongan.app;

import id.kentongan.yaml.YamlText;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One setting: what it is called, what may be written and what holds where nothing is written.
 *
 * @param path
 *            where it stands: {@code http.port}, {@code sms[].password} for one in each item of a list
 * @param usual
 *            what holds where nothing is written, as it would be written
 * @param presence
 *            whether it must be written
 * @param secret
 *            whether it may be given as a file's content, under the same name with {@code -file}
 * @param meaning
 *            what it is for, as the table in the README says it
 * @param reader
 *            what a written text means; finds fault with it where it means nothing
 */
record Setting<T>(String path, String usual, Presence presence, boolean secret, String meaning,
        Function<YamlText, Optional<T>> reader) {

    /** Whether a setting must be written. */
    enum Presence {
        /** It must. */
        NEEDED,
        /** It need not: {@link Setting#usual} holds then. */
        USUAL,
        /** It need not, and then there is none. */
        OPTIONAL
    }

    static <T> Setting<T> usual(String path, String usual, String meaning, Function<YamlText, Optional<T>> reader) {
        return new Setting<>(path, usual, Presence.USUAL, false, meaning, reader);
    }

    static <T> Setting<T> needed(String path, String meaning, Function<YamlText, Optional<T>> reader) {
        return new Setting<>(path, "", Presence.NEEDED, false, meaning, reader);
    }

    static <T> Setting<T> optional(String path, String meaning, Function<YamlText, Optional<T>> reader) {
        return new Setting<>(path, "", Presence.OPTIONAL, false, meaning, reader);
    }

    Setting<T> asSecret() {
        return new Setting<>(path, usual, presence, true, meaning, reader);
    }

    /** The part before the last dot: {@code http}, {@code sms[]}, or nothing. */
    String section() {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /** The name within its section. */
    String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The name under which a file can be given that holds the secret. */
    String fileKey() {
        return key() + "-file";
    }

    /** The environment variable in which it may come; of a link's setting with the link's name in it. */
    String variable(String link) {
        return variableOf(path.replace("[]", "." + link));
    }

    /** {@code KENTONGAN_}, and the path in capitals with {@code _} for all that is no letter and no digit. */
    static String variableOf(String path) {
        return "KENTONGAN_" + path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
