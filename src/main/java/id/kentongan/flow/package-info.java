/** The flow language as values, and the engine that advances a conversation through a flow. Pure: no clock, no input or output. */
@NullMarked
package id.kentongan.flow;

import org.jspecify.annotations.NullMarked;
