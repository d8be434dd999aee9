package id.kentongan.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Kentongan this is. */
public final class Version implements IVersionProvider {
    /** The release, as the jar's manifest tells it; outside of a jar there is none. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("unpackaged");
    }

    @Override
    public String[] getVersion() {
        return new String[]{"kentongan " + number() + ", Java " + Runtime.version()};
    }
}
