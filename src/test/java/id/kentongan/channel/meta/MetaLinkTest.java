package id.kentongan.channel.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kentongan.channel.ApprovedTemplate;
import id.kentongan.channel.LinkRig;
import id.kentongan.channel.SendResult;
import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.channel.SendResult.Later;
import id.kentongan.channel.SendResult.Refused;
import id.kentongan.channel.SendResult.Unknown;
import id.kentongan.channel.TemplateBook;
import id.kentongan.message.Failure;
import id.kentongan.message.Option;
import id.kentongan.message.Template;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaLinkTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TemplateBook TEMPLATES = new TemplateBook(Map.of("ticket.escalated", Map.of("id",
            new ApprovedTemplate("kasus_dialihkan", "id", List.of("number", "holder"))), "news",
            Map.of("en",
                    new ApprovedTemplate("news", "en_US", List.of()))));

    private final MetaRig rig = new MetaRig(TEMPLATES, InstantSource.fixed(NOON));

    @BeforeEach
    void start() {
        rig.link.start();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private JsonNode sent(String text, Option... options) {
        var accepted = assertInstanceOf(Accepted.class, rig.link.send(rig.message(text, options)).join());
        assertTrue(accepted.providerIds().getFirst().startsWith("wamid."));
        return rig.meta.taken.getLast();
    }

    private static Option[] options(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Option("o" + i, "Pilihan " + i)).toArray(
                Option[]::new);
    }

    @Test
    void words_go_as_they_are_to_the_number_without_a_plus() {
        JsonNode message = sent("Halo {a}\n\uD83D\uDE42");
        assertEquals(LinkRig.SARI.digits(), message.path("to").asText());
        assertEquals("Halo {a}\n\uD83D\uDE42", message.path("text").path("body").asText());
    }

    @Test
    void up_to_three_options_are_buttons_and_up_to_ten_a_list() {
        JsonNode action = sent("Apa?", options(3)).path("interactive").path("action");
        assertEquals(List.of("o1", "o2", "o3"), StreamSupport.stream(action.path("buttons").spliterator(), false).map(
                button -> button.path("reply").path("id").asText()).toList());
        JsonNode list = sent("Apa?", options(10)).path("interactive");
        assertEquals("list", list.path("type").asText());
        assertEquals("Pilihan 10", list.path("action").path("sections").path(0).path("rows").path(9).path("title")
                .asText());
    }

    @Test
    void more_options_or_longer_titles_are_numbered() {
        assertTrue(sent("Apa?", options(11)).path("text").path("body").asText().endsWith("\n11. Pilihan 11"));
        assertEquals("Apa?\n1. " + "x".repeat(25), sent("Apa?", new Option("a", "x".repeat(25))).path("text").path(
                "body").asText());
    }

    @Test
    void a_very_long_text_goes_in_several_messages() {
        var accepted = assertInstanceOf(Accepted.class, rig.link.send(rig.message("kata ".repeat(2000))).join());
        assertEquals(3, accepted.providerIds().size());
        assertTrue(rig.arrived().stream().allMatch(part -> part.length() <= 4096));
    }

    @Test
    void outside_of_the_window_it_goes_as_its_template() {
        var template = new Template("ticket.escalated", "jv",
                Map.of("number", "TJT-4821K", "holder", "Camat\n Cikulur"));
        assertInstanceOf(Accepted.class, rig.link.send(rig.message(template, NOON, "bebas")).join());
        JsonNode sent = rig.meta.taken.getFirst().path("template");
        assertEquals("kasus_dialihkan", sent.path("name").asText());
        assertEquals("id", sent.path("language").path("code").asText());
        assertEquals("Camat Cikulur", sent.path("components").path(0).path("parameters").path(1).path("text").asText());
        assertInstanceOf(Accepted.class, rig.link.send(rig.message(new Template("news", "en", Map.of()), NOON, "free"))
                .join());
        assertTrue(rig.meta.taken.getLast().path("template").path("components").isMissingNode());
        assertEquals("en_US", rig.meta.taken.getLast().path("template").path("language").path("code").asText());
    }

    @Test
    void outside_of_the_window_without_a_template_meta_is_not_asked() {
        var refused = assertInstanceOf(Refused.class, rig.link.send(rig.message(Template.NONE, NOON, "bebas")).join());
        assertEquals(Failure.WINDOW, refused.failure());
        assertEquals(0, rig.meta.requests.get());
    }

    @ParameterizedTest
    @CsvSource({"400, 131047, WINDOW", "400, 131026, NOT_THERE", "400, 131021, NUMBER", "400, 100, CONTENT",
            "400, 131009, CONTENT", "404, 132001, SETTINGS", "400, 132015, SETTINGS", "400, 131049, PROVIDER",
            "403, 130497, SETTINGS", "400, 131050, OPTED_OUT", "400, 77777, PROVIDER", "400, 0, PROVIDER"})
    void what_meta_never_takes_says_whose_fault_it_is(int status, int code, Failure failure) {
        rig.meta.fault(new LocalMeta.Fault.Answer(status, code, 0), 1);
        assertEquals(failure, assertInstanceOf(Refused.class, rig.link.send(rig.message("Halo")).join()).failure());
        assertEquals(1, rig.meta.requests.get());
        assertTrue(rig.link.ready());
    }

    @ParameterizedTest
    @CsvSource({"400, 130429, 2, true", "400, 80007, 2, true", "400, 4, 2, true", "429, 0, 2, true",
            "403, 131031, 60, false", "401, 190, 60, false", "401, 0, 60, false", "403, 10, 60, false",
            "403, 200, 60, false", "403, 299, 60, false", "400, 133010, 60, false", "404, 33, 60, false",
            "503, 131016, 2, false", "503, 0, 2, false", "503, 2, 2, false", "400, 131048, 60, false"})
    void what_holds_the_link_says_for_how_long_and_whether_it_is_up(int status, int code, int seconds, boolean up) {
        rig.meta.fault(new LocalMeta.Fault.Answer(status, code, 0), 1);
        var later = assertInstanceOf(Later.class, rig.link.send(rig.message("Halo")).join());
        assertEquals(Duration.ofSeconds(seconds), later.pause());
        assertFalse(rig.link.ready());
        assertEquals(up, rig.link.up());
        assertInstanceOf(Later.class, rig.link.send(rig.message("Halo")).join());
        assertEquals(1, rig.meta.requests.get());
    }

    @Test
    void too_many_messages_to_one_person_do_not_hold_the_others() {
        rig.meta.fault(new LocalMeta.Fault.Answer(400, 131056, 6), 1);
        assertEquals(Duration.ofSeconds(6), assertInstanceOf(Later.class, rig.link.send(rig.message("Halo")).join())
                .pause());
        assertTrue(rig.link.ready());
        sent("Halo");
    }

    @ParameterizedTest
    @CsvSource({"500, 131000", "500, 1", "502, 0", "504, 0", "400, 131000"})
    void an_answer_that_does_not_say_whether_it_was_sent_is_unknown_and_asked_for_once(int status, int code) {
        rig.meta.fault(new LocalMeta.Fault.Answer(status, code, 0), 1);
        assertInstanceOf(Unknown.class, rig.link.send(rig.message("Halo")).join());
        assertEquals(1, rig.meta.requests.get());
    }

    @Test
    void a_connection_that_breaks_or_an_answer_without_an_id_is_unknown_and_not_repeated() {
        rig.meta.fault(new LocalMeta.Fault.SendThenReset(), 1);
        assertInstanceOf(Unknown.class, rig.link.send(rig.message("Satu")).join());
        sent("Dua");
        rig.meta.fault(new LocalMeta.Fault.SendThenReset(), 1);
        assertInstanceOf(Unknown.class, rig.link.send(rig.message("Tiga")).join());
        rig.meta.fault(new LocalMeta.Fault.SendThenLie(), 1);
        assertInstanceOf(Unknown.class, rig.link.send(rig.message("Empat")).join());
        assertEquals(List.of("Satu", "Dua", "Tiga", "Empat"), rig.arrived());
        assertEquals(4, rig.meta.requests.get());
    }

    @Test
    void an_answer_that_stalls_in_its_midst_is_unknown_and_leaves_its_place_in_the_window() throws Exception {
        rig.meta.fault(new LocalMeta.Fault.SendThenStall(), rig.link.window());
        var stalled = Stream.generate(() -> rig.link.send(rig.message("halo"))).limit(rig.link.window()).toList();
        for (CompletableFuture<SendResult> one : stalled) {
            assertInstanceOf(Unknown.class, one.get(20, TimeUnit.SECONDS));
        }
        assertInstanceOf(Accepted.class, rig.link.send(rig.message("lagi")).get(20, TimeUnit.SECONDS));
    }

    @Test
    void nobody_at_the_address_means_nothing_was_sent() {
        rig.meta.close();
        assertEquals(new Later("no connection to the API", Duration.ofSeconds(2)), rig.link.send(rig.message("Halo"))
                .join());
        assertFalse(rig.link.up());
    }

    @Test
    void no_secret_stands_in_the_settings_when_they_are_written_down() {
        String written = rig.link.settings().toString();
        assertFalse(written.contains("rahasia") || written.contains(MetaRig.VERIFY), written);
    }
}
