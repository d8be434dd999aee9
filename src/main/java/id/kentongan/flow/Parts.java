package id.kentongan.flow;

import id.kentongan.flow.answer.AnswerReader;
import id.kentongan.language.Interpreter;
import id.kentongan.place.Places;
import java.time.ZoneId;

/** What every turn works with and none changes. */
record Parts(Flows flows, Openings openings, AnswerReader reader, Interpreter interpreter, Places places, ZoneId zone) {
}
