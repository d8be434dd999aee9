package id.kentongan.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads a YAML file of at most 1 MB whose outermost value is a map. */
public final class YamlFile {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 1_000_000;

    private YamlFile() {
    }

    /** Reads a file from the disk; one that is missing or cannot be read is a fault. */
    public static Optional<YamlMap> read(Path file, String name, Faults faults) {
        try {
            if (Files.size(file) > LARGEST) {
                return tooLarge(name, faults);
            }
            return read(name, Files.readAllBytes(file), faults);
        } catch (NoSuchFileException e) {
            faults.add(Mark.whole(name), "there is no such file");
        } catch (IOException e) {
            faults.add(Mark.whole(name), "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    /**
     * Reads a file's bytes; {@code name} stands in the faults. An empty file is an empty map, one that is no YAML from
     * somewhere on is none.
     */
    public static Optional<YamlMap> read(String name, byte[] bytes, Faults faults) {
        return readAsFar(name, bytes, faults).filter(map -> !map.cut());
    }

    /** The same as far as it can be read: a map that ends where the file is no YAML any more is {@link YamlMap#cut}. */
    public static Optional<YamlMap> readAsFar(String name, byte[] bytes, Faults faults) {
        if (bytes.length > LARGEST) {
            return tooLarge(name, faults);
        }
        return decode(name, bytes, faults).flatMap(text -> {
            var tree = new YamlTree(name, faults);
            Optional<YamlMap> read = tree.read(text);
            tree.trouble().ifPresent(trouble -> tell(name, text, trouble, faults));
            return read;
        });
    }

    private static void tell(String name, String text, YAMLException trouble, Faults faults) {
        switch (trouble) {
        case MarkedYAMLException marked -> {
            SyntaxFault fault = SyntaxFault.of(marked, text);
            faults.add(new Mark(name, fault.line(), fault.column()), fault.message());
        }
        case ReaderException sign -> faults.add(at(name, text, sign.getPosition()),
                "the character U+%04X must not stand in a file".formatted(sign.getCodePoint()));
        default -> faults.add(Mark.whole(name), "this is not YAML");
        }
    }

    private static Optional<YamlMap> tooLarge(String name, Faults faults) {
        faults.add(Mark.whole(name), "is too large: at most " + LARGEST + " bytes are read");
        return Optional.empty();
    }

    private static Optional<String> decode(String name, byte[] bytes, Faults faults) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            faults.add(Mark.whole(name), "is UTF-16; save it as UTF-8");
            return Optional.empty();
        }
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var buffer = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(buffer).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            String good = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            faults.add(at(name, good, good.length()), "is not UTF-8 from here on; save it as UTF-8");
            return Optional.empty();
        }
    }

    private static Mark at(String name, String text, int position) {
        String before = text.substring(0, Math.min(position, text.length()));
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return new Mark(name, line, before.length() - before.lastIndexOf('\n'));
    }
}
