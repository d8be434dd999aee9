package id.kentongan.language;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.model.AbstractModel;

/**
 * Trains the models from the corpora; run by the build, with the folder to write to as its argument. The same corpora
 * give the same bytes; what has been trained from them before is left as it is.
 */
final class TrainModels {
    private static final String STAMP = "trained-from";
    private static final String INTENTS = "intents.tsv";
    private static final String CATEGORIES = "categories.tsv";
    private static final String LANGUAGES = "languages.tsv";
    private static final List<String> LISTS = List.of(INTENTS, CATEGORIES, LANGUAGES, "frames.tsv", "words.tsv",
            "slang.tsv", "civic.txt", "common.txt", "ordinary.txt");
    private static final List<Class<?>> CODE = List.of(TrainModels.class, Trainer.class, Frames.class, Stem.class,
            Corpus.class,
            Lexicon.class, Normaliser.class, RareForms.class, Dropped.class, WordFeatures.class, LetterFeatures.class,
            Task.class, Places.class, Weights.class, WeightsFile.class, LanguageWords.class, LanguageWordLists.class);
    /** A complaint may be about anything, so that some of each category's texts teach what a complaint is. */
    private static final int EVERY_NTH_COMPLAINT = 40;
    private static final int EVERY_NTH_PLACED = 60;
    /** The shortest complaints, in letters, hold only words that other wishes have, too: more of them are needed. */
    private static final int SHORT = 30;
    private static final int EVERY_NTH_SHORT = 2;
    private static final int EVERY_NTH_INDONESIAN = 25;
    /** Lines of a language that are only its words, put together by chance. */
    private static final int WORD_LINES = 1_000;
    /** A place or a name by itself answers a question; as a first message it is no wish. */
    private static final int ADDRESSES = 40;
    /** A feature that was seen only once says more about the one text than about its label. */
    private static final int COMMON = 2;
    private static final int ANY = 1;
    /** So many models of words and so many of their pieces are joined, each of the same texts among other words. */
    private static final int FRAMINGS = 2;
    /** In octets. */
    private static final long ENOUGH_FOR_ALL = 1_400_000_000;
    private static final double SHARE_OF_PIECES = 0.25;
    /** So many more complaints of a category stand among other words. */
    static final double FRAMED = 0.5;
    /** Intents whose texts are short words by themselves; with a greeting before them they would be greetings. */
    private static final Set<String> NOT_ADDRESSED = Set.of("greeting", "thanks", "optout", "insult", "promotion",
            "test.message", "off.topic");
    /** Categories whose texts need not be meant as complaints. */
    private static final Set<String> NO_COMPLAINT = Set.of("APRESIASI", "ASPIRASI", "LAINNYA");

    private TrainModels() {
    }

    static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Path stamp = folder.resolve(STAMP);
        String origin = origin();
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(origin)) {
            train(folder);
            Files.writeString(stamp, origin);
        }
    }

    /** All at once, which changes none of them. */
    private static void train(Path folder) throws IOException {
        Stream.of(Task.values()).parallel().forEach(task -> {
            try {
                write(folder.resolve(task.model()), train(task, Corpus.read(task.corpus())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Corpus villages = Corpus.read(INTENTS).and(Corpus.read(CATEGORIES).lines());
        Files.write(folder.resolve(LanguageWords.LIST),
                LanguageWordLists.of(Corpus.read(LANGUAGES), Corpus.read("words.tsv"), villages));
    }

    /** A model for the task from texts of its own and all that is put around them. */
    static AbstractModel train(Task task, Corpus own) throws IOException {
        return switch (task) {
        case INTENT -> Trainer.train(intents(own), Lexicon.normaliser()::words, task.features(), COMMON);
        case CATEGORY -> categoriser(own);
        case LANGUAGE -> Trainer.train(languages(own), Corpus::letters, task.features(), COMMON);
        };
    }

    /**
     * Each model sees the complaints among other words. They are trained at once where there is the memory for it, which
     * changes none of them.
     */
    private static AbstractModel categoriser(Corpus own) {
        return categoriser(own, Runtime.getRuntime().maxMemory() >= ENOUGH_FOR_ALL);
    }

    static AbstractModel categoriser(Corpus own, boolean atOnce) {
        IntStream framings = IntStream.range(0, 2 * FRAMINGS);
        List<AbstractModel> models = (atOnce ? framings.parallel() : framings)
                .mapToObj(framing -> framing < FRAMINGS
                        ? categoriser(categories(own, framing), WordFeatures.OF_CATEGORIES.wholeWords(), ANY)
                        : categoriser(categories(own, framing), WordFeatures.OF_CATEGORIES.pieces(), COMMON))
                .toList();
        return Trainer.joined(models.subList(0, FRAMINGS), models.subList(FRAMINGS, models.size()), SHARE_OF_PIECES);
    }

    private static AbstractModel categoriser(Corpus framed, WordFeatures features, int cutoff) {
        try {
            return Trainer.train(framed, Lexicon.normaliser()::words, features, cutoff);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Corpus categories(Corpus own, int framing) {
        return own.framed(new Frames(Corpus.read("frames.tsv"), framing), FRAMED, NO_COMPLAINT);
    }

    static Corpus intents(Corpus own) {
        Corpus complaints = Corpus.read(CATEGORIES).only(line -> !NO_COMPLAINT.contains(line.label()));
        var frames = new Frames(Corpus.read("frames.tsv"), 0);
        return own
                .addressed(frames("before"), frames("behind"), line -> !NOT_ADDRESSED.contains(line.label()))
                .with("complaint", categories(complaints, 0), EVERY_NTH_COMPLAINT, _ -> true)
                .with("complaint", complaints.only(line -> line.text().length() <= SHORT), EVERY_NTH_SHORT, _ -> true)
                .and(frames.placed("complaint", complaints.every(EVERY_NTH_PLACED)))
                .and(frames.addresses("off.topic", ADDRESSES));
    }

    /**
     * Indonesian is also what the complaints are written in, unless a word of theirs is known from another language
     * only: for a village's matters alone say nothing about the language.
     */
    static Corpus languages(Corpus languages) {
        Set<String> elsewhere = languages.words(label -> !label.equals("ind"));
        elsewhere.removeAll(languages.words(label -> label.equals("ind")));
        return languages.with("ind", Corpus.read(CATEGORIES), EVERY_NTH_INDONESIAN,
                line -> Collections.disjoint(Corpus.letters(line.text()), elsewhere))
                .and(new Frames(Corpus.read("words.tsv"), 0).wordsOfLanguages(WORD_LINES));
    }

    private static List<String> frames(String where) {
        return Corpus.read("frames.tsv").lines().stream().filter(line -> line.label().equals(where))
                .map(Corpus.Line::text).toList();
    }

    /** Without the names of the features, which nobody looks at again: reading them took longest. */
    static void write(Path file, AbstractModel model) throws IOException {
        try (var stream = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            WeightsFile.write(Weights.of(model), stream);
        }
    }

    /** A digest of all that the models are made from. */
    private static String origin() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String list : LISTS) {
                add(digest, Lexicon.open(list));
            }
            for (Class<?> type : CODE) {
                add(digest, type.getResourceAsStream(type.getSimpleName() + ".class"));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, InputStream stream) throws IOException {
        try (stream) {
            digest.update(stream.readAllBytes());
        }
    }
}
