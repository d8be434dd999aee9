package id.kentongan.conversation;

import id.kentongan.conversation.DocumentKey.Kind;
import id.kentongan.message.PhoneNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One partition's state as a batch of turns sees it: what was read, overlaid with what the turns before in the same
 * batch have decided.
 */
final class PartitionState {
    private final int partition;
    private final Map<DocumentKey, Optional<Object>> documents = new HashMap<>();
    private final Map<DocumentKey, String> unparsed = new HashMap<>();
    private final Map<Need, Long> numbers = new HashMap<>();
    private final Map<Need.Members, List<PhoneNumber>> members = new HashMap<>();
    private final List<Write> writes = new ArrayList<>();

    PartitionState(int partition) {
        this.partition = partition;
    }

    int partition() {
        return partition;
    }

    /** Adds what was read for the needs; a document that is not among the answers does not exist. */
    void learn(Collection<Need> needs, Answers answers) {
        for (Need need : needs) {
            switch (need) {
            case Need.Document(DocumentKey key) -> {
                String json = answers.documents().get(key);
                if (json == null) {
                    documents.put(key, Optional.empty());
                } else {
                    unparsed.put(key, json);
                }
            }
            case Need.Counter counter -> numbers.put(counter, answers.numbers().getOrDefault(counter, 0L));
            case Need.Total total -> numbers.put(total, answers.numbers().getOrDefault(total, 0L));
            case Need.Members page -> members.put(page, answers.members().getOrDefault(page, List.of()));
            }
        }
    }

    /** Takes what is remembered of the needs, and answers with those that must be read. */
    List<Need> recall(Collection<Need> needs, Remembered remembered) {
        var missing = new ArrayList<Need>();
        for (Need need : needs) {
            if (need instanceof Need.Document(DocumentKey key) && mayRemember(key)) {
                Optional<Remembered.Copy> copy = remembered.find(key);
                if (copy.isPresent()) {
                    documents.put(key, copy.get().value());
                    continue;
                }
            }
            missing.add(need);
        }
        return missing;
    }

    /** Lets be remembered what stands in the store now that the batch is committed. */
    void remember(Remembered remembered) {
        Map<DocumentKey, Duration> written = new HashMap<>();
        for (Write write : writes) {
            if (write instanceof Write.Put(DocumentKey key, String _, Duration keep)) {
                written.put(key, keep);
            } else if (write instanceof Write.Remove(DocumentKey key)) {
                written.put(key, Duration.ZERO);
            }
        }
        documents.forEach((key, value) -> {
            Duration keep = written.get(key);
            if (mayRemember(key) && (keep != null || key.kind().lasting())) {
                remembered.keep(key, value, keep == null ? Duration.ZERO : keep);
            }
        });
    }

    private boolean mayRemember(DocumentKey key) {
        return key.partition() == partition && key.kind().onlyByTurns();
    }

    /** Makes sure that all of these are known before a turn goes on, so that they are read together. */
    void require(Collection<Need> needs) {
        List<Need> unmet = needs.stream().filter(need -> !knows(need)).toList();
        if (!unmet.isEmpty()) {
            throw new UnmetNeedException(unmet);
        }
    }

    private boolean knows(Need need) {
        return switch (need) {
        case Need.Document(DocumentKey key) -> documents.containsKey(key) || unparsed.containsKey(key);
        case Need.Counter counter -> numbers.containsKey(counter);
        case Need.Total total -> numbers.containsKey(total);
        case Need.Members page -> members.containsKey(page);
        };
    }

    <T> Optional<T> document(Kind kind, String id, Class<T> type) {
        return document(new DocumentKey(kind, partition, id), type);
    }

    /** A document of any partition; those of others are as they were when they were read. */
    <T> Optional<T> document(DocumentKey key, Class<T> type) {
        Optional<Object> known = documents.get(key);
        if (known == null) {
            String json = unparsed.get(key);
            if (json == null) {
                throw new UnmetNeedException(List.of(new Need.Document(key)));
            }
            known = Optional.of(Documents.read(json, type));
            documents.put(key, known);
        }
        return known.map(type::cast);
    }

    long number(Need need) {
        Long known = numbers.get(need);
        if (known == null) {
            throw new UnmetNeedException(List.of(need));
        }
        return known;
    }

    List<PhoneNumber> members(Need.Members page) {
        List<PhoneNumber> known = members.get(page);
        if (known == null) {
            throw new UnmetNeedException(List.of(page));
        }
        return known;
    }

    /** Takes over what one entry's turn decided. */
    void apply(Map<DocumentKey, Optional<Object>> changedDocuments, Map<Need, Long> changedNumbers,
            List<Write> moreWrites) {
        documents.putAll(changedDocuments);
        numbers.putAll(changedNumbers);
        writes.addAll(moreWrites);
    }

    List<Write> writes() {
        return writes;
    }
}
