package id.kentongan.conversation;

import id.kentongan.message.Delivery;
import id.kentongan.message.Outbound;
import java.util.List;
import java.util.Optional;

/** The courier as the turn loop sees it. Nothing here blocks. */
public interface Dispatch {
    /**
     * Whether the message could leave at once: then a place is kept for it until {@link #send} or {@link #release}, and
     * it is committed as handed over, which saves a second write before it leaves.
     */
    boolean reserve(Outbound message);

    /** Gives the place back: the commit did not take effect. */
    void release(Outbound message);

    /**
     * Sends a committed message, now when it was reserved, else in its lane.
     *
     * @param answers
     *            the delivery that it answers: whoever takes the message over the same session has our acknowledgement
     */
    void send(Fence fence, Outbound message, boolean reserved, Optional<Delivery> answers);

    /** The partition is ours, with what waits in its outbox; what this courier has under way already stays as it is. */
    void taken(Fence fence, List<Leftover> leftovers);

    /** The partition is not ours any more: what was not handed over is forgotten. */
    void lost(int partition);

    /** A message found in the outbox; one that was {@code handed} by a courier that is gone has an unknown outcome. */
    record Leftover(Outbound message, boolean handed) {
    }
}
