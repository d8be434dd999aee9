package id.kentongan.app;

import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The settings of one section of the file, read one by one; what is wrong is noted as a fault of the file. */
final class Section {
    private static final int LONGEST_SECRET = 4_096;

    private final YamlMap map;
    private final Path folder;

    /**
     * @param folder
     *            what relative paths are relative to
     */
    Section(YamlMap map, Path folder) {
        this.map = map;
        this.folder = folder;
    }

    /** What the setting says; empty where it says nothing or something wrong. */
    <T> Optional<T> read(Setting<T> setting) {
        if (setting.secret() && map.has(setting.fileKey())) {
            return readFile(setting);
        }
        Optional<YamlText> text = switch (setting.presence()) {
        case NEEDED -> map.needText("setting", setting.key());
        case USUAL -> map.text(setting.key(), setting.usual());
        case OPTIONAL -> map.text(setting.key());
        };
        return text.flatMap(setting.reader());
    }

    /** The path that the setting says, made absolute. */
    Optional<Path> path(Setting<Path> setting) {
        return read(setting).map(path -> folder.resolve(path).normalize());
    }

    private <T> Optional<T> readFile(Setting<T> setting) {
        Optional<YamlText> file = map.text(setting.fileKey());
        if (map.has(setting.key())) {
            map.text(setting.fileKey()).ifPresent(text -> text.fault(
                    "\"%s\" and \"%s\" both say it; keep one".formatted(setting.key(), setting.fileKey())));
            return Optional.empty();
        }
        Optional<String> secret = file.flatMap(this::content);
        if (file.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        map.put(file.get().mark(), setting.key(), secret.get());
        return map.text(setting.key()).flatMap(setting.reader());
    }

    /** The file's text without the line end that editors add. */
    private Optional<String> content(YamlText written) {
        try (InputStream stream = Files.newInputStream(folder.resolve(written.value()))) {
            byte[] bytes = stream.readNBytes(LONGEST_SECRET + 1);
            String secret = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
                    .replaceFirst("[\r\n]+$", "");
            if (bytes.length > LONGEST_SECRET || secret.isBlank()) {
                written.fault("the secret's file " + (secret.isBlank()
                        ? "is empty"
                        : "is too large: at most " + LONGEST_SECRET + " bytes are read"));
                return Optional.empty();
            }
            return Optional.of(secret);
        } catch (NoSuchFileException | InvalidPathException e) {
            written.fault("there is no such file: \"" + written.value() + "\"");
        } catch (CharacterCodingException e) {
            written.fault("the secret's file is not UTF-8");
        } catch (IOException e) {
            written.fault("the file \"" + written.value() + "\" cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    /** Finds fault with everything written that no setting asked for. */
    void close() {
        map.close("setting");
    }

    /** Notes that a setting is missing here; one that is written wrongly has its own fault. */
    void faultUnlessWritten(Setting<?> setting, String message) {
        if (!map.has(setting.key())) {
            map.fault(message);
        }
    }

    /** Notes what is wrong with a setting, at its value. */
    void fault(Setting<?> setting, String message) {
        map.text(setting.key()).ifPresent(text -> text.fault(message));
    }
}
