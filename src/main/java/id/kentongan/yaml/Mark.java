package id.kentongan.yaml;

/** A place in a file; lines and columns count from 1, line 0 means the file as a whole. */
public record Mark(String file, int line, int column) {
    /** The file as a whole. */
    public static Mark whole(String file) {
        return new Mark(file, 0, 0);
    }
}
