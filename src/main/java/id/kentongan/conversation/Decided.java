package id.kentongan.conversation;

import id.kentongan.message.Outbound;
import java.util.ArrayList;
import java.util.List;

/** What a batch of turns comes to in one partition. */
final class Decided {
    private final PartitionState state;
    private final List<Write> writes;
    private final List<Outbound> messages;
    private final List<Write.Forward> forwards;
    private final int turns;
    private final boolean[] reserved;

    Decided(PartitionState state, List<Outbound> messages, List<Write.Forward> forwards, int turns) {
        this.state = state;
        this.writes = new ArrayList<>(state.writes());
        this.messages = messages;
        this.forwards = forwards;
        this.turns = turns;
        this.reserved = new boolean[messages.size()];
    }

    int partition() {
        return state.partition();
    }

    int turns() {
        return turns;
    }

    List<Write> writes() {
        return writes;
    }

    List<Write.Forward> forwards() {
        return forwards;
    }

    /** Asks the courier which messages can leave at once, and adds them all to what is written. */
    void reserve(Dispatch dispatch) {
        for (int i = 0; i < messages.size(); i++) {
            Outbound message = messages.get(i);
            reserved[i] = dispatch.reserve(message);
            writes.add(new Write.Enqueue(message.id(), Documents.write(message), reserved[i]));
        }
    }

    /** Lets be remembered what the commit has made of the documents. */
    void remember(Remembered remembered) {
        state.remember(remembered);
    }

    void release(Dispatch dispatch) {
        for (int i = 0; i < messages.size(); i++) {
            if (reserved[i]) {
                dispatch.release(messages.get(i));
                reserved[i] = false;
            }
        }
    }

    void send(Dispatch dispatch, Fence fence) {
        for (int i = 0; i < messages.size(); i++) {
            dispatch.send(fence, messages.get(i), reserved[i]);
        }
    }
}
