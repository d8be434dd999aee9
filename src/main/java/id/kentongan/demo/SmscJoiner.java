package id.kentongan.demo;

import id.kentongan.channel.sms.Gsm7;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Joins the segments that come by submit_sm, as a phone does. */
final class SmscJoiner {
    private final Map<String, TreeMap<Integer, String>> open = new HashMap<>();

    /** The whole message once its last segment is there. */
    synchronized Optional<LocalSmsc.Received> join(SmscPdu pdu) {
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
        fields.skip(2);
        int coding = fields.octet();
        fields.skip(1);
        byte[] octets = fields.octets(fields.octet());
        if ((esmClass & 0x40) == 0) {
            return Optional.of(new LocalSmsc.Received(from, to, text(octets, 0, coding), 1));
        }
        int total = octets[4] & 0xff;
        String key = from + "/" + to + "/" + octets[3] + "/" + total;
        var parts = open.computeIfAbsent(key, _ -> new TreeMap<>());
        parts.put(octets[5] & 0xff, text(octets, 6, coding));
        if (parts.size() < total) {
            return Optional.empty();
        }
        open.remove(key);
        return Optional.of(new LocalSmsc.Received(from, to, String.join("", parts.values()), total));
    }

    private static String text(byte[] octets, int from, int coding) {
        return coding == 0x08
                ? new String(octets, from, octets.length - from, StandardCharsets.UTF_16BE)
                : Gsm7.decode(octets, from, octets.length);
    }
}
