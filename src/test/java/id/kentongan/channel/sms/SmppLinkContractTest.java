package id.kentongan.channel.sms;

import id.kentongan.channel.HeldInbox;
import id.kentongan.channel.HeldReceipts;
import id.kentongan.channel.Link;
import id.kentongan.channel.LinkContract;
import id.kentongan.channel.LinkRig;
import id.kentongan.demo.LocalSmsc;
import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The promises of a link, kept over SMPP. */
class SmppLinkContractTest implements LinkContract {
    private static final SmppSettings.Times TIMES = new SmppSettings.Times(Duration.ofSeconds(30),
            Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(8), Duration.ofMillis(50),
            Duration.ofMillis(100));

    @Override
    public LinkRig rig() throws IOException {
        return new Rig(new SmsBench(settings -> settings.with(TIMES)));
    }

    record Rig(SmsBench bench) implements LinkRig {
        @Override
        public Link link() {
            return bench.link;
        }

        @Override
        public HeldInbox inbox() {
            return bench.inbox;
        }

        @Override
        public HeldReceipts receipts() {
            return bench.receipts;
        }

        @Override
        public List<String> arrived() {
            return bench.received.stream().map(LocalSmsc.Received::text).toList();
        }

        @Override
        public void holdAnswers() {
            bench.smsc.faults().holdSubmits(true);
        }

        @Override
        public void answerHeld() {
            bench.smsc.faults().holdSubmits(false);
            bench.smsc.answerHeld(false);
        }

        @Override
        public int underWay() {
            return bench.smsc.held();
        }

        @Override
        public int mostUnderWay() {
            return bench.smsc.mostHeld();
        }

        @Override
        public void leaveNextUnanswered() {
            bench.smsc.faults().leaveSubmitsUnanswered(1);
        }

        @Override
        public void breakDown() {
            bench.smsc.faults().refuseBinds(0x08, Integer.MAX_VALUE);
            bench.smsc.dropAll();
        }

        @Override
        public void mend() {
            bench.smsc.faults().refuseBinds(0, 0);
        }

        @Override
        public void personWrites(PhoneNumber from, String text) {
            bench.smsc.send(from, SmsBench.SHORT_CODE, text);
        }

        @Override
        public void tellDelivered(PhoneNumber to, String providerId) {
            bench.smsc.deliverSm(to.digits(), SmsBench.SHORT_CODE, 0x04, 0,
                    ("id:" + providerId + " sub:001 dlvrd:001 stat:DELIVRD err:000 text:")
                            .getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public long acknowledged() {
            return bench.smsc.counts().acknowledged();
        }

        @Override
        public long turnedAway() {
            return bench.smsc.counts().turnedAway();
        }

        @Override
        public void close() throws IOException {
            bench.close();
        }
    }
}
