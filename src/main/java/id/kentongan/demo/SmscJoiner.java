package id.kentongan.demo;

import id.kentongan.channel.sms.Gsm7;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Joins the segments that come by submit_sm, as a phone does. */
final class SmscJoiner {
    private static final int USER_DATA_HEADER = 0x40;
    private final Map<String, TreeMap<Integer, String>> open = new HashMap<>();

    /** What a submit_sm says. */
    private static final class Segment {
        private String from = "";
        private String to = "";
        private int esmClass;
        private int registered;
        private int coding;
        private byte[] octets = {};
        private int reference;
        private int total;
        private int number;

        static Segment of(SmscPdu pdu) {
            var segment = new Segment();
            SmscPdu.Fields fields = pdu.fields();
            fields.text();
            fields.skip(2);
            segment.from = fields.text();
            fields.skip(2);
            segment.to = fields.text();
            segment.esmClass = fields.octet();
            fields.skip(2);
            fields.text();
            fields.text();
            segment.registered = fields.octet();
            fields.skip(1);
            segment.coding = fields.octet();
            fields.skip(1);
            segment.octets = fields.octets(fields.octet());
            while (fields.octets().hasRemaining()) {
                segment.parameter(fields.octets().getShort(), fields.octets(fields.octets().getShort() & 0xffff));
            }
            return segment;
        }

        /** The whole text, or which segment of which text it is (SMPP 3.4, 5.3.2). */
        private void parameter(int tag, byte[] value) {
            switch (tag) {
            case 0x0424 -> octets = value;
            case 0x020c -> reference = (value[0] & 0xff) << 8 | value[1] & 0xff;
            case 0x020e -> total = value[0] & 0xff;
            case 0x020f -> number = value[0] & 0xff;
            // Nothing else concerns a phone.
            default -> {
            }
            }
        }

        String text(int start) {
            return coding == 0x08
                    ? new String(octets, start, octets.length - start, StandardCharsets.UTF_16BE)
                    : Gsm7.decode(octets, start, octets.length);
        }
    }

    /** The whole message once its last segment is there. */
    synchronized Optional<LocalSmsc.Received> join(SmscPdu pdu) {
        Segment segment = Segment.of(pdu);
        if ((segment.esmClass & USER_DATA_HEADER) != 0) {
            byte[] octets = segment.octets;
            int start = 1 + octets[0];
            String reference = "udh" + Arrays.hashCode(Arrays.copyOfRange(octets, 1, start - 2));
            return part(segment, reference, octets[start - 2] & 0xff, octets[start - 1] & 0xff, start);
        }
        return segment.total > 0
                ? part(segment, "sar" + segment.reference, segment.total, segment.number, 0)
                : Optional.of(new LocalSmsc.Received(segment.from, segment.to, segment.text(0), 1));
    }

    private Optional<LocalSmsc.Received> part(Segment segment, String reference, int total, int number, int start) {
        String key = segment.from + "/" + segment.to + "/" + reference + "/" + total;
        var parts = open.computeIfAbsent(key, _ -> new TreeMap<>());
        parts.put(number, segment.text(start));
        if (parts.size() < total) {
            return Optional.empty();
        }
        open.remove(key);
        return Optional.of(new LocalSmsc.Received(segment.from, segment.to, String.join("", parts.values()), total));
    }

    /** The body of the deliver_sm that tells what became of a segment (SMPP 3.4, appendix B), if it asked for one. */
    static Optional<byte[]> confirm(SmscPdu pdu, String id, String state) {
        Segment segment = Segment.of(pdu);
        if (segment.registered == 0) {
            return Optional.empty();
        }
        byte[] text = "id:%s sub:001 dlvrd:001 stat:%s err:000 text:".formatted(id, state)
                .getBytes(StandardCharsets.US_ASCII);
        return Optional.of(new SmscPdu.Body().text("").octet(1).octet(1).text(segment.to).octet(0).octet(1)
                .text(segment.from).octet(0x04).octet(0).octet(0).text("").text("").octet(0).octet(0).octet(0).octet(0)
                .octet(text.length).octets(text).toBytes());
    }
}
