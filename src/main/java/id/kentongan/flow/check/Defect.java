package id.kentongan.flow.check;

/**
 * Something in the flows that residents would meet sooner or later.
 *
 * @param flow
 *            the flow's name, or the file's without its ending ({@code words}, {@code notices})
 * @param step
 *            the step, or the text's name; empty for the whole
 */
public record Defect(String flow, String step, String problem) {
}
