package id.kentongan.language;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How many texts one core understands in full (words, language, intent, kind of complaint, matters, entities), by the
 * processor time of the thread, so that others on the machine count as little as may be:
 * {@code java -cp target/quick/classes:target/quick/test-classes:… id.kentongan.language.LanguageBench}, or by Maven as
 * {@code src/docs/language.md} says.
 */
final class LanguageBench {
    private static final int WARM = 40;
    private static final int ROUNDS = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LanguageBench() {
    }

    static void main() {
        long before = THREADS.getCurrentThreadCpuTime();
        var first = new OpenNlpInterpreter();
        long cold = THREADS.getCurrentThreadCpuTime() - before;
        before = THREADS.getCurrentThreadCpuTime();
        var interpreter = new OpenNlpInterpreter();
        long again = THREADS.getCurrentThreadCpuTime() - before;
        List<String> texts = Stream.of(Task.INTENT, Task.CATEGORY).flatMap(task -> task.heldOut().stream())
                .map(Corpus.Line::text).toList();
        for (int i = 0; i < WARM; i++) {
            texts.forEach(first::understand);
            texts.forEach(interpreter::understand);
        }
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            before = THREADS.getCurrentThreadCpuTime();
            texts.forEach(interpreter::understand);
            micros[round] = (THREADS.getCurrentThreadCpuTime() - before) / 1_000.0 / texts.size();
        }
        java.util.Arrays.sort(micros);
        System.out.printf(Locale.ROOT, "models loaded: %.0f ms at first, %.0f ms again%n", cold / 1e6, again / 1e6);
        System.out.printf(Locale.ROOT, "%d texts of %.0f letters: %.1f microseconds each, %.0f a second (least %.1f)%n",
                texts.size(), texts.stream().mapToInt(String::length).average().orElse(0), micros[ROUNDS / 2],
                1e6 / micros[ROUNDS / 2], micros[0]);
    }
}
