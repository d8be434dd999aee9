/** WhatsApp over Meta's own Cloud API: messages out by the Graph API, messages and statuses in by one signed webhook. */
@NullMarked
package id.kentongan.channel.meta;

import org.jspecify.annotations.NullMarked;
