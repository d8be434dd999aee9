/** The promises of the whole service, proved on processes that are killed, paused and stopped between real providers. */
@NullMarked
package id.kentongan.proof;

import org.jspecify.annotations.NullMarked;
