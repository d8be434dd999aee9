package id.kentongan.conversation;

import id.kentongan.message.Delivery;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a batch of turns comes to in one partition. */
final class Decided {
    private final PartitionState state;
    private final List<Write> writes;
    private final List<Outbound> messages;
    private final Map<MessageId, Delivery> answers;
    private final List<Write.Forward> forwards;
    private final int turns;
    private final boolean[] reserved;

    /**
     * @param answers
     *            which delivery a message answers
     */
    Decided(PartitionState state, List<Outbound> messages, Map<MessageId, Delivery> answers,
            List<Write.Forward> forwards, int turns) {
        this.state = state;
        this.writes = new ArrayList<>(state.writes());
        this.messages = messages;
        this.answers = answers;
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
            Outbound message = messages.get(i);
            dispatch.send(fence, message, reserved[i], Optional.ofNullable(answers.get(message.id())));
        }
    }
}
