package id.kentongan.store;

import id.kentongan.conversation.Answers;
import id.kentongan.conversation.DocumentKey;
import id.kentongan.conversation.Need;
import id.kentongan.conversation.StoreAwayException;
import id.kentongan.message.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.util.SafeEncoder;

/** Answers needs: one MGET and one HMGET for each partition, all in one pipeline. */
final class Reads {
    private final Wire wire;
    private final Keys keys;

    Reads(Wire wire, Keys keys) {
        this.wire = wire;
        this.keys = keys;
    }

    CompletableFuture<Answers> read(Collection<Need> needs) {
        var reading = new Reading(needs);
        reading.send();
        return reading.future;
    }

    /** One call of {@link #read} under way. */
    private final class Reading {
        private final CompletableFuture<Answers> future = new CompletableFuture<>();
        private final Map<DocumentKey, String> documents = new HashMap<>();
        private final Map<Need, Long> numbers = new HashMap<>();
        private final Map<Need.Members, List<PhoneNumber>> members = new HashMap<>();
        private final List<Part> parts = new ArrayList<>();
        private int missing;

        Reading(Collection<Need> needs) {
            Map<Integer, List<DocumentKey>> wanted = new LinkedHashMap<>();
            Map<Integer, List<Need>> figures = new LinkedHashMap<>();
            for (Need need : new LinkedHashSet<>(needs)) {
                switch (need) {
                case Need.Document(var key) ->
                    wanted.computeIfAbsent(key.partition(), _ -> new ArrayList<>()).add(key);
                case Need.Counter counter -> figure(figures, counter.partition(), counter);
                case Need.Total total ->
                    keys.partitions().forEach(partition -> figure(figures, partition.number, total));
                case Need.Members group -> parts.add(members(group));
                }
            }
            wanted.forEach((partition, list) -> parts.add(documents(keys.partition(partition), list)));
            figures.forEach((partition, list) -> parts.add(figures(keys.partition(partition), list)));
        }

        private void figure(Map<Integer, List<Need>> figures, int partition, Need need) {
            numbers.put(need, 0L);
            figures.computeIfAbsent(partition, _ -> new ArrayList<>()).add(need);
        }

        private Part documents(Keys.Partition partition, List<DocumentKey> wanted) {
            CommandArguments command = new CommandArguments(Command.MGET);
            wanted.forEach(key -> command.add(partition.document(key)));
            return new Part(this, partition.slot, command) {
                @Override
                void take(List<?> reply) {
                    for (int i = 0; i < wanted.size(); i++) {
                        if (reply.get(i) instanceof byte[] json) {
                            documents.put(wanted.get(i), SafeEncoder.encode(json));
                        }
                    }
                }
            };
        }

        private Part figures(Keys.Partition partition, List<Need> wanted) {
            CommandArguments command = new CommandArguments(Command.HMGET).add(partition.figures);
            Set<String> names = new LinkedHashSet<>();
            wanted.forEach(need -> names.add(name(need)));
            names.forEach(command::add);
            List<String> order = List.copyOf(names);
            return new Part(this, partition.slot, command) {
                @Override
                void take(List<?> reply) {
                    for (Need need : wanted) {
                        if (reply.get(order.indexOf(name(need))) instanceof byte[] number) {
                            numbers.merge(need, Long.parseLong(SafeEncoder.encode(number)), Long::sum);
                        }
                    }
                }
            };
        }

        private Part members(Need.Members group) {
            Keys.Partition partition = keys.partition(group.partition());
            CommandArguments command = new CommandArguments(Command.ZRANGEBYLEX).add(partition.group(group.group()))
                    .add(group.after().isEmpty() ? "-" : "(" + group.after()).add("+").add("LIMIT").add(0)
                    .add(group.limit());
            return new Part(this, partition.slot, command) {
                @Override
                void take(List<?> reply) {
                    members.put(group, reply.stream()
                            .map(digits -> new PhoneNumber(SafeEncoder.encode((byte[]) digits))).toList());
                }
            };
        }

        private static String name(Need need) {
            return switch (need) {
            case Need.Counter(_, var figure) -> figure;
            case Need.Total(var figure) -> figure;
            case Need.Document _,Need.Members _ -> throw new IllegalArgumentException("not a figure");
            };
        }

        void send() {
            missing = parts.size();
            if (parts.isEmpty()) {
                future.complete(new Answers(documents, numbers, members));
            }
            parts.forEach(part -> wire.send(Wire.Kind.READ, part));
        }

        void answered(Part part, List<?> reply) {
            boolean complete;
            synchronized (this) { // in a cluster the answers come on several threads
                part.take(reply);
                missing--;
                complete = missing == 0;
            }
            if (complete) {
                future.complete(new Answers(documents, numbers, members));
            }
        }
    }

    /** What one partition is asked for one reading. */
    private abstract static class Part extends Call {
        private final Reading reading;
        private final CommandArguments command;

        Part(Reading reading, int slot, CommandArguments command) {
            super(slot);
            this.reading = reading;
            this.command = command;
        }

        abstract void take(List<?> reply);

        @Override
        CommandArguments command() {
            return command;
        }

        @Override
        void answered(Object reply) {
            reading.answered(this, (List<?>) reply);
        }

        @Override
        void failed(RuntimeException cause, boolean maybeDone) {
            reading.future.completeExceptionally(new StoreAwayException("the store did not answer", cause));
        }

        @Override
        boolean repeatable() {
            return true;
        }

        @Override
        boolean writes() {
            return false;
        }
    }
}
