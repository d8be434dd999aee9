package id.kentongan.channel;

import id.kentongan.conversation.Fence;
import id.kentongan.conversation.Forwarder;
import id.kentongan.conversation.Write;
import id.kentongan.message.Failure;
import id.kentongan.message.Failure.Fault;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What follows from a provider's answer to a message: it is over, tried again later, or in doubt. */
final class Outcomes {
    private static final int MOST_COPIES = 3;
    private static final Duration UNKNOWN_PAUSE = Duration.ofSeconds(2);

    private final Notes notes;
    private final Ledger ledger;
    private final CourierFigures figures;
    private final Forwarder forwarder;
    private final Desk desk;

    /**
     * What the courier does about it.
     *
     * @param pump
     *            there may be room on the route
     * @param again
     *            the message may be tried again, by this route or by another that works
     * @param elsewhere
     *            whether there is a route that has not refused the message
     * @param forget
     *            the message is over
     */
    record Desk(Consumer<Route> pump, BiConsumer<Route, Parcel> again, Predicate<Parcel> elsewhere,
            Consumer<Parcel> forget) {
    }

    Outcomes(Notes notes, Ledger ledger, CourierFigures figures, Forwarder forwarder, Desk desk) {
        this.notes = notes;
        this.ledger = ledger;
        this.figures = figures;
        this.forwarder = forwarder;
        this.desk = desk;
    }

    void arrived(Route route, Parcel parcel, SendResult result) {
        Outbound message = parcel.message();
        Link link = route.link();
        figures.result(link.name(), message.lane(), result);
        observe(route, parcel, result);
        switch (result) {
        case SendResult.Accepted(List<String> ids, String session) -> {
            route.finish(parcel);
            List<Write> writes = new ArrayList<>(ledger.sent(parcel, link, ids));
            parcel.answers(session).ifPresent(delivery -> writes.add(new Write.Forget(delivery, message.id()
                    .entry())));
            notes.write(message.id(), writes, () -> desk.forget().accept(parcel));
        }
        case SendResult.Refused refused -> refused(route, parcel, refused);
        case SendResult.Later(String _, Duration asked) -> {
            route.setAside(parcel);
            notes.write(message.id(), List.of(new Write.Unhand(message.id())),
                    () -> notes.after(() -> desk.again().accept(
                            route, parcel), parcel.pause(asked)));
        }
        case SendResult.Unknown(String reason) -> {
            figures.unknown(link.name(), reason);
            if (parcel.maySendAgain(MOST_COPIES)) {
                route.setAside(parcel);
                doubt(parcel, () -> notes.after(() -> desk.again().accept(route, parcel), UNKNOWN_PAUSE));
            } else {
                route.finish(parcel);
                giveUp(parcel, link.name());
            }
        }
        }
        desk.pump().accept(route);
    }

    /** Another operator may take what this one will not; a WhatsApp window belongs to one sender. */
    private void refused(Route route, Parcel parcel, SendResult.Refused refused) {
        Link link = route.link();
        parcel.refused(link.name());
        if (refused.elsewhere() && link.medium() == Medium.SMS && desk.elsewhere().test(parcel)) {
            route.setAside(parcel);
            notes.write(parcel.message().id(), List.of(new Write.Unhand(parcel.message().id())),
                    () -> desk.again().accept(route, parcel));
        } else {
            route.finish(parcel);
            lose(parcel, link.name(), refused.failure(), refused.failure().fault(), refused.reason());
        }
    }

    /** Tells the breaker; a provider that says what is wrong with one message works. */
    private void observe(Route route, Parcel parcel, SendResult result) {
        Breaker breaker = route.breaker();
        boolean before = breaker.open();
        switch (result) {
        case SendResult.Accepted _ -> breaker.passed();
        case SendResult.Refused(Failure failure, String _) when failure != Failure.SETTINGS -> breaker.passed();
        case SendResult.Refused _,SendResult.Later _,SendResult.Unknown _ -> breaker.failed(parcel.began(), System
                .nanoTime());
        }
        if (before && !breaker.open()) {
            figures.closed(route.link().name());
        } else if (!before && breaker.open()) {
            figures.opened(route.link().name());
        }
    }

    /** It was not worth sending any more before it could be. */
    void expire(Route route, Parcel parcel) {
        figures.undeliverable(parcel.message().medium().name(), "expired");
        route.finish(parcel);
        lose(parcel, route.link().name(), Failure.EXPIRED, Fault.PROVIDER, "not sent in time");
    }

    /** There is no link of its medium. */
    void undeliverable(Parcel parcel) {
        figures.undeliverable(parcel.message().medium().name(), "no link");
        lose(parcel, "", Failure.SETTINGS, Fault.US, "no link");
    }

    /** Will not be sent: noted, and told to its person's partition. */
    private void lose(Parcel parcel, String link, Failure failure, Fault fault, String reason) {
        List<Write> writes = ledger.lost(parcel, link, failure, fault, reason);
        notes.write(parcel.message().id(), writes, () -> lost(parcel, writes));
    }

    private void lost(Parcel parcel, List<Write> writes) {
        desk.forget().accept(parcel);
        // Without a fence the partition's next owner finds what is to be forwarded.
        Optional<Fence> fence = notes.fence(parcel.partition());
        for (Write write : writes) {
            if (write instanceof Write.Forward(String id, int target, String json)) {
                fence.ifPresent(ours -> forwarder.carry(ours, id, target, json));
            }
        }
    }

    /** Counts an unknown outcome and takes the handing over back, in one commit: the next handing over is a new send. */
    void doubt(Parcel parcel, Runnable then) {
        MessageId id = parcel.message().id();
        notes.writeOnce(id, List.of(new Write.Count(Courier.UNKNOWN, 1), new Write.Unhand(id)), then, handed -> {
            if (handed) {
                doubt(parcel, then);
            } else {
                then.run();
            }
        });
    }

    /** One copy too many of unknown outcome: it is counted and left at that. */
    private void giveUp(Parcel parcel, String link) {
        List<Write> writes = new ArrayList<>(ledger.lost(parcel, link, Failure.UNKNOWN, Failure.UNKNOWN.fault(),
                "no answer"));
        writes.add(new Write.Count(Courier.UNKNOWN, 1));
        notes.writeOnce(parcel.message().id(), writes, () -> lost(parcel, writes), _ -> giveUp(parcel, link));
    }
}
