package id.kentongan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.flow.file.FlowFolder;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** See also the tests of the commands, which check files of templates. */
class TemplateProofTest {
    @Test
    void what_is_never_said_outside_of_the_window_is_a_notice_of_today() {
        Set<String> unknown = new TreeSet<>(TemplateProof.WITHIN_WINDOW);
        unknown.removeAll(FlowFolder.read(Path.of("flows")).flows().notices().keySet());
        assertEquals(Set.of(), unknown);
    }
}
