/** What a real deployment has outside: an SMSC and people with phones, all on loopback. */
@NullMarked
package id.kentongan.demo;

import org.jspecify.annotations.NullMarked;
