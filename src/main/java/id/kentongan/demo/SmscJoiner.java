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

    /**
     * What a submit_sm says.
     *
     * @param octets
     *            of the short_message or the message_payload
     * @param sar
     *            reference, total and number of the segment by parameters; zeros where they are missing
     */
    private record Segment(String from, String to, int esmClass, int registered, int coding, byte[] octets,
            int[] sar) {
        static Segment of(SmscPdu pdu) {
            SmscPdu.Fields fields = pdu.fields();
            fields.text();
            fields.skip(2);
            String from = fields.text();
            fields.skip(2);
            String to = fields.text();
            int esmClass = fields.octet();
            fields.skip(2);
            fields.text();
            fields.text();
            int registered = fields.octet();
            fields.skip(1);
            int coding = fields.octet();
            fields.skip(1);
            byte[] octets = fields.octets(fields.octet());
            int[] sar = new int[3];
            while (fields.octets().hasRemaining()) {
                int tag = fields.octets().getShort();
                byte[] value = fields.octets(fields.octets().getShort() & 0xffff);
                switch (tag) {
                case 0x0424 -> octets = value;
                case 0x020c -> sar[0] = (value[0] & 0xff) << 8 | value[1] & 0xff;
                case 0x020e -> sar[1] = value[0] & 0xff;
                case 0x020f -> sar[2] = value[0] & 0xff;
                // Nothing else concerns a phone.
                default -> {
                }
                }
            }
            return new Segment(from, to, esmClass, registered, coding, octets, sar);
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
        return segment.sar[1] > 0
                ? part(segment, "sar" + segment.sar[0], segment.sar[1], segment.sar[2], 0)
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
