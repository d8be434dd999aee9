package id.kentongan.channel.sms;

import static id.kentongan.channel.sms.SmsBench.JOKO;
import static id.kentongan.channel.sms.SmsBench.SARI;
import static id.kentongan.channel.sms.SmsBench.SHORT_CODE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kentongan.demo.LocalSmsc;
import id.kentongan.message.Lane;
import id.kentongan.message.Term;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wireshark's reading of what we say. */
class CaptureTest {
    private static final String LONG = "Pengumuman: besok ada posyandu di balai desa. ".repeat(8).strip();
    @TempDir
    private Path folder;

    @Test
    void wireshark_finds_every_pdu_of_a_run_and_none_malformed() throws Exception {
        assumeTrue(tshark("-v").isPresent(), "tshark is not installed");
        Path capture = folder.resolve("run.pcap");
        Files.write(capture, run());
        assertEquals("", read(capture, "_ws.malformed || _ws.expert.severity >= 8388608", "-e", "_ws.expert.message"));
        Set<String> commands = new TreeSet<>(List.of(read(capture, "smpp", "-e", "smpp.command_id").split("[,\\s]+")));
        assertTrue(commands.containsAll(Set.of("0x00000001", "0x00000002", "0x00000009", "0x00000004", "0x80000005",
                "0x00000006", "0x00000015", "0x80000000")), commands::toString);
        // It has cut the stream as we have: as many submit_sm as the SMSC took, and all of their parameters.
        String payloads = read(capture, "smpp.command_id == 4", "-e", "smpp.message_payload");
        assertTrue(payloads.contains(HexFormat.of().formatHex(Gsm7.encode(LONG))), payloads);
    }

    @Test
    void wireshark_would_have_found_one() throws Exception {
        assumeTrue(tshark("-v").isPresent(), "tshark is not installed");
        byte[] capture = run();
        int at = new String(capture, StandardCharsets.ISO_8859_1).indexOf("Ya?");
        // The octet before a short message is its length.
        capture[at - 1] = (byte) 0xf0;
        Path broken = folder.resolve("broken.pcap");
        Files.write(broken, capture);
        assertTrue(!read(broken, "_ws.malformed", "-e", "frame.number").isEmpty());
    }

    /** Both kinds of binds and all ways of joining, with receipts, refusals, a flood of nonsense, and an end. */
    private static byte[] run() throws Exception {
        try (var smsc = LocalSmsc.start(0); var tap = new Wiretap(smsc.port())) {
            for (Joining joining : Joining.values()) {
                var mode = joining == Joining.UDH8
                        ? SmppSettings.Mode.TRANSCEIVER
                        : SmppSettings.Mode.RECEIVER_AND_TRANSMITTER;
                var bench = new SmsBench(smsc, settings -> settings
                        .with(SmsBench.TIMES.withEnquireLink(java.time.Duration.ofMillis(100)))
                        .with(new SmppSettings.Smsc("127.0.0.1", tap.port(), Optional.empty(), "desa", "rahasia", ""))
                        .with(new SmppSettings.Binding(mode, 1, 10, 0))
                        .with(new SmppSettings.Writing(DefaultAlphabet.GSM, false, joining, true)));
                bench.link.start();
                await().until(() -> bench.link.state().equals("bound"));
                talk(bench);
                bench.link.close();
            }
            return tap.capture();
        }
    }

    private static void talk(SmsBench bench) throws Exception {
        var day = new Term(Instant.EPOCH, Instant.now().plusSeconds(86_400));
        bench.send(Lane.NOTICE, SARI, LONG, day).get();
        bench.send(Lane.ANNOUNCEMENT, JOKO, "ꦲꦤꦕꦫꦏ 😀 ".repeat(10), day).get();
        bench.outcome(SARI, "Ya?");
        bench.smsc.send(SARI, SHORT_CODE, "mau lapor");
        bench.smsc.sendParts(JOKO, SHORT_CODE, LONG, 2, 1);
        bench.smsc.deliverSm(SARI.digits(), SHORT_CODE, 4, 0, "id:m1 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII));
        await().until(() -> bench.smsc.unacknowledged() == 0);
        long nacks = bench.smsc.counts().nacks();
        bench.smsc.raw(new byte[]{0, 0, 0, 16, 0, 0, 7, 119, 0, 0, 0, 0, 0, 0, 0, 9});
        await().until(() -> bench.smsc.counts().nacks() > nacks);
        long enquiries = bench.smsc.counts().enquiries();
        await().until(() -> bench.smsc.counts().enquiries() > enquiries);
    }

    private String read(Path capture, String filter, String... fields) throws IOException, InterruptedException {
        var arguments = new java.util.ArrayList<>(List.of("-r", capture.toString(), "-d", "tcp.port==2775,smpp", "-Y",
                filter, "-T", "fields"));
        arguments.addAll(List.of(fields));
        return tshark(arguments.toArray(String[]::new)).orElseThrow().strip();
    }

    /** What it prints; empty where there is none. */
    private Optional<String> tshark(String... arguments) throws InterruptedException {
        var command = new java.util.ArrayList<>(List.of("tshark"));
        command.addAll(List.of(arguments));
        try {
            Path printed = folder.resolve("tshark.txt");
            Path complaints = folder.resolve("tshark.log");
            Process process = new ProcessBuilder(command).redirectOutput(printed.toFile())
                    .redirectError(complaints.toFile()).start();
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "tshark did not end");
            assertEquals(0, process.exitValue(), Files.readString(complaints));
            return Optional.of(Files.readString(printed));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
