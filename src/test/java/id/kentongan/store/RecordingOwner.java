package id.kentongan.store;

import id.kentongan.conversation.Backlog;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.InboxEntry;
import id.kentongan.conversation.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what an owner is told. */
final class RecordingOwner implements Owner {
    final Map<Integer, Fence> fences = new ConcurrentHashMap<>();
    final Map<Integer, Backlog> backlogs = new ConcurrentHashMap<>();
    final Map<Integer, List<InboxEntry>> arrived = new ConcurrentHashMap<>();
    final List<Integer> losses = new CopyOnWriteArrayList<>();

    @Override
    public void taken(Fence fence, Backlog backlog) {
        backlogs.put(fence.partition(), backlog);
        arrived.remove(fence.partition());
        fences.put(fence.partition(), fence);
    }

    @Override
    public synchronized void arrived(int partition, List<InboxEntry> entries) {
        arrived.computeIfAbsent(partition, _ -> new CopyOnWriteArrayList<>()).addAll(entries);
    }

    @Override
    public void lost(int partition) {
        fences.remove(partition);
        losses.add(partition);
    }

    Fence fence(int partition) {
        return Optional.ofNullable(fences.get(partition)).orElseThrow();
    }

    Backlog backlog(int partition) {
        return Optional.ofNullable(backlogs.get(partition)).orElseThrow();
    }

    /** All entries of a partition that the owner knows: its backlog and what came after. */
    List<InboxEntry> entries(int partition) {
        List<InboxEntry> all = new ArrayList<>();
        Optional.ofNullable(backlogs.get(partition)).ifPresent(backlog -> all.addAll(backlog.inbox()));
        all.addAll(arrived.getOrDefault(partition, List.of()));
        return all;
    }

    List<String> texts(int partition) {
        return entries(partition).stream().map(InboxEntry::json).toList();
    }

    List<Long> numbers(int partition) {
        return entries(partition).stream().map(InboxEntry::number).toList();
    }
}
