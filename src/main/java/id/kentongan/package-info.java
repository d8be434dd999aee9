/** Kentongan: a village's chatbot over WhatsApp and SMS. */
@NullMarked
package id.kentongan;

import org.jspecify.annotations.NullMarked;
