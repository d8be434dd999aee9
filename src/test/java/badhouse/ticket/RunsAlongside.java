package badhouse.ticket;

import java.util.concurrent.Executor;

record RunsAlongside(Executor executor) {
}
