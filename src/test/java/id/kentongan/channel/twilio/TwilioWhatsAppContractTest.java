package id.kentongan.channel.twilio;

import id.kentongan.channel.LinkContract;
import id.kentongan.channel.LinkRig;
import id.kentongan.message.Medium;

/** WhatsApp over Twilio keeps what every link promises. */
class TwilioWhatsAppContractTest implements LinkContract {
    @Override
    public LinkRig rig() {
        return new TwilioLinkRig(Medium.WHATSAPP);
    }
}
