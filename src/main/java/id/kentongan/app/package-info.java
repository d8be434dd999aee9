/** The wiring: settings, start and stop, and the web edge. */
@NullMarked
package id.kentongan.app;

import org.jspecify.annotations.NullMarked;
