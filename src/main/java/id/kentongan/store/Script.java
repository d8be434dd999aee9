package id.kentongan.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** The atomic steps, each one commented Lua file beside this class; what each takes and answers stands in the file. */
enum Script {
    APPEND, COMMIT, DUE, TAKE, RENEW, RELEASE, BEAT, RATION, STRANGER;

    private final byte[] text;
    private final byte[] sha;

    Script() {
        String file = name().toLowerCase(java.util.Locale.ROOT) + ".lua";
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the script " + file + " is missing from the build");
            }
            text = in.readAllBytes();
            sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text))
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The beginning of a call by digest, up to the number of keys; keys and arguments follow. */
    CommandArguments call(int keys) {
        return new CommandArguments(Command.EVALSHA).add(sha).add(keys);
    }

    /** The command that makes the server know the script. */
    CommandArguments load() {
        return new CommandArguments(Command.SCRIPT).add("LOAD").add(text);
    }
}
