/** People, and the mandates of officers and kader over places. */
@NullMarked
package id.kentongan.directory;

import org.jspecify.annotations.NullMarked;
