/** The proof of flows before they speak: every way through them explored, every text measured. Pure. */
@NullMarked
package id.kentongan.flow.check;

import org.jspecify.annotations.NullMarked;
