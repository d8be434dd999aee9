/** The partitions in Redis: one embedded server, one with replicas and Sentinel, or a cluster; Jedis lives only here. */
@NullMarked
package id.kentongan.store;

import org.jspecify.annotations.NullMarked;
