package badhouse.escalation;

import java.nio.file.Path;

record ReadsAFile(Path file) {
}
