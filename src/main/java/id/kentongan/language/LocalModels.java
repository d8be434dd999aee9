package id.kentongan.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;

/** Models that a village trains with its own lines beside ours, kept only where they understand better. */
public final class LocalModels {
    private static final int EVERY_NTH_HELD_OUT = 5;
    /** With fewer lines nothing would be held out to measure on. */
    public static final int FEWEST = EVERY_NTH_HELD_OUT;

    private LocalModels() {
    }

    /** What the models in a folder tell, where it has some. */
    public static List<Task> in(Path folder) {
        return Arrays.stream(Task.values()).filter(task -> Files.exists(folder.resolve(task.model()))).toList();
    }

    /**
     * What came of a training.
     *
     * @param shippedLocal
     *            accuracy of the shipped model on the local lines that were held out, 0 to 1
     * @param localLocal
     *            accuracy of the new model on them
     * @param shippedOwn
     *            accuracy of the shipped model on our held-out lines
     * @param localOwn
     *            accuracy of the new model on them
     * @param kept
     *            whether the new model is better on the local lines and no worse on ours, and was written
     */
    public record Outcome(int trained, int heldOut, double shippedLocal, double localLocal, double shippedOwn,
            double localOwn, boolean kept) {
    }

    /**
     * Trains with texts, of which every fifth is held out, and writes the model into the folder if it is better; else
     * the folder stays without one.
     */
    public static Outcome train(Task task, LabelledFile texts, Path folder) throws IOException {
        List<Corpus.Line> lines = texts.lines();
        var trained = new ArrayList<Corpus.Line>();
        var heldOut = new ArrayList<Corpus.Line>();
        for (int i = 0; i < lines.size(); i++) {
            (i % EVERY_NTH_HELD_OUT == EVERY_NTH_HELD_OUT - 1 ? heldOut : trained).add(lines.get(i));
        }
        AbstractModel model = TrainModels.train(task, Corpus.read(task.corpus()).and(trained));
        Files.createDirectories(folder);
        Path trial = Files.createTempDirectory(folder, "trial");
        try {
            TrainModels.write(trial.resolve(task.model()), model);
            Outcome outcome = compared(task, new OpenNlpInterpreter(trial), heldOut, trained.size());
            if (outcome.kept()) {
                Files.move(trial.resolve(task.model()), folder.resolve(task.model()),
                        StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(folder.resolve(task.model()));
            }
            return outcome;
        } finally {
            Files.deleteIfExists(trial.resolve(task.model()));
            Files.delete(trial);
        }
    }

    private static Outcome compared(Task task, OpenNlpInterpreter local, List<Corpus.Line> heldOut, int trained) {
        var shipped = new OpenNlpInterpreter();
        double shippedLocal = accuracy(task, shipped, heldOut);
        double localLocal = accuracy(task, local, heldOut);
        double shippedOwn = accuracy(task, shipped, task.heldOut());
        double localOwn = accuracy(task, local, task.heldOut());
        return new Outcome(trained, heldOut.size(), shippedLocal, localLocal, shippedOwn, localOwn,
                localLocal > shippedLocal && localOwn >= shippedOwn);
    }

    private static double accuracy(Task task, OpenNlpInterpreter interpreter, List<Corpus.Line> lines) {
        return lines.isEmpty() ? 0 : task.evaluate(interpreter, lines, 0).accuracy();
    }
}
