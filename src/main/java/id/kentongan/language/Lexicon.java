package id.kentongan.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that we know something about, read from this project's own lists in the jar. */
final class Lexicon {
    private static final String FOLDER = "/language/";

    private Lexicon() {
    }

    /** A normaliser with {@code slang.tsv} ({@code as written<TAB>written out}), {@code civic.txt}, {@code common.txt}. */
    static Normaliser normaliser() {
        Set<String> civic = words("civic.txt");
        var slang = new HashMap<String, List<String>>();
        for (String line : lines("slang.tsv")) {
            int tab = line.indexOf('\t');
            for (String written : line.substring(0, tab).split(" ")) {
                slang.put(written, List.of(line.substring(tab + 1).split(" ")));
            }
        }
        return new Normaliser(slang, civic, words("common.txt"));
    }

    /** The words of a list that are parted by blanks. */
    static Set<String> words(String name) {
        var words = new HashSet<String>();
        lines(name).forEach(line -> words.addAll(List.of(line.split(" +"))));
        return words;
    }

    /** The lines of a list, without empty ones and remarks. */
    static List<String> lines(String name) {
        try (InputStream stream = open(name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resource of this package's folder. */
    static InputStream open(String name) {
        InputStream stream = Lexicon.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException("not in the jar: " + FOLDER + name + "; was it built with Maven?");
        }
        return stream;
    }
}
