package badhouse.console;

import org.awaitility.core.ConditionFactory;

record UsesAStrangeLibrary(ConditionFactory strange) {
}
