package id.kentongan.flow;

import java.util.Optional;

/** Earlier versions of flows, for the people who began them. Safe for many threads. */
public interface Versions {
    /** None. */
    Versions NONE = (_, _) -> Optional.empty();

    /** The version of a flow with this fingerprint; empty when nobody keeps it any more. */
    Optional<Flow> find(String flow, String version);
}
