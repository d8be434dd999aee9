package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CorpusTest {
    private static final Set<String> INTENTS = Set.of("request.SKU", "request.SKTM", "request.SKD", "request.SKCK",
            "request.KTP", "request.KK", "request.LAHIR", "request.MATI", "request.PINDAH", "request.NIKAH",
            "request.RAMAI", "request.HILANG", "request.UMUM", "request.PPID", "complaint", "status",
            "training.register", "training.ask", "news.or.product", "language.change", "optout", "human", "greeting",
            "thanks", "test.message", "insult", "off.topic", "promotion", "data.rights", "announce",
            "training.announce",
            "ticket.answer", "ticket.finish", "ticket.ready", "ticket.reject");
    private static final Set<String> CATEGORIES = Set.of("JALAN", "DRAINASE", "LISTRIK", "AIR", "SAMPAH", "BANSOS",
            "LAYANAN", "SEHAT", "SEKOLAH", "KAMTIB", "BENCANA", "INTERNET", "TANI", "DANADESA", "LINDUNG", "LAINNYA",
            "ASPIRASI", "APRESIASI");

    /** Two texts that share so many of their words teach, or prove, the same. */
    private static final double NEAR = 0.8;

    @Test
    void every_label_of_the_domain_has_texts_and_no_other_has() {
        assertEquals(INTENTS, counts("intents.tsv").keySet());
        assertEquals(CATEGORIES, counts("categories.tsv").keySet());
        assertEquals(Set.of("ind", "jav", "sun", "eng", "mlj"), counts("languages.tsv").keySet());
    }

    @ParameterizedTest
    @CsvSource({"intents.tsv, 80", "categories.tsv, 150", "languages.tsv, 500"})
    void every_label_has_enough_texts(String name, int least) {
        counts(name).forEach((label, count) -> assertTrue(count >= least, label + " has only " + count));
    }

    /** Javanese is one label, written in three ways. */
    @Test
    void every_way_to_write_a_language_has_enough_texts() throws IOException {
        var ways = new TreeMap<String, Integer>();
        String way = "";
        try (var stream = Lexicon.open("languages.tsv")) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList()) {
                way = line.startsWith("# ") ? line.substring(2) : way;
                ways.merge(way, line.startsWith("#") ? 0 : 1, Integer::sum);
            }
        }
        assertEquals(Set.of("Indonesian", "Javanese, ngoko", "Javanese, krama", "Javanese as written in Lampung",
                "Sundanese", "English", "Malay of Jambi and Palembang"), ways.keySet());
        ways.forEach((name, count) -> assertTrue(count >= 500, name + " has only " + count));
    }

    @ParameterizedTest
    @CsvSource({"intents.tsv", "categories.tsv", "languages.tsv"})
    void no_text_stands_there_twice_not_even_nearly_in_other_order_or_spelling(String name) {
        var near = new ArrayList<String>();
        Corpus.read(name).lines().stream().collect(Collectors.groupingBy(Corpus.Line::label)).values()
                .forEach(lines -> {
                    List<Set<String>> words = lines.stream().map(CorpusTest::words).toList();
                    for (int i = 0; i < lines.size(); i++) {
                        for (int j = 0; j < i; j++) {
                            if (likeness(words.get(i), words.get(j)) >= NEAR) {
                                near.add(lines.get(i).text() + " = " + lines.get(j).text());
                            }
                        }
                    }
                });
        assertEquals(List.of(), near);
    }

    @ParameterizedTest
    @CsvSource({"intents.tsv", "categories.tsv", "languages.tsv"})
    void no_text_stands_there_under_two_labels(String name) {
        var labels = new TreeMap<String, Set<String>>();
        Corpus.read(name).lines().forEach(line -> labels.computeIfAbsent(String.join(" ", words(line)),
                _ -> new TreeSet<>()).add(line.label()));
        labels.values().removeIf(some -> some.size() == 1);
        assertEquals(Map.of(), labels);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTENT", "CATEGORY"})
    void no_held_out_text_is_nearly_one_that_is_trained_on(Task task) {
        List<Set<String>> trained = Corpus.read(task.corpus()).lines().stream().map(CorpusTest::words).toList();
        assertEquals(List.of(), task.heldOut().stream().filter(line -> {
            Set<String> own = words(line);
            return trained.stream().anyMatch(other -> likeness(own, other) >= NEAR);
        }).map(Corpus.Line::text).toList());
    }

    /** Normalised, each once; numbers as they were written. */
    private static Set<String> words(Corpus.Line line) {
        var words = new TreeSet<String>(Lexicon.normaliser().words(line.text()));
        Collections.addAll(words, line.text().split("\\D+"));
        words.remove("");
        return Set.copyOf(words);
    }

    /** How many of the words of two texts both have, 0 to 1 (Jaccard). */
    private static double likeness(Set<String> one, Set<String> other) {
        int least = Math.min(one.size(), other.size());
        int most = Math.max(one.size(), other.size());
        if (least < NEAR * most) {
            return 0;
        }
        int both = 0;
        for (String word : one) {
            both += other.contains(word) ? 1 : 0;
        }
        return most == 0 ? 1 : (double) both / (one.size() + other.size() - both);
    }

    @Test
    void the_same_texts_give_the_same_bytes(@TempDir Path folder) throws IOException {
        for (String name : List.of("one", "other")) {
            TrainModels.write(folder.resolve(name),
                    Trainer.train(Corpus.read("languages.tsv"), Corpus::letters, new LetterFeatures(), 2));
        }
        assertArrayEquals(Files.readAllBytes(folder.resolve("one")), Files.readAllBytes(folder.resolve("other")));
    }

    private static Map<String, Long> counts(String name) {
        return Corpus.read(name).lines().stream()
                .collect(Collectors.groupingBy(Corpus.Line::label, Collectors.counting()));
    }
}
