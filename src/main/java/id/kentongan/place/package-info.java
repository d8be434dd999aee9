/** The four levels of places, by their Kemendagri codes. */
@NullMarked
package id.kentongan.place;

import org.jspecify.annotations.NullMarked;
