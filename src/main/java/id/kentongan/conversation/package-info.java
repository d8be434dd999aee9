/** The turn: what one inbox entry makes of a partition's state, and the loop that commits it. */
@NullMarked
package id.kentongan.conversation;

import org.jspecify.annotations.NullMarked;
