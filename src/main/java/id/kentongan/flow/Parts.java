package id.kentongan.flow;

import id.kentongan.flow.answer.AnswerReader;
import id.kentongan.language.Interpreter;
import id.kentongan.place.Places;
import java.time.ZoneId;
import java.util.Optional;

/** What every turn works with and none changes. */
record Parts(Flows flows, Versions versions, Openings openings, AnswerReader reader, Interpreter interpreter,
        Places places, ZoneId zone, Witness witness) {
    /** A flow in the version that a person began, or today's where that one is not known. */
    Optional<Flow> flow(String name, String version) {
        Optional<Flow> newest = flows.flow(name);
        if (version.isEmpty() || newest.isPresent() && newest.get().version().equals(version)) {
            return newest;
        }
        Optional<Flow> older = name.isEmpty() ? Optional.empty() : versions.find(name, version);
        return older.isPresent() ? older : newest;
    }
}
