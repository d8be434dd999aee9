package id.kentongan.channel.meta;

import id.kentongan.channel.LinkContract;
import id.kentongan.channel.LinkRig;

/** WhatsApp over Meta's Cloud API keeps what every link promises. */
class MetaContractTest implements LinkContract {
    @Override
    public LinkRig rig() {
        return new MetaRig();
    }
}
