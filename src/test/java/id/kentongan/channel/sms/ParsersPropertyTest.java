package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Content;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** 100,000 inputs that no SMSC should send: each is read, or said to be broken; nothing else happens. */
class ParsersPropertyTest {
    private static final SmppSettings SETTINGS = SmppSettings.of("a", "h", 1, "desa", "rahasia", "1234");
    private static final IncomingText TEXTS = new IncomingText(SETTINGS.writing());
    private static final IncomingText PACKED = new IncomingText(
            new SmppSettings.Writing(DefaultAlphabet.LATIN1, true, Joining.UDH8, true));
    private static final ReceiptReader RECEIPTS = new ReceiptReader(SETTINGS, TEXTS);
    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final String[] WORDS = {"id:", "ID:", "stat:", "DELIVRD", "UNDELIV", " ", "  ", "sub:", "dlvrd:",
            "001", "submit date:", "done date:", "2611221025", "20261122", "99999999999999", "err:", "21B", "text:",
            "\0",
            ":", "=", "\n", "0e999f21", "18446744073709551616", "é", "x", "\u001b", "message_id=", ",", "|"};

    @Property(tries = 30_000, shrinking = ShrinkingMode.OFF)
    void a_deliver_sm_that_was_tampered_with_is_read_or_truncated(@ForAll long seed) {
        var random = new Random(seed);
        byte[] pdu = tampered(random, deliverSm(random));
        try {
            ShortMessage message = random.nextInt(8) > 0
                    ? ShortMessage.ofDeliverSm(new Frame(pdu, 0, pdu.length))
                    : ShortMessage.ofDataSm(new Frame(pdu, 0, pdu.length));
            storable(TEXTS.of(message));
            storable(PACKED.of(message));
            assertNotNull(RECEIPTS.read(message, NOW));
        } catch (ShortMessage.TruncatedException e) {
            assertEquals("the PDU ends before its fields do", e.getMessage());
        }
    }

    @Property(tries = 15_000, shrinking = ShrinkingMode.OFF)
    void any_octets_are_a_header_or_none(@ForAll @Size(max = 40) byte[] octets) {
        Optional<UserDataHeader> header = UserDataHeader.parse(octets);
        header.ifPresent(read -> {
            assertTrue(read.length() >= 1 && read.length() <= octets.length);
            read.concatenation().ifPresent(part -> assertTrue(part.number() >= 1 && part.number() <= part.total()
                    && part.total() >= 2));
        });
    }

    @Property(tries = 15_000, shrinking = ShrinkingMode.OFF)
    void a_header_among_others_is_found(@ForAll long seed) {
        var random = new Random(seed);
        var elements = new ByteArrayOutputStream();
        for (int i = random.nextInt(3); i > 0; i--) {
            other(random, elements);
        }
        int total = 2 + random.nextInt(254);
        int number = 1 + random.nextInt(total);
        boolean wide = random.nextBoolean();
        elements.writeBytes(wide
                ? new byte[]{8, 4, 1, 2, (byte) total, (byte) number}
                : new byte[]{0, 3, 2, (byte) total, (byte) number});
        for (int i = random.nextInt(3); i > 0; i--) {
            other(random, elements);
        }
        byte[] header = elements.toByteArray();
        byte[] octets = ByteBuffer.allocate(header.length + 1 + 5).put((byte) header.length).put(header).array();
        UserDataHeader read = UserDataHeader.parse(octets).orElseThrow();
        assertEquals(new Concatenation(wide ? Concatenation.Kind.UDH16 : Concatenation.Kind.UDH8, wide ? 0x102 : 2,
                total, number), read.concatenation().orElseThrow());
        assertEquals(header.length + 1, read.length());
    }

    /** An element that is no concatenation and no port: language, formatting, a vendor's own. */
    private static void other(Random random, ByteArrayOutputStream elements) {
        byte[] value = new byte[random.nextInt(6)];
        random.nextBytes(value);
        elements.write(new int[]{0x0a, 0x24, 0x25, 0x70, 0x1f}[random.nextInt(5)]);
        elements.write(value.length);
        elements.writeBytes(value);
    }

    @Property(tries = 30_000, shrinking = ShrinkingMode.OFF)
    void any_text_is_a_receipt_or_none(@ForAll long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        var message = new ShortMessage(1, "6281234567890", "1234", 0x04, 3,
                text.toString().getBytes(StandardCharsets.ISO_8859_1), ShortMessage.Parameters.NONE);
        RECEIPTS.read(message, NOW).ifPresent(receipt -> {
            assertFalse(receipt.providerIds().isEmpty());
            receipt.providerIds().forEach(id -> assertEquals(ProviderId.normal(id), id));
            assertTrue(receipt.at().isAfter(NOW.minusSeconds(31 * 86_400L)) && receipt.at().isBefore(NOW.plusSeconds(
                    86_401)));
        });
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void frames_are_cut_as_they_were_written_however_the_octets_arrive(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var stream = new ByteArrayOutputStream();
        var sequences = new ArrayList<Integer>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            byte[] pdu = deliverSm(random);
            ByteBuffer.wrap(pdu).putInt(12, i);
            sequences.add(i);
            stream.writeBytes(pdu);
        }
        boolean broken = random.nextInt(4) == 0;
        if (broken) {
            int length = random.nextBoolean()
                    ? random.nextInt(16)
                    : PduFrames.LONGEST_PDU + 1 + random.nextInt(1 << 30);
            stream.writeBytes(ByteBuffer.allocate(32).putInt(length).array());
        } else if (random.nextInt(4) == 0) {
            stream.writeBytes(new byte[]{0, 0, 0, 40, 1});
        }
        var seen = new Seen();
        var frames = new PduFrames(seen);
        var in = new DataInputStream(new Dribble(stream.toByteArray(), random));
        assertThrows(EOFException.class, () -> frames.readPDUHeader(in));
        assertEquals(sequences, seen.sequences);
        assertEquals(broken, seen.lost);
    }

    private static final class Seen implements PduFrames.Receiver {
        private final List<Integer> sequences = new ArrayList<>();
        private boolean lost;

        @Override
        public boolean take(Frame frame) {
            return sequences.add(frame.sequence());
        }

        @Override
        public void lost(int length) {
            lost = true;
        }

        @Override
        public void ended() {
            // The end of every stream.
        }
    }

    /** Gives octets in pieces, as a network does. */
    private static final class Dribble extends InputStream {
        private final ByteBuffer octets;
        private final Random random;

        Dribble(byte[] octets, Random random) {
            this.octets = ByteBuffer.wrap(octets);
            this.random = random;
        }

        @Override
        public int read() {
            return octets.hasRemaining() ? octets.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!octets.hasRemaining()) {
                return -1;
            }
            int count = Math.min(Math.min(length, octets.remaining()), 1 + random.nextInt(60));
            octets.get(into, offset, count);
            return count;
        }
    }

    private static byte[] deliverSm(Random random) {
        byte[] text = new byte[random.nextInt(100)];
        random.nextBytes(text);
        byte[] from = Long.toString(628_100_000_000L + random.nextInt(1_000_000)).getBytes(StandardCharsets.US_ASCII);
        var buffer = ByteBuffer.allocate(500).putInt(0).putInt(5).putInt(0).putInt(1).put((byte) 0).put((byte) 1)
                .put((byte) 1).put(from).put((byte) 0).put((byte) 0).put((byte) 1).put(new byte[]{'1', '2', '3', 0})
                .put((byte) new int[]{0, 0x40, 4, 0x44, 0x20}[random.nextInt(5)]).put((byte) 0).put((byte) 0)
                .put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0).put((byte) random.nextInt(256)).put((byte) 0)
                .put((byte) text.length).put(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            byte[] value = new byte[random.nextInt(6)];
            random.nextBytes(value);
            buffer.putShort((short) new int[]{0x020c, 0x020e, 0x020f, 0x0424, 0x001e, 0x0427, 0x1400}[random.nextInt(
                    7)]).putShort((short) value.length).put(value);
        }
        byte[] pdu = new byte[buffer.position()];
        buffer.putInt(0, pdu.length).flip().get(pdu);
        return pdu;
    }

    private static byte[] tampered(Random random, byte[] pdu) {
        for (int i = random.nextInt(4); i > 0; i--) {
            pdu[16 + random.nextInt(pdu.length - 16)] = (byte) random.nextInt();
        }
        return random.nextInt(3) == 0 ? java.util.Arrays.copyOf(pdu, 16 + random.nextInt(pdu.length - 15)) : pdu;
    }

    private static void storable(Content content) {
        switch (content) {
        case Content.Text(String text) -> {
            assertEquals(-1, text.indexOf('\0'));
            assertEquals(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
        case Content.Part part -> assertEquals(-1, part.text().indexOf('\0'));
        case Content.Unsupported(String kind) -> assertTrue(List.of("broken", "binary", "too long").contains(kind));
        case Content.Choice _,Content.Location _,Content.Media _ -> throw new AssertionError("no SMS");
        }
    }
}
