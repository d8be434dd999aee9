/** What people answer: the kinds of answers, each read from free text into a value or a reason why not. Pure. */
@NullMarked
package id.kentongan.flow.answer;

import org.jspecify.annotations.NullMarked;
