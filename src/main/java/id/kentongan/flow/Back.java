package id.kentongan.flow;

/** Where to go on after a called flow, kept as {@code menu/choose@1f2e3d4c}. */
record Back(String flow, String step, String version) {
    static Back read(String written) {
        int slash = written.indexOf('/');
        int at = written.indexOf('@', slash);
        return at < 0
                ? new Back(written.substring(0, slash), written.substring(slash + 1), "")
                : new Back(written.substring(0, slash), written.substring(slash + 1, at), written.substring(at + 1));
    }

    String written() {
        return flow + "/" + step + "@" + version;
    }
}
