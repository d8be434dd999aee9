/** The WhatsApp link over Twilio: messages out by its REST API, messages and statuses in by signed webhooks. */
@NullMarked
package id.kentongan.channel.whatsapp;

import org.jspecify.annotations.NullMarked;
