package badhouse.channel.sms;

import badhouse.channel.whatsapp.WhatsApp;

record ImportsAnotherEdge(WhatsApp edge) {
}
