package id.kentongan.ticket;

import java.time.Instant;

/** Something that happened to a ticket; {@code by} names an office or person as residents may see it. */
public record Event(Instant at, String what, String by, String words) {
}
