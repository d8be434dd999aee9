package id.kentongan.conversation;

/** A durable entry of a partition's inbox. Numbers count up from 1 without gaps; {@code json} is an {@link Entry}. */
public record InboxEntry(int partition, long number, String json) {
}
