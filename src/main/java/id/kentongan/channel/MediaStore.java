package id.kentongan.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of what people sent besides words, each content once, by its SHA-256: {@code ab/abcdef…} holds the octets,
 * {@code of/LINK/REFERENCE} the hash and the content type of what a provider calls so.
 */
public final class MediaStore {
    private final Path folder;
    private final long largest;
    private final Set<String> types;
    private final Duration keep;

    /** What is kept. */
    public record Kept(String hash, String contentType, Path file) {
    }

    /** What the limits do not allow. */
    public static final class UnwantedMediaException extends IOException {
        private static final long serialVersionUID = 1;

        UnwantedMediaException(String message) {
            super(message);
        }
    }

    /**
     * @param folder
     *            made when there is something to keep
     * @param largest
     *            in octets
     * @param types
     *            the content types that are kept
     * @param keep
     *            how long each is kept after it came last
     */
    public MediaStore(Path folder, long largest, Set<String> types, Duration keep) {
        this.folder = folder;
        this.largest = largest;
        this.types = Set.copyOf(types);
        this.keep = keep;
    }

    /** What was kept under a provider's name for it. */
    public Optional<Kept> find(String link, String reference) throws IOException {
        try {
            String[] line = Files.readString(index(link, reference)).strip().split(" ", 2);
            return Optional.of(new Kept(line[0], line[1], file(line[0]))).filter(kept -> Files.exists(kept.file()));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        }
    }

    /**
     * Keeps what comes; the same content twice takes the room of one.
     *
     * @throws UnwantedMediaException
     *             when it is larger than allowed or of another type; nothing is kept of it
     */
    public Kept keep(String link, String reference, MediaBytes media) throws IOException {
        if (!types.contains(media.contentType())) {
            throw new UnwantedMediaException("a type that is not kept");
        }
        Files.createDirectories(folder);
        Path coming = Files.createTempFile(folder, "coming", "");
        try {
            String hash = copy(media.stream(), coming);
            Path file = file(hash);
            Files.createDirectories(parent(file));
            Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
            note(link, reference, hash + " " + media.contentType() + "\n");
            return new Kept(hash, media.contentType(), file);
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    /** How long what was sent is kept. */
    public Duration keep() {
        return keep;
    }

    /** Deletes what was kept for long enough, and what was left half-way by a crash. */
    public void sweep(Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var oldest = FileTime.from(now.minus(keep));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private String copy(InputStream from, Path to) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[8192];
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new UnwantedMediaException("larger than " + largest + " octets");
                }
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void note(String link, String reference, String line) throws IOException {
        Path index = index(link, reference);
        Files.createDirectories(parent(index));
        Path coming = Files.createTempFile(folder, "coming", "");
        try {
            Files.writeString(coming, line);
            Files.move(coming, index, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    private Path index(String link, String reference) {
        if (!reference.matches("[0-9A-Za-z_-]{1,128}") || !link.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("no name of anything kept");
        }
        return folder.resolve("of").resolve(link).resolve(reference);
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static Path parent(Path file) {
        return java.util.Objects.requireNonNull(file.getParent());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
