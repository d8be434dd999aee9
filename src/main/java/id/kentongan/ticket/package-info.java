/** Requests and complaints: their numbers, their states, the catalogue. */
@NullMarked
package id.kentongan.ticket;

import org.jspecify.annotations.NullMarked;
