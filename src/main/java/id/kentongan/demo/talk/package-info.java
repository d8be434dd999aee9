/** Talks: transcripts that prove a flow, played through the whole service on both channels. */
@NullMarked
package id.kentongan.demo.talk;

import org.jspecify.annotations.NullMarked;
