/** The workbench of those who write flows and texts: reading, understanding, checking, playing and talking. */
@NullMarked
package id.kentongan.author;

import org.jspecify.annotations.NullMarked;
