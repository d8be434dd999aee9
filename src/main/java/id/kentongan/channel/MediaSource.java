package id.kentongan.channel;

import java.io.IOException;
import java.util.List;

/** Where what people sent besides words can be fetched: one provider, by one link. */
public interface MediaSource {
    /** The link's name. */
    String name();

    /** What addresses are signed with: the first signs, any of them counts. The same on every node. */
    List<String> secrets();

    /**
     * Opens what the provider keeps. Waits for it, within the link's time-outs.
     *
     * @param reference
     *            what the provider calls it, letters, digits and dashes
     * @throws IOException
     *             when the provider cannot be reached, does not have it, or sends us elsewhere
     */
    MediaBytes open(String reference) throws IOException;
}
