package badhouse.announcement;

import java.time.Clock;

record HoldsAClock(Clock clock) {
}
