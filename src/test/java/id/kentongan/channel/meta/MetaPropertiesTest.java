package id.kentongan.channel.meta;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kentongan.channel.TemplateBook;
import id.kentongan.message.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The readers of Meta's webhook under whatever may come: 10,000 inputs. */
class MetaPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("id", "from", "type", "text", "body", "interactive", "button",
            "button_reply", "list_reply", "title", "payload", "location", "latitude", "longitude", "name", "image",
            "mime_type", "caption", "status", "timestamp", "recipient_id", "errors", "code", "context");
    private static final List<String> WORDS = List.of("text", "interactive", "button", "location", "image", "document",
            "sticker", "reaction", "button_reply", "sent", "failed", "delivered", "6281234567890", "wamid.A",
            "1760000000",
            "99999999999", "", "-6.1", "91", "131047");

    private final MetaLink link = new MetaLink(new MetaSettings("meta", "1", new MetaSettings.Secrets("a", "b", "c"),
            MetaSettings.Api.META, URI.create("https://kentongan.example.id"), MetaSettings.Limits.USUAL,
            TemplateBook.NONE), any -> new CompletableFuture<>(),
            (
                    name, labels) -> {},
            InstantSource.system());

    @Provide
    Arbitrary<ObjectNode> nodes() {
        Arbitrary<JsonNode> words = Arbitraries.of(WORDS).map(JSON.getNodeFactory()::textNode);
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(words, Arbitraries.strings().ofMaxLength(12).map(
                JSON.getNodeFactory()::textNode), Arbitraries.doubles().map(JSON.getNodeFactory()::numberNode),
                Arbitraries.of(true, false).map(JSON.getNodeFactory()::booleanNode), Arbitraries.create(JSON
                        .getNodeFactory()::nullNode));
        Arbitrary<JsonNode> inner = maps(leaves).map(JsonNode.class::cast);
        return maps(Arbitraries.oneOf(leaves, inner, maps(inner).map(JsonNode.class::cast)));
    }

    private static Arbitrary<ObjectNode> maps(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(Arbitraries.of(NAMES), values).ofMaxSize(5).map(MetaPropertiesTest::object);
    }

    private static ObjectNode object(Map<String, JsonNode> fields) {
        ObjectNode node = JSON.createObjectNode();
        node.setAll(fields);
        return node;
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void whatever_an_element_says_it_is_read_or_left_out(@ForAll("nodes") ObjectNode node) {
        var news = new MetaNews(link, "s");
        news.message(node, "+628").ifPresent(inbound -> assertTrue(inbound.delivery().id().startsWith("meta:")));
        news.status(node).ifPresent(receipt -> assertFalse(receipt.providerIds().getFirst().isEmpty()));
        assertNotNull(MetaNews.error(node));
        Content content = MetaContent.of(node, id -> "https://kentongan.example.id/media/meta/" + id);
        if (content instanceof Content.Location pin) {
            assertTrue(Math.abs(pin.latitude()) <= 90 && Math.abs(pin.longitude()) <= 180);
        }
    }

    @Property(tries = 5_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void only_the_signature_of_these_very_octets_holds(@ForAll byte[] body, @ForAll String other) {
        var signature = new MetaSignature("rahasia");
        assertTrue(signature.signed(body, signature.sign(body)));
        assertFalse(signature.signed(body, other));
        assertFalse(signature.signed(body, new MetaSignature("lain").sign(body)));
        assertFalse(signature.signed(other.getBytes(StandardCharsets.UTF_8), signature.sign((other + "x").getBytes(
                StandardCharsets.UTF_8))));
    }
}
