/** Flows read from a folder of YAML files, with every fault told at once. */
@NullMarked
package id.kentongan.flow.file;

import org.jspecify.annotations.NullMarked;
