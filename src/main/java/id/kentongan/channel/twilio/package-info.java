/** WhatsApp and SMS over Twilio: messages out by its REST API, messages and statuses in by signed webhooks. */
@NullMarked
package id.kentongan.channel.twilio;

import org.jspecify.annotations.NullMarked;
