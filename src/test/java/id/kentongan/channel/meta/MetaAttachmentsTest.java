package id.kentongan.channel.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import id.kentongan.channel.LinkRig;
import id.kentongan.channel.SendResult.Accepted;
import id.kentongan.message.Attachment.File;
import id.kentongan.message.Attachment.Kind;
import id.kentongan.message.Attachment.Pin;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pins and files as the Graph API takes them, and what is left of them when Meta does not want them. */
class MetaAttachmentsTest {
    private static final String FILE = "https://kentongan.example.id/media/meta/99?until=1790000000&s=a_b-c";
    private static final Pin PIN = new Pin(-6.1, 106.2, "TJT-002PH");

    private final MetaRig rig = new MetaRig();

    @BeforeEach
    void start() {
        rig.link.start();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void each_kind_has_its_shape() {
        assertInstanceOf(Accepted.class, rig.send(LinkRig.SARI, "Laporan baru", PIN, new File(Kind.PHOTO, FILE,
                "TJT-002PH"), new File(Kind.VOICE, FILE, "TJT-002PH"), new File(Kind.DOCUMENT, FILE, "TJT-002PH"))
                .join());
        List<JsonNode> taken = rig.meta.taken;
        assertEquals(List.of("text", "location", "image", "audio", "document"), taken.stream().map(one -> one.path(
                "type").asText()).toList());
        assertEquals("{\"latitude\":\"-6.1\",\"longitude\":\"106.2\",\"name\":\"TJT-002PH\"}", taken.get(1).path(
                "location").toString());
        assertEquals("{\"link\":\"" + FILE + "\",\"caption\":\"TJT-002PH\"}", taken.get(2).path("image").toString());
        assertEquals("{\"link\":\"" + FILE + "\"}", taken.get(3).path("audio").toString());
        assertEquals(LinkRig.SARI.digits(), taken.get(4).path("to").asText());
    }

    @Test
    void where_meta_refuses_the_photo_the_words_and_the_pin_have_gone_and_it_is_counted() {
        rig.meta.refusedTypes.add("image");
        Accepted accepted = assertInstanceOf(Accepted.class, rig.send(LinkRig.SARI, "Laporan baru", new File(Kind.PHOTO,
                FILE, "TJT-002PH"), PIN).join());
        assertEquals(List.of("Laporan baru", "[geo:-6.1,106.2] TJT-002PH"), rig.arrived());
        assertEquals(2, accepted.providerIds().size());
        assertEquals(1, rig.counted("kentongan_meta_api_errors_total", "link", "meta", "error", "unsupported"));
    }
}
