package id.kentongan.store;

import java.util.List;

/** The Redis servers that a suite of tests runs on. */
interface RedisServers extends AutoCloseable {
    RedisAddress address();

    /** How many replicas each write must reach. */
    int replicas();

    /** The processes that hold data. */
    List<Long> pids();

    /** Empties them all. */
    void flush();

    /** Lets the servers forget all scripts, as an operator's SCRIPT FLUSH does. */
    void forgetScripts();

    /** Ends the server, the master or the whole cluster, as {@code kill -9} does. */
    void kill();

    /** Sees to it that what was killed runs again, with its data. */
    void restart();

    @Override
    void close();
}
