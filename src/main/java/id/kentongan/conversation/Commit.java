package id.kentongan.conversation;

import java.util.List;

/** Changes to one partition that take effect all or not at all, and only while the fence holds. */
public record Commit(Fence fence, List<Write> writes) {
}
