package id.kentongan.channel;

import java.io.IOException;
import java.io.InputStream;

/**
 * What comes from a provider, not yet read.
 *
 * @param contentType
 *            as the provider says, without parameters, in small letters
 */
public record MediaBytes(String contentType, InputStream stream) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        stream.close();
    }
}
