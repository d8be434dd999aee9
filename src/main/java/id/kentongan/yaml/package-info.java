/** YAML 1.2 files of our own schemas, read into located texts, lists and maps, with every fault found at once. */
@NullMarked
package id.kentongan.yaml;

import org.jspecify.annotations.NullMarked;
