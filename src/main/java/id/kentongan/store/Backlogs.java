package id.kentongan.store;

import id.kentongan.conversation.Backlog;
import id.kentongan.conversation.InboxEntry;
import id.kentongan.message.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.util.SafeEncoder;

/** Reads what waits in a partition: its inbox in pages, its outbox, its forwards. */
final class Backlogs {
    private static final int PAGE = 500;
    private static final Comparator<MessageId> BY_AGE = Comparator.comparingLong(MessageId::entry)
            .thenComparingInt(MessageId::index).thenComparingInt(MessageId::partition);

    private final Wire wire;
    private final Keys keys;

    Backlogs(Wire wire, Keys keys) {
        this.wire = wire;
        this.keys = keys;
    }

    /** Everything, with the inbox up to the entry {@code last}. */
    CompletableFuture<Backlog> read(int number, long last) {
        Keys.Partition partition = keys.partition(number);
        var inbox = inbox(number, 1, last);
        var handed = ask(partition, new CommandArguments(Command.SMEMBERS).add(partition.handed));
        var outbox = ask(partition, new CommandArguments(Command.HGETALL).add(partition.outbox));
        var forwards = ask(partition, new CommandArguments(Command.HGETALL).add(partition.forward));
        return CompletableFuture.allOf(inbox, handed, outbox, forwards).thenApply(_ -> new Backlog(inbox.join(),
                waiting(outbox.join(), handed.join()), forwards(forwards.join())));
    }

    /** The entries from one number to another, both included, that have not been consumed. */
    CompletableFuture<List<InboxEntry>> inbox(int number, long first, long last) {
        return page(keys.partition(number), first, last, new ArrayList<>());
    }

    private CompletableFuture<List<InboxEntry>> page(Keys.Partition partition, long first, long last,
            List<InboxEntry> entries) {
        if (first > last) {
            return CompletableFuture.completedFuture(entries);
        }
        return ask(partition, new CommandArguments(Command.XRANGE).add(partition.inbox).add(first + "-0")
                .add(last + "-0").add("COUNT").add(PAGE)).thenCompose(page -> {
                    page.forEach(entry -> entries.add(entry(partition.number, (List<?>) entry)));
                    return page.size() < PAGE
                            ? CompletableFuture.completedFuture(entries)
                            : page(partition, entries.getLast().number() + 1, last, entries);
                });
    }

    private static InboxEntry entry(int partition, List<?> entry) {
        String id = text(entry.get(0));
        List<?> fields = (List<?>) entry.get(1);
        return new InboxEntry(partition, Long.parseLong(id.substring(0, id.indexOf('-'))), text(fields.get(1)));
    }

    private static List<Backlog.Waiting> waiting(List<?> pairs, List<?> handed) {
        Set<String> marked = new HashSet<>();
        handed.forEach(id -> marked.add(text(id)));
        List<Backlog.Waiting> messages = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            String id = text(pairs.get(i));
            messages.add(new Backlog.Waiting(MessageId.parse(id), text(pairs.get(i + 1)), marked.contains(id)));
        }
        messages.sort(Comparator.comparing(Backlog.Waiting::id, BY_AGE));
        return messages;
    }

    private static List<Backlog.Forwarding> forwards(List<?> pairs) {
        List<Backlog.Forwarding> forwards = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            String[] value = text(pairs.get(i + 1)).split("\\|", 2);
            forwards.add(new Backlog.Forwarding(text(pairs.get(i)), Integer.parseInt(value[0]), value[1]));
        }
        forwards.sort(Comparator.comparing(Backlog.Forwarding::id, Backlogs::compareNumbered));
        return forwards;
    }

    /** As people order {@code 17-9.0} before {@code 17-10.0}: numbers by value, all else by character. */
    static int compareNumbered(String a, String b) {
        String[] left = a.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
        String[] right = b.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = left[i].matches("[0-9]{1,18}") && right[i].matches("[0-9]{1,18}");
            int order = numbers
                    ? Long.compare(Long.parseLong(left[i]), Long.parseLong(right[i]))
                    : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private CompletableFuture<List<?>> ask(Keys.Partition partition, CommandArguments command) {
        return wire.ask(Wire.Kind.CONTROL, partition.slot, command).thenApply(reply -> (List<?>) reply);
    }

    private static String text(Object bytes) {
        return SafeEncoder.encode((byte[]) bytes);
    }
}
