/** What the machine at hand can do: the service in a process of its own between the drivers of this package. */
@NullMarked
package id.kentongan.bench;

import org.jspecify.annotations.NullMarked;
