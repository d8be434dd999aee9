package id.kentongan.store;

/** The Redis servers that a suite of tests runs on. */
interface RedisServers extends AutoCloseable {
    RedisAddress address();

    /** How many replicas each write must reach. */
    int replicas();

    /** Empties them all. */
    void flush();

    /** Stops the server, or all of them, as {@code kill -9} does. */
    void kill();

    /** Starts what was killed again, with its data. */
    void restart();

    @Override
    void close();
}
