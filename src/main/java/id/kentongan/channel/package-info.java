/** The courier, and the contract that every channel's link keeps. */
@NullMarked
package id.kentongan.channel;

import org.jspecify.annotations.NullMarked;
