/** The providers' side on loopback, and the page of phones: what {@code kentongan demo} and the tests talk to. */
@NullMarked
package id.kentongan.demo;

import org.jspecify.annotations.NullMarked;
