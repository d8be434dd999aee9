package id.kentongan.channel.twilio;

import id.kentongan.channel.LinkContract;
import id.kentongan.channel.LinkRig;
import id.kentongan.message.Medium;

/** SMS over Twilio keeps what every link promises. */
class TwilioSmsContractTest implements LinkContract {
    @Override
    public LinkRig rig() {
        return new TwilioLinkRig(Medium.SMS);
    }
}
