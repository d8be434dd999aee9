/** SMS over SMPP 3.4: binds, takes what people write, sends what they are told. */
@NullMarked
package id.kentongan.channel.sms;

import org.jspecify.annotations.NullMarked;
