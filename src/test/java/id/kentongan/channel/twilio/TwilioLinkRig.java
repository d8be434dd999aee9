package id.kentongan.channel.twilio;

import id.kentongan.app.WebServer;
import id.kentongan.channel.HeldInbox;
import id.kentongan.channel.HeldReceipts;
import id.kentongan.channel.Link;
import id.kentongan.channel.LinkRig;
import id.kentongan.demo.LocalTwilio;
import id.kentongan.demo.TwilioFault;
import id.kentongan.demo.TwilioMessage;
import id.kentongan.message.Content.Text;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A link to Twilio for one of its media, as the contract of every link wants it. */
final class TwilioLinkRig implements LinkRig {
    private static final int WINDOW = 4;

    private final HeldInbox inbox = new HeldInbox();
    private final HeldReceipts receipts = new HeldReceipts();
    private final List<TwilioMessage> arrived = new CopyOnWriteArrayList<>();
    private final LocalTwilio twilio = LocalTwilio.start(0, TwilioRig.ACCOUNT, TwilioRig.TOKEN, TwilioRig.OURS);
    private final TwilioLink link;
    private final WebServer web;

    TwilioLinkRig(Medium medium) {
        TwilioSettings settings = medium == Medium.WHATSAPP
                ? TwilioSettings.whatsApp("twilio", TwilioRig.ACCOUNT, TwilioRig.TOKEN, TwilioRig.OURS,
                        TwilioRig.PUBLIC)
                : TwilioSettings.sms("twilio-sms", TwilioRig.ACCOUNT, TwilioRig.TOKEN, TwilioRig.OURS,
                        TwilioRig.PUBLIC);
        link = new TwilioLink(settings.withApiUrl(twilio.apiUrl()).withLimits(new TwilioSettings.Limits(WINDOW, 0,
                Duration.ofSeconds(4))), inbox, (name, labels) -> {}, InstantSource.system());
        web = new WebServer("127.0.0.1", 0,
                List.of(new TwilioWebhook(List.of(link), receipts, (_, _) -> {}, (name, labels) -> {
                })::routes));
        web.start();
        twilio.onMessage(arrived::add);
        twilio.reportStatus(false);
        twilio.callService(URI.create("http://127.0.0.1:" + web.port()), TwilioRig.PUBLIC);
    }

    @Override
    public Link link() {
        return link;
    }

    @Override
    public HeldInbox inbox() {
        return inbox;
    }

    @Override
    public HeldReceipts receipts() {
        return receipts;
    }

    @Override
    public List<String> arrived() {
        return arrived.stream().map(TwilioMessage::text).toList();
    }

    @Override
    public void holdAnswers() {
        twilio.holdAnswers();
    }

    @Override
    public void answerHeld() {
        twilio.answerHeld();
    }

    @Override
    public int underWay() {
        return twilio.underWay();
    }

    @Override
    public int mostUnderWay() {
        return twilio.mostUnderWay();
    }

    @Override
    public void leaveNextUnanswered() {
        twilio.fault(new TwilioFault.CreateThenHang(), 1);
    }

    @Override
    public void breakDown() {
        twilio.fault(new TwilioFault.Answer(503, 20503, 3), 1);
        send(JOKO, "yang menemukannya").join();
    }

    @Override
    public void mend() {
        // Twilio answers again; that is all it does.
    }

    @Override
    public void personWrites(PhoneNumber from, String text) {
        if (link.medium() == Medium.WHATSAPP) {
            twilio.send(from, new Text(text));
        } else {
            twilio.sendSms(LocalTwilio.newMessageSid(), from, text);
        }
    }

    @Override
    public void tellDelivered(PhoneNumber to, String providerId) {
        twilio.report(new TwilioMessage(providerId, link.medium(), to, "", List.of(), "", "", TwilioRig.PUBLIC
                + TwilioWebhook.statusPath(link.medium())), "delivered", 0);
    }

    @Override
    public long acknowledged() {
        return twilio.acknowledged();
    }

    @Override
    public long turnedAway() {
        return twilio.turnedAway();
    }

    @Override
    public void close() {
        link.close();
        web.close();
        twilio.close();
    }
}
