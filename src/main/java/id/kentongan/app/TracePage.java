package id.kentongan.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kentongan.conversation.Waybill;
import id.kentongan.message.MessageId;
import id.kentongan.message.PhoneNumber;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * {@code POST /trace}: the way of a message by its id, or the last messages to a number, JSON without any text and with
 * the number masked. What is asked for stands in the body, since a number has no place in an address. Answers this
 * machine only, and nobody whom a proxy brings.
 */
final class TracePage {
    /** As {@link MessageId} writes it. */
    static final Pattern ID = Pattern.compile("\\d{1,4}-\\d{1,18}\\.\\d{1,6}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A message's way as it is shown; times in ISO 8601, what does not apply is empty. */
    record Trace(String id, String to, String lane, String medium, String link, String state, String failure,
            String fault, String reason, String created, String handed, String settled, String told, int tries,
            List<Waybill.Part> parts, String next) {
        static Trace of(Waybill way) {
            boolean waits = way.state() == Waybill.State.WAITING || way.state() == Waybill.State.HANDED;
            boolean fails = way.state() == Waybill.State.FAILED;
            return new Trace(way.id().toString(), way.to().toString(), way.lane().name(), way.medium().name(), way
                    .link(), way.state().name(), fails ? way.failure().name() : "", fails ? way.fault().name() : "",
                    way
                            .reason(),
                    way.created().toString(), time(way.handed(), way.tries() > 0), time(way
                            .settled(), !waits),
                    time(way.told(), way.told().isAfter(way.settled()) || way
                            .state() == Waybill.State.DELIVERED || way
                                    .state() == Waybill.State.READ),
                    way.tries(), way.parts(), way
                            .next());
        }

        private static String time(Instant time, boolean applies) {
            return applies ? time.toString() : "";
        }
    }

    private final Function<MessageId, Optional<Waybill>> byId;
    private final Function<PhoneNumber, List<Waybill>> byNumber;

    TracePage(Function<MessageId, Optional<Waybill>> byId, Function<PhoneNumber, List<Waybill>> byNumber) {
        this.byId = byId;
        this.byNumber = byNumber;
    }

    void routes(JavalinDefaultRoutingApi routes) {
        routes.post("/trace", this::answer);
    }

    private void answer(Context context) throws JsonProcessingException {
        ThisMachine.only(context);
        String asked = context.body().strip();
        List<Waybill> ways = ID.matcher(asked).matches()
                ? byId.apply(MessageId.parse(asked)).stream().toList()
                : PhoneNumber.parse(asked).map(byNumber).orElse(List.of());
        context.contentType("application/json").header("Cache-Control", "no-store").result(JSON.writeValueAsString(ways
                .stream().map(Trace::of).toList()));
    }
}
