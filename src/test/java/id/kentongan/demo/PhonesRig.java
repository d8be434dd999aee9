package id.kentongan.demo;

import id.kentongan.app.WebServer;
import id.kentongan.channel.Link;
import id.kentongan.channel.sms.SmppLink;
import id.kentongan.channel.sms.SmppSettings;
import id.kentongan.channel.twilio.TwilioLink;
import id.kentongan.channel.twilio.TwilioSettings;
import id.kentongan.channel.twilio.TwilioWebhook;
import id.kentongan.message.Acceptance;
import id.kentongan.message.Attachment;
import id.kentongan.message.Content.Text;
import id.kentongan.message.Inbound;
import id.kentongan.message.Lane;
import id.kentongan.message.Medium;
import id.kentongan.message.MessageId;
import id.kentongan.message.Option;
import id.kentongan.message.Origin;
import id.kentongan.message.Outbound;
import id.kentongan.message.PhoneNumber;
import id.kentongan.message.Template;
import id.kentongan.message.Term;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** The page with both providers and both real links; in the place of the core somebody who answers what was said. */
final class PhonesRig implements AutoCloseable {
    static final PhoneNumber SITI = new PhoneNumber("6281234567890");
    static final PhoneNumber BUDI = new PhoneNumber("6281234567891");
    static final PhoneNumber DEWI = new PhoneNumber("6281234567892");
    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final PhoneNumber OURS = new PhoneNumber("6281100000000");
    private static final URI PUBLIC = URI.create("https://kentongan.example.id");

    final PhonesPage page;
    private final LocalSmsc smsc;
    private final LocalTwilio twilio;
    private final SmppLink sms;
    private final TwilioLink whatsApp;
    private final WebServer web;
    private final AtomicLong entries = new AtomicLong();

    PhonesRig(Path history) throws IOException {
        smsc = LocalSmsc.start(0);
        twilio = LocalTwilio.start(0, ACCOUNT, "rahasia", OURS);
        sms = new SmppLink(SmppSettings.of("operator-a", "127.0.0.1", smsc.port(), "foo", "bar", "1234"), this::answer,
                _ -> CompletableFuture.completedFuture(Acceptance.ACCEPTED),
                _ -> CompletableFuture.completedFuture(Acceptance.ACCEPTED),
                (name, labels) -> {}, InstantSource.system());
        whatsApp = new TwilioLink(
                TwilioSettings.whatsApp("twilio", ACCOUNT, "rahasia", OURS, PUBLIC).withApiUrl(twilio.apiUrl()),
                this::answer, (name, labels) -> {}, InstantSource.system());
        web = new WebServer("127.0.0.1", 0,
                List.of(new TwilioWebhook(List.of(whatsApp),
                        _ -> CompletableFuture.completedFuture(Acceptance.ACCEPTED),
                        (_, _) -> {}, (name, labels) -> {})::routes));
        web.start();
        twilio.callService(URI.create("http://127.0.0.1:" + web.port()), PUBLIC);
        sms.start();
        whatsApp.start();
        page = PhonesPage.start(0, List.of(
                new Phone("Bu Siti", "warga", SITI, List.of(Medium.WHATSAPP, Medium.SMS),
                        List.of("mau lapor jalan rusak di depan mushola", "CEK")),
                new Phone("Pak Budi", "warga", BUDI, List.of(Medium.SMS),
                        List.of("SKTM#3602044107850003#sekolah anak")),
                new Phone("Bu Dewi", "kader", DEWI, List.of(Medium.WHATSAPP), List.of("umumkan")),
                new Phone("Pak Joko", "petugas desa", new PhoneNumber("6281234567893"),
                        List.of(Medium.WHATSAPP, Medium.SMS), List.of("BALAS TJT-4821K sedang kami cek")),
                new Phone("Pak Camat", "kecamatan", new PhoneNumber("6281234567894"), List.of(Medium.WHATSAPP),
                        List.of())),
                "1234", smsc, twilio, history);
    }

    private CompletableFuture<Acceptance> answer(Inbound inbound) {
        String said = inbound.content() instanceof Text text ? text.text() : inbound.content().toString();
        Link link = inbound.medium() == Medium.SMS ? sms : whatsApp;
        int offered = said.matches("pilih \\d") ? said.charAt(said.length() - 1) - '0' : 0;
        link.send(message(inbound.medium(), inbound.from(), "Anda menulis: " + said, offered));
        return CompletableFuture.completedFuture(Acceptance.ACCEPTED);
    }

    private Outbound message(Medium medium, PhoneNumber to, String text, int offered) {
        List<Option> options = IntStream.rangeClosed(1, offered).mapToObj(i -> new Option("o" + i, "Pilihan " + i))
                .toList();
        List<Attachment> attachments = text.endsWith(": lokasi")
                ? List.of(new Attachment.Pin(-6.1, 106.2, "TJT-002PH"))
                : List.of();
        return new Outbound(new MessageId(1, entries.incrementAndGet(), 0), Lane.CONVERSATION, medium, "", to, text,
                options, attachments, Template.NONE, Term.OPEN, Origin.NONE, Instant.EPOCH);
    }

    /** Writes to somebody who is not on the page until what is offered there can be tapped. */
    void untilOptionsCanBeTapped() {
        var tapped = new AtomicBoolean();
        twilio.onMessage(message -> tapped.compareAndSet(false, !message.contentSid().isEmpty()));
        Awaitility.await().until(() -> {
            whatsApp.send(message(Medium.WHATSAPP, new PhoneNumber("6281234567899"), "Halo", 10)).join();
            return tapped.get();
        });
    }

    @Override
    public void close() throws IOException {
        page.close();
        sms.close();
        whatsApp.close();
        web.close();
        twilio.close();
        smsc.close();
    }
}
