/** What passes between people and the service: numbers, media, messages in and out, and the ports through which they pass. */
@NullMarked
package id.kentongan.message;

import org.jspecify.annotations.NullMarked;
