package id.kentongan.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.conversation.DocumentKey;
import id.kentongan.conversation.Documents;
import id.kentongan.conversation.Fence;
import id.kentongan.conversation.PostRules;
import id.kentongan.conversation.Rations;
import id.kentongan.conversation.Waybill;
import id.kentongan.conversation.Write;
import id.kentongan.message.Failure;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import id.kentongan.message.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By which link a message goes, how long it is tried, and how fast (GATEWAYS 4, behaviours 4, 10 and 12). */
class RoutesTest {
    private static final Fence FENCE = new Fence(7, "first");
    private static final Instant START = Instant.parse("2026-03-02T01:10:00Z");
    private static final SendResult TAKEN = new SendResult.Accepted(List.of(), "");
    private static final SendResult BROKEN = new SendResult.Unknown("no answer");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final PaperStore store = new PaperStore();
    private final AtomicInteger numbers = new AtomicInteger();
    private final ScriptedLink first = new ScriptedLink("first", Medium.SMS, 10, 0);
    private final ScriptedLink second = new ScriptedLink("second", Medium.SMS, 10, 0).acceptingAll();
    private Optional<Courier> opened = Optional.empty();

    private Courier courier(ScriptedLink... links) {
        return courier(PaperStore.NO_LIMIT, links);
    }

    private Courier courier(Rations rations, ScriptedLink... links) {
        opened = Optional.of(new Courier(List.of(links), store, rations, new PostOffice.Silence(), now::get,
                PostRules.USUAL));
        return opened.get();
    }

    @AfterEach
    void close() {
        first.acceptingAll();
        opened.ifPresent(Courier::close);
    }

    private Outbound message(PhoneNumber to, Lane lane, String text) {
        return new Outbound(new MessageId(7, numbers.incrementAndGet(), 0), lane, Medium.SMS, "first", to, text, List
                .of(), Template.NONE, new Term(Term.OPEN.free(), START.plus(Duration.ofHours(1))), START);
    }

    private static PhoneNumber resident(int i) {
        return new PhoneNumber("62812000" + (10_000 + i));
    }

    private void send(Courier courier, Outbound message) {
        courier.send(FENCE, message, courier.reserve(message), Optional.empty());
    }

    private List<Waybill> waybills() {
        return store.written().stream()
                .flatMap(write -> write instanceof Write.PutNew(DocumentKey key, String json, Duration _)
                        && key.kind() == DocumentKey.Kind.MESSAGE
                                ? Stream.of(Documents.read(json, Waybill.class))
                                : Stream.empty())
                .toList();
    }

    /** Opens the first link's breaker. */
    private void break3(Courier courier) {
        first.answering(_ -> Optional.of(new SendResult.Later("down", Duration.ZERO)));
        send(courier, message(resident(900), Lane.CONVERSATION, "probe"));
        await().until(() -> courier.open("first").isPresent());
    }

    @Test
    void while_nothing_gets_through_on_one_link_another_of_the_medium_takes_its_messages_once() {
        var courier = courier(first, second);
        break3(courier);
        await().until(() -> second.texts().equals(List.of("probe")));
        int tries = first.sent.size();
        for (int i = 0; i < 20; i++) {
            send(courier, message(resident(i), Lane.CONVERSATION, "balasan"));
        }
        await().until(() -> second.sent.size() == 21);
        assertEquals(tries, first.sent.size());
        assertEquals(21, second.sent.stream().map(sent -> sent.message().id()).distinct().count());
        await().until(() -> waybills().stream().filter(way -> way.link().equals("second")).count() == 21);
    }

    @Test
    void what_one_operator_will_not_take_is_offered_to_the_other_once_and_then_given_up() {
        first.answering(_ -> Optional.of(new SendResult.Refused(Failure.SETTINGS, "RINVSRCADR (0xa)")));
        var courier = courier(first, second);
        send(courier, message(resident(1), Lane.NOTICE, "kabar"));
        await().until(() -> second.texts().equals(List.of("kabar")));
        second.answering(_ -> Optional.of(new SendResult.Refused(Failure.PROVIDER, "RSUBMITFAIL (0x45)")));
        send(courier, message(resident(2), Lane.NOTICE, "lagi"));
        await().until(() -> waybills().stream().anyMatch(way -> way.failure() == Failure.PROVIDER));
        assertEquals(List.of("kabar", "lagi"), first.texts());
        assertEquals(List.of("kabar", "lagi"), second.texts());
    }

    @Test
    void what_is_wrong_with_the_message_is_wrong_everywhere() {
        first.answering(_ -> Optional.of(new SendResult.Refused(Failure.NUMBER, "RINVDSTADR (0xb)")));
        var courier = courier(first, second);
        send(courier, message(resident(1), Lane.NOTICE, "kabar"));
        await().until(() -> waybills().stream().anyMatch(way -> way.failure() == Failure.NUMBER));
        assertEquals(List.of(), second.texts());
    }

    @Test
    void a_link_that_throws_where_it_must_not_is_of_unknown_outcome_and_the_person_s_next_message_goes() {
        first.answering(message -> {
            if (message.text().equals("kutu")) {
                throw new IllegalStateException("a bug");
            }
            return Optional.of(TAKEN);
        });
        var courier = courier(first);
        send(courier, message(resident(1), Lane.CONVERSATION, "kutu"));
        send(courier, message(resident(1), Lane.CONVERSATION, "balasan"));
        await().until(() -> first.texts().equals(List.of("kutu", "kutu", "kutu", "balasan")));
    }

    @Test
    void one_message_that_must_wait_does_not_hold_the_others() {
        first.answering(message -> message.text().equals("tunggu")
                ? Optional.of(new SendResult.Later("other (0x400)", Duration.ofMinutes(1)))
                : Optional.of(TAKEN));
        var courier = courier(first);
        send(courier, message(resident(1), Lane.CONVERSATION, "tunggu"));
        send(courier, message(resident(2), Lane.CONVERSATION, "balasan"));
        await().until(() -> first.texts().equals(List.of("tunggu", "balasan")));
    }

    @Test
    void what_waited_before_the_link_when_it_broke_goes_by_the_other_in_its_order() {
        var one = new ScriptedLink("first", Medium.SMS, 1, 0);
        var courier = courier(one, second);
        for (int i = 0; i < 5; i++) {
            send(courier, message(resident(1), Lane.CONVERSATION, "siti " + i));
            send(courier, message(resident(2), Lane.CONVERSATION, "budi " + i));
        }
        one.answering(_ -> Optional.of(new SendResult.Later("down", Duration.ZERO)));
        one.last().answer().complete(new SendResult.Later("down", Duration.ZERO));
        await().until(() -> second.sent.size() == 10);
        for (String who : List.of("siti ", "budi ")) {
            assertEquals(List.of(who + 0, who + 1, who + 2, who + 3, who + 4), second.texts().stream().filter(
                    text -> text.startsWith(who)).toList());
        }
    }

    @Test
    void a_single_message_tries_a_link_that_was_left_alone_and_brings_it_back() {
        var courier = courier(first);
        break3(courier);
        first.answering(_ -> Optional.empty());
        for (int i = 0; i < 5; i++) {
            send(courier, message(resident(i), Lane.CONVERSATION, "menu"));
        }
        int before = first.sent.size();
        await().until(() -> first.sent.size() == before + 1);
        await().during(Duration.ofMillis(300)).until(() -> first.sent.size() == before + 1);
        first.acceptingAll();
        first.last().accepted();
        await().until(() -> first.sent.size() == before + 6 || first.sent.size() == before + 5);
        assertEquals(Optional.empty(), courier.open("first"));
    }

    @Test
    void a_message_is_tried_until_it_is_not_worth_sending_any_more_and_never_after() {
        var courier = courier(first);
        first.answering(_ -> Optional.of(new SendResult.Later("throttled", Duration.ofMillis(1))));
        send(courier, message(resident(1), Lane.NOTICE, "kabar"));
        await().until(() -> first.sent.size() >= 3);
        now.set(START.plus(Duration.ofHours(1)));
        await().until(() -> !waybills().isEmpty());
        Waybill way = waybills().getFirst();
        assertEquals(Failure.EXPIRED, way.failure());
        assertEquals(Waybill.State.FAILED, way.state());
        assertEquals(first.sent.size(), way.tries());
        first.acceptingAll();
        send(courier, message(resident(1), Lane.NOTICE, "lagi"));
        await().until(() -> waybills().size() == 2);
        assertTrue(first.texts().stream().noneMatch("lagi"::equals));
    }

    @Test
    void pauses_grow_from_what_the_provider_asked_for_to_a_minute() {
        var parcel = new Parcel(message(resident(1), Lane.NOTICE, "kabar"));
        var pauses = new ArrayList<Duration>();
        for (int i = 0; i < 20; i++) {
            pauses.add(parcel.pause(Duration.ofSeconds(1)));
        }
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofMillis(1_500), Duration.ofMillis(2_250)), pauses.subList(
                0, 3));
        assertEquals(Duration.ofMinutes(1), pauses.getLast());
        assertEquals(Duration.ofMinutes(5), parcel.pause(Duration.ofMinutes(5)), "never less than asked for");
    }

    @Test
    void a_link_whose_settings_are_wrong_is_left_alone_and_a_wrong_number_is_not_its_fault() {
        var courier = courier(first);
        first.answering(message -> Optional.of(new SendResult.Refused(Failure.NUMBER, "scripted")));
        for (int i = 0; i < 10; i++) {
            send(courier, message(resident(i), Lane.CONVERSATION, "menu"));
        }
        assertEquals(Optional.empty(), courier.open("first"));
        first.answering(message -> Optional.of(new SendResult.Refused(Failure.SETTINGS, "scripted")));
        for (int i = 10; i < 20; i++) {
            send(courier, message(resident(i), Lane.CONVERSATION, "menu"));
        }
        assertTrue(courier.open("first").isPresent());
        assertEquals(13, first.sent.size(), "the others wait until it is mended");
    }

    @Test
    void a_broken_connection_with_a_full_window_is_one_failure_and_every_message_goes_again() {
        var courier = courier(first);
        for (int i = 0; i < 10; i++) {
            send(courier, message(resident(i), Lane.CONVERSATION, "menu " + i));
        }
        assertEquals(10, first.sent.size());
        List<ScriptedLink.Sent> window = List.copyOf(first.sent);
        first.acceptingAll();
        window.forEach(sent -> sent.answer().complete(BROKEN));
        assertEquals(Optional.empty(), courier.open("first"));
        await().until(() -> waybills().size() == 10);
        assertEquals(10, waybills().stream().filter(way -> way.tries() == 2 && way.state() == Waybill.State.SENT)
                .count());
    }

    @Test
    void one_persons_fifty_messages_leave_one_by_one_in_their_order_while_others_pass() {
        var courier = courier(first);
        for (int i = 0; i < 50; i++) {
            send(courier, message(resident(1), Lane.CONVERSATION, "banjir " + i));
        }
        send(courier, message(resident(2), Lane.CONVERSATION, "tenang"));
        assertEquals(List.of("banjir 0", "tenang"), first.texts());
        first.answering(_ -> Optional.of(TAKEN));
        first.sent.getFirst().answer().complete(TAKEN);
        await().until(() -> first.sent.size() == 51);
        List<String> flood = first.texts().stream().filter(text -> text.startsWith("banjir")).toList();
        for (int i = 0; i < 50; i++) {
            assertEquals("banjir " + i, flood.get(i));
        }
    }

    @Test
    void no_more_goes_than_was_granted_and_replies_take_what_announcements_leave() {
        var limited = new ScriptedLink("limited", Medium.SMS, 1_000, 400).acceptingAll();
        var answers = new ArrayList<CompletableFuture<Rations.Ration>>();
        Rations rations = (_, _, _) -> {
            var answer = new CompletableFuture<Rations.Ration>();
            synchronized (answers) {
                answers.add(answer);
            }
            return answer;
        };
        var courier = courier(rations, limited);
        for (int i = 0; i < 100; i++) {
            send(courier, message(resident(i), Lane.ANNOUNCEMENT, "kerja bakti"));
        }
        assertEquals(0, limited.sent.size());
        answers.getFirst().complete(new Rations.Ration(20, Duration.ZERO));
        await().until(() -> limited.sent.size() == 15);
        send(courier, message(resident(500), Lane.CONVERSATION, "menu"));
        await().until(() -> limited.texts().contains("menu"));
        assertEquals(16, limited.sent.size());
    }
}
