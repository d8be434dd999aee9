package id.kentongan.store;

import id.kentongan.conversation.Backlog;
import id.kentongan.conversation.Commit;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.InboxEntry;
import id.kentongan.conversation.Owner;
import id.kentongan.conversation.Write;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A node in a JVM of its own, that can be paused and killed. It says what it owns and commits when told to. */
final class NodeProcess implements AutoCloseable {
    final Map<Integer, Fence> fences = new ConcurrentHashMap<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Process process;

    NodeProcess(RedisAddress address, int replicas) throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), NodeProcess.class.getName(),
                address.toString(), Integer.toString(replicas), address.connections().getPassword() == null
                        ? ""
                        : address.connections().getPassword())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said.lines().forEach(line -> {
                String[] words = line.split(" ");
                switch (words[0]) {
                case "taken" -> fences.put(Integer.valueOf(words[1]),
                        new Fence(Integer.parseInt(words[1]), words[2]));
                case "lost" -> fences.remove(Integer.valueOf(words[1]));
                case "answer" -> answers.add(words[1]);
                default -> System.err.println(line);
                }
            });
        } catch (IOException | java.io.UncheckedIOException _) {
            fences.clear(); // it was killed
        }
    }

    Fence fence(int partition) {
        return Optional.ofNullable(fences.get(partition)).orElseThrow();
    }

    /** Lets it commit under this fence; its answer is {@code true}, {@code false} or what went wrong. */
    String commit(Fence fence) throws Exception {
        return tell("commit", fence);
    }

    String settle(Fence fence) throws Exception {
        return tell("settle", fence);
    }

    private String tell(String what, Fence fence) throws Exception {
        process.outputWriter().write(what + " " + fence.partition() + " " + fence.token() + "\n");
        process.outputWriter().flush();
        return Optional.ofNullable(answers.poll(20, TimeUnit.SECONDS)).orElse("nothing");
    }

    void signal(String name) throws Exception {
        StoreRig.signal(process.pid(), name);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        String password = arguments[2];
        RedisAddress address = RedisAddress
                .parse(password.isEmpty() ? arguments[0] : arguments[0].replace("://", "://:" + password + "@"));
        var store = RedisStore.open(new StoreSettings(address, StoreRig.PARTITIONS, Integer.parseInt(arguments[1]),
                "there", false, InstantSource.system(), 1000));
        store.answerBy(delivery -> delivery.session().startsWith("there ")
                ? Optional.of(CompletableFuture.completedFuture(true))
                : Optional.empty());
        store.own(new Owner() {
            @Override
            public void taken(Fence fence, Backlog backlog) {
                System.out.println("taken " + fence.partition() + " " + fence.token());
            }

            @Override
            public void arrived(int partition, List<InboxEntry> entries) {
                System.out.println("arrived " + partition);
            }

            @Override
            public void lost(int partition) {
                System.out.println("lost " + partition);
            }
        });
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            String[] words = line.split(" ");
            var commits = List.of(new Commit(new Fence(Integer.parseInt(words[1]), words[2]),
                    List.of(new Write.Count("from there", 1))));
            var answer = words[0].equals("commit") ? store.commit(commits) : store.settle(commits);
            System.out.println("answer " + answer.handle(
                    (done, failure) -> failure == null ? done.getFirst().toString() : failure.getClass().getName())
                    .join());
        }
    }
}
