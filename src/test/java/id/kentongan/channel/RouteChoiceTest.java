package id.kentongan.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of several links a message goes by. */
class RouteChoiceTest {
    private static final Way ALL = new Way("all", Medium.SMS, true, List.of(""));
    private static final Way TSEL = new Way("tsel", Medium.SMS, true, List.of("62811", "62812"));
    private static final Way TSEL_JAVA = new Way("tsel-java", Medium.SMS, true, List.of("628123"));
    private static final Way ISAT = new Way("isat", Medium.SMS, true, List.of("62815"));
    private static final Way WHATSAPP = new Way("wa", Medium.WHATSAPP, true, List.of(""));

    @Test
    void a_reply_leaves_by_the_route_that_the_question_came_by() {
        assertEquals("isat", chosen("isat", "6281234567890", ALL, TSEL, TSEL_JAVA, ISAT));
        assertEquals("all", chosen("all", "6281234567890", TSEL_JAVA, ALL));
    }

    @Test
    void a_message_of_ours_goes_by_the_route_with_the_longest_prefix_wherever_it_stands() {
        assertEquals("tsel-java", chosen("", "6281234567890", ALL, TSEL_JAVA, TSEL));
        assertEquals("tsel", chosen("", "6281134567890", ALL, TSEL_JAVA, TSEL));
        assertEquals("all", chosen("", "6289934567890", TSEL, TSEL_JAVA, ISAT, ALL));
    }

    @Test
    void a_route_that_is_down_leaves_the_way_to_the_next_best() {
        assertEquals("tsel", chosen("", "6281234567890", ALL, TSEL_JAVA.down(), TSEL));
        assertEquals("all", chosen("", "6281234567890", TSEL_JAVA.down(), TSEL.down(), ALL));
        assertEquals("tsel", chosen("isat", "6281234567890", ALL, ISAT.down(), TSEL));
    }

    @Test
    void where_all_are_down_it_waits_for_the_one_that_it_would_have_gone_by() {
        assertEquals("isat", chosen("isat", "6281234567890", ALL.down(), TSEL.down(), ISAT.down()));
        assertEquals("tsel", chosen("", "6281234567890", ALL.down(), TSEL.down()));
    }

    @Test
    void no_route_serves_what_none_of_its_prefixes_begins_and_none_carries_another_medium() {
        assertEquals("none", chosen("", "6589934567", TSEL, ISAT));
        assertEquals("none", chosen("wa", "6281234567890", WHATSAPP));
        // Who wrote by it can be answered by it.
        assertEquals("isat", chosen("isat", "6589934567", TSEL, ISAT));
    }

    private static String chosen(String route, String to, Way... ways) {
        var message = new Outbound(new MessageId(1, 1, 0), Lane.NOTICE, Medium.SMS, route, new PhoneNumber(to), "halo",
                List.of(), Instant.EPOCH);
        return Route.choose(Stream.of(ways).map(RouteChoiceTest::route).toList(), message, 1).map(some -> some.link()
                .name()).orElse("none");
    }

    private static Route route(Way way) {
        var unlimited = new Allowance((_, _, _) -> CompletableFuture.failedFuture(new IllegalStateException(
                "nobody asks")), way.name(), 0, (_, _) -> {
                });
        return new Route(way, unlimited, 0);
    }

    private record Way(String name, Medium medium, boolean up, List<String> prefixes) implements Link {
        Way down() {
            return new Way(name, medium, false, prefixes);
        }

        @Override
        public int window() {
            return 1;
        }

        @Override
        public boolean ready() {
            return false;
        }

        @Override
        public int serves(PhoneNumber number) {
            return prefixes.stream().filter(number.digits()::startsWith).mapToInt(String::length).max().orElse(-1);
        }

        @Override
        public String state() {
            return "";
        }

        @Override
        public void start() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<SendResult> send(Outbound message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void whenReady(Runnable listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }
}
