package badhouse.channel.sms;

import badhouse.channel.twilio.WhatsApp;

record ImportsAnotherEdge(WhatsApp edge) {
}
