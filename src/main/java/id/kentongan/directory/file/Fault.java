package id.kentongan.directory.file;

/**
 * One thing that is wrong in a file, told so that it can be found and mended.
 *
 * @param line
 *            counted from 1; 0 for the file as a whole
 * @param column
 *            the column's name; empty for the line as a whole
 */
public record Fault(String file, int line, String column, String message) {
    /** {@code people.csv:4: role: expected …}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (column.isEmpty() ? "" : column + ": ") + message;
    }
}
