package id.kentongan.conversation;

/** The right to write to a partition: a token that the store compares before each commit (promise P5). */
public record Fence(int partition, String token) {
}
