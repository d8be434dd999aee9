package id.kentongan.conversation;

import java.util.List;

/** Who works on the partitions that a node owns. Calls for one partition come one after the other. */
public interface Owner {
    /** The partition is ours from now on, under this fence, with what waits in it. */
    void taken(Fence fence, Backlog backlog);

    /**
     * New entries of an owned partition, in the order of their numbers, without gaps, beginning after the backlog. Must
     * not block.
     */
    void arrived(int partition, List<InboxEntry> entries);

    /** The partition is no longer ours, or must be taken anew; a commit under the old fence is refused. */
    void lost(int partition);
}
