package id.kentongan.channel.sms;

import static id.kentongan.channel.sms.SmsBench.SARI;
import static id.kentongan.channel.sms.SmsBench.SHORT_CODE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.kentongan.channel.SendResult;
import id.kentongan.demo.LocalSmsc;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS to an SMSC whose certificate bears the name localhost, and no other. */
class TlsTest {
    private static final String SECRET = "rahasia";
    @TempDir
    private static Path folder;

    @BeforeAll
    static void make_a_key_and_its_certificate() throws Exception {
        keytool("-genkeypair", "-alias", "smsc", "-keyalg", "EC", "-dname", "CN=smsc", "-ext", "san=dns:localhost",
                "-validity", "2", "-storetype", "PKCS12", "-keystore", "keys.p12", "-storepass", SECRET);
        keytool("-exportcert", "-rfc", "-alias", "smsc", "-keystore", "keys.p12", "-storepass", SECRET, "-file",
                "smsc.pem");
        Files.writeString(folder.resolve("no.pem"), "no certificate\n");
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                .toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile()).start();
        assertEquals(true, process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("keytool.log")));
    }

    private static LocalSmsc smsc() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(stream, SECRET.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        ServerSocket server = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress
                .getLoopbackAddress());
        return LocalSmsc.on(server);
    }

    private static SmsBench bench(LocalSmsc smsc, String host, SmscTls tls) {
        return new SmsBench(smsc, settings -> settings.with(SmsBench.TIMES).with(new SmppSettings.Smsc(host, smsc
                .port(), Optional.of(tls), "desa", "rahasia", "")));
    }

    @Test
    void a_trusted_certificate_with_the_right_name_carries_both_directions() throws Exception {
        try (var bench = bench(smsc(), "localhost", SmscTls.trusting(folder.resolve("smsc.pem"))).bound()) {
            bench.smsc.send(SARI, SHORT_CODE, "halo");
            await().until(() -> bench.smsc.counts().acknowledged() == 1);
            assertEquals(List.of("halo"), bench.texts());
            assertInstanceOf(SendResult.Accepted.class, bench.outcome(SARI, "Ya?"));
            bench.smsc.dropAll();
            await().until(() -> bench.smsc.counts().binds() == 2 && bench.link.ready());
        }
    }

    @Test
    void a_certificate_that_bears_another_name_is_no_smsc_of_ours() throws Exception {
        refused("127.0.0.1", SmscTls.trusting(folder.resolve("smsc.pem")));
    }

    @Test
    void a_certificate_that_nobody_signed_whom_we_trust_is_no_smsc_of_ours() throws Exception {
        refused("localhost", SmscTls.usual());
    }

    private static void refused(String host, SmscTls tls) throws Exception {
        try (var bench = bench(smsc(), host, tls)) {
            bench.link.start();
            await().until(() -> bench.counted("binds", "unreachable") >= 2);
            assertEquals("reconnecting", bench.link.state());
            assertEquals(0, bench.smsc.counts().binds());
        }
    }

    @Test
    void an_smsc_that_speaks_no_tls_is_left_within_the_time() throws Exception {
        var times = new SmppSettings.Times(SmsBench.TIMES.enquireLink(), SmsBench.TIMES.enquireAnswer(),
                java.time.Duration.ofMillis(300), SmsBench.TIMES.response(), SmsBench.TIMES.firstPause(),
                SmsBench.TIMES.longestPause());
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var smsc = LocalSmsc.start(0)) {
            var tls = SmscTls.trusting(folder.resolve("smsc.pem"));
            try (var bench = new SmsBench(smsc, settings -> settings.with(times).with(new SmppSettings.Smsc("localhost",
                    silent.getLocalPort(), Optional.of(tls), "desa", "rahasia", "")))) {
                bench.link.start();
                await().until(() -> bench.counted("binds", "unreachable") >= 2);
            }
        }
    }

    @Test
    void a_file_without_certificates_is_said_to_be_one() {
        assertThrows(IOException.class, () -> SmscTls.trusting(folder.resolve("no.pem")));
        assertThrows(IOException.class, () -> SmscTls.trusting(folder.resolve("missing.pem")));
    }
}
