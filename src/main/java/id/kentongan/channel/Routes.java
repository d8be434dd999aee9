package id.kentongan.channel;

import id.kentongan.message.Lane;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The queues before all links. */
final class Routes {
    private final List<Route> routes;

    Routes(Collection<? extends Link> links, Function<Link, Allowance> allowances) {
        routes = links.stream().map(link -> new Route(link, allowances.apply(link), System.nanoTime())).toList();
    }

    void each(Consumer<Route> action) {
        routes.forEach(action);
    }

    Optional<Route> choose(Outbound message) {
        return Route.choose(routes, message, System.nanoTime());
    }

    /** The same among those that have not refused the message. */
    Optional<Route> choose(Parcel parcel) {
        return Route.choose(routes.stream().filter(route -> !parcel.refusedBy(route.link().name())).toList(), parcel
                .message(), System.nanoTime());
    }

    /** Whether there is another route of the same medium by which messages get through now. */
    boolean hasOther(Route route) {
        return routes.stream().anyMatch(some -> some != route && some.link().medium() == route.link().medium() && some
                .link().ready() && some.able(System.nanoTime()));
    }

    int waiting(Lane lane) {
        return routes.stream().mapToInt(route -> route.waiting(lane)).sum();
    }

    int underWay() {
        return routes.stream().mapToInt(Route::underWay).sum();
    }

    /** After how long the next message tries a link on which nothing gets through. */
    Optional<Duration> open(String link) {
        return routes.stream().filter(route -> route.link().name().equals(link) && route.breaker().open()).findFirst()
                .map(route -> Duration.ofNanos(route.breaker().next(System.nanoTime())));
    }
}
