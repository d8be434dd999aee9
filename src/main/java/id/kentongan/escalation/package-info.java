/** Working days, deadlines, and the ladder from the village to the province. */
@NullMarked
package id.kentongan.escalation;

import org.jspecify.annotations.NullMarked;
