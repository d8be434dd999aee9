/** The directory as a folder of CSV files that an operator edits in a spreadsheet. */
@NullMarked
package id.kentongan.directory.file;

import org.jspecify.annotations.NullMarked;
