package id.kentongan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as operators write them. */
class RedisAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            redis://h                           | redis://h:6379
            redis://h:1/2                       | redis://h:1/2
            rediss://budi:p%40ss@h              | rediss://h:6379
            redis://:secret@[::1]:7             | redis://::1:7
            sentinel://a,b:2,c/mymaster         | sentinel://a:26379,b:2,c:26379/mymaster
            cluster://u:p@a,b:2                 | cluster://a:6379,b:2
            """)
    void addresses_are_read_and_shown_without_their_password(String written, String shown) {
        assertEquals(shown, RedisAddress.parse(written).toString());
    }

    @Test
    void user_and_password_may_hold_any_character() {
        var connections = RedisAddress.parse("rediss://budi:p%40s%3As+w@h:1/4").connections();
        var credentials = connections.getCredentialsProvider().get();
        assertEquals("budi", credentials.getUser());
        assertEquals("p@s:s+w", String.valueOf(credentials.getPassword()));
        assertEquals(4, connections.getDatabase());
        assertNotNull(connections.getSslOptions());
        assertNull(RedisAddress.parse("redis://h").connections().getSslOptions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            localhost              | a scheme: redis://, rediss://, sentinel:// or cluster://
            http://h               | a scheme: redis://, rediss://, sentinel:// or cluster://
            redis://               | a host
            redis://a,b            | one host, not 2
            redis://:geheim@h:0    | a port from 1 to 65535
            redis://h:6379x        | a port from 1 to 65535
            redis://h/x            | a database number from 0 to 1000000
            sentinel://a,b         | the master's name after the hosts, as in sentinel://h1,h2,h3/mymaster
            cluster://a/1          | no path: a cluster has one database
            """)
    void what_is_wrong_is_said_without_the_password(String written, String wanted) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> RedisAddress.parse(written));
        assertEquals("a Redis address needs " + wanted, refusal.getMessage());
    }
}
