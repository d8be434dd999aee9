package id.kentongan.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Where a file cannot be read on as YAML: what is probably wrong, in the words of somebody who writes texts and has
 * never read YAML's rules, and the place where it is to be mended, which often stands above the one where it shows.
 *
 * @param line
 *            from 1
 * @param column
 *            from 1
 */
record SyntaxFault(int line, int column, String message) {
    private static final Pattern COLON = Pattern.compile("[^\\s:]\\s*:\\s+\\S");
    private static final Pattern LAST_WORD = Pattern.compile("^(\\S+)");
    private static final String NEEDS_QUOTES = "a text with ? : , or braces needs quotes around it";

    /** The first place from which on the text is no YAML. */
    static SyntaxFault of(MarkedYAMLException e, String text) {
        return new Explanation(e, text).fault();
    }

    /** A line and a column that count from 0, as SnakeYAML has them. */
    private record Spot(int line, int column) {
        static Optional<Spot> of(Mark mark) {
            return Optional.ofNullable(mark).map(some -> new Spot(some.getLine(), some.getColumn()));
        }

        SyntaxFault says(String message) {
            return new SyntaxFault(line + 1, column + 1, message);
        }
    }

    /** What SnakeYAML found, and the lines around it. */
    private static final class Explanation {
        private final List<String> lines;
        private final String text;
        private final String problem;
        private final String context;
        private final Spot found;
        private final Spot begun;

        Explanation(MarkedYAMLException e, String text) {
            this.text = text;
            lines = text.lines().toList();
            problem = e.getProblem() == null ? "" : e.getProblem();
            context = e.getContext() == null ? "" : e.getContext();
            Optional<Spot> seen = Spot.of(e.getProblemMark());
            begun = Spot.of(e.getContextMark()).or(() -> seen).orElse(new Spot(0, 0));
            found = seen.orElse(begun);
        }

        SyntaxFault fault() {
            return tab().or(this::quote).or(this::sign).orElseGet(this::structure);
        }

        private String line(int number) {
            return number >= 0 && number < lines.size() ? lines.get(number) : "";
        }

        private static int indent(String line) {
            return line.length() - line.stripLeading().length();
        }

        private Optional<SyntaxFault> tab() {
            for (int i = found.line(); i >= Math.max(0, Math.min(begun.line(), found.line() - 1)); i--) {
                int at = line(i).indexOf('\t');
                if (at >= 0 && at < indent(line(i))) {
                    return Optional.of(new Spot(i, at).says("a tab stands here: indent lines with blanks only"));
                }
            }
            return problem.contains("(TAB)")
                    ? Optional.of(found.says("a tab stands here: use blanks"))
                    : Optional.empty();
        }

        private Optional<SyntaxFault> quote() {
            return new Quotes(text).suspicious(found.line(), found.column()).map(quote -> {
                String sign = quote.sign() == '"' ? "\"" : "'";
                String other = quote.sign() == '"' ? "'" : "\"";
                String message;
                if (quote.until() < 0) {
                    message = "this quote (" + sign + ") is never closed: put another one at the end of the text";
                } else if (quote.until() > quote.line()) {
                    message = "this quote (" + sign + ") is not closed in its line, only in line " + (quote.until() + 1)
                            + ": put another one at the end of the text";
                } else {
                    return new Spot(quote.until(), quote.untilColumn()).says("this quote (" + sign
                            + ") ends the text, but more follows: put the quotes around all of it, and " + other
                            + " around a text that has " + sign + " inside");
                }
                return new Spot(quote.line(), quote.column()).says(message);
            });
        }

        /** A sign at the beginning of a text that YAML keeps for itself. */
        private Optional<SyntaxFault> sign() {
            if (problem.contains("cannot start any token") || problem.contains("mapping keys are not allowed")) {
                return Optional.of(begins(found));
            }
            if (context.matches(".*scanning an? (alias|anchor|tag|(YAML )?directive)?.*") && !context.contains("quoted")
                    && !context.contains("simple key") && !context.contains("block")) {
                return Optional.of(begins(begun));
            }
            if (context.contains("block scalar")) {
                return Optional.of(begun.says("after | and > the text begins in the next line; "
                        + "a text that begins with one of them needs quotes around it"));
            }
            if (context.contains("double-quoted")) {
                return Optional.of(found.says("this \\ means nothing in a text in quotes: write \\\\ for a backslash, "
                        + "\\n for a new line"));
            }
            return Optional.empty();
        }

        private SyntaxFault begins(Spot spot) {
            String line = line(spot.line());
            String sign = spot.column() < line.length() ? line.substring(spot.column(), spot.column() + 1) : "this";
            return spot.says("a text that begins with " + sign + " needs quotes around it");
        }

        private SyntaxFault structure() {
            if (problem.startsWith("mapping values are not allowed")) {
                return colon();
            }
            if (problem.startsWith("could not find expected ':'")) {
                return missingColon(begun);
            }
            if (problem.startsWith("sequence entries are not allowed")) {
                return found
                        .says("a list within a line is written [one, two]; with dashes each entry has its own line");
            }
            if (problem.contains("<stream end>") || problem.contains("expected ',' or")) {
                return braces();
            }
            if (problem.contains("<block end>") || problem.contains("<document start>")) {
                return indentation();
            }
            return found.says(problem.contains("node content")
                    ? "a text is missing here, or one that begins with " + sign(found) + " lacks its quotes"
                    : "cannot be understood here; a text with special signs needs quotes around it");
        }

        private String sign(Spot spot) {
            String line = line(spot.line());
            return spot.column() < line.length() ? line.substring(spot.column(), spot.column() + 1) : "a sign";
        }

        /** A colon where none can be: within a text, or in a line that YAML takes for more of the text above. */
        private SyntaxFault colon() {
            String line = line(found.line());
            String before = line.substring(0, Math.min(found.column(), line.length()));
            if (COLON.matcher(before).find() || before.strip().startsWith("- ") && before.contains(": ")) {
                return found.says("a text with a colon needs quotes around it");
            }
            int above = above(found.line());
            String other = line(above);
            int begins = indent(other);
            if (!other.contains(":") && above < found.line()) {
                return missingColon(new Spot(above, begins));
            }
            if (indent(line) > begins && above < found.line()) {
                return new Spot(found.line(), indent(line)).says("this line is indented like more of the text in line "
                        + (above + 1) + ": begin it in column " + (begins + 1)
                        + " as that line, if it belongs beside it");
            }
            return found.says("a colon cannot stand here: a text with a colon needs quotes around it");
        }

        private int above(int line) {
            for (int i = line - 1; i >= 0; i--) {
                String other = line(i).strip();
                if (!other.isEmpty() && !other.startsWith("#")) {
                    return i;
                }
            }
            return line;
        }

        private SyntaxFault missingColon(Spot spot) {
            String rest = line(spot.line()).substring(Math.min(spot.column(), line(spot.line()).length())).strip();
            var word = LAST_WORD.matcher(rest);
            return spot.says("a colon is missing" + (word.find() ? " after \"" + word.group(1) + "\"" : "")
                    + ": expected a name, a colon, a blank and its value");
        }

        private SyntaxFault braces() {
            String open = sign(begun);
            String close = open.equals("[") ? "]" : "}";
            boolean ended = problem.contains("<stream end>") || found.line() >= lines.size();
            if (ended) {
                return begun.says("this " + open + " is never closed: " + close + " is missing");
            }
            String sign = sign(found);
            if (sign.equals("}") || sign.equals("]")) {
                return found.says("this " + sign + " closes what " + open + " opened in line " + (begun.line() + 1)
                        + ": expected " + close);
            }
            String last = line(above(found.line())).stripTrailing();
            boolean fresh = indent(line(found.line())) >= found.column() || !line(found.line()).substring(0, found
                    .column()).contains(",");
            if (found.line() > begun.line() && fresh && !last.endsWith(",") && !last.endsWith(open)) {
                return begun.says("this " + open + " is not closed before line " + (found.line() + 1) + ": " + close
                        + " or a comma is missing");
            }
            return found.says("a comma is missing here, or quotes: " + NEEDS_QUOTES);
        }

        private SyntaxFault indentation() {
            String line = line(found.line());
            String sign = sign(found);
            if (sign.equals("}") || sign.equals("]")) {
                return found.says("this " + sign + " closes nothing: nothing was opened before it");
            }
            if (indent(line) == found.column()) {
                if (sign.equals("-") && !line(begun.line()).strip().startsWith("-")) {
                    return found
                            .says("a dash stands among names: what belongs together is either all names with values "
                                    + "or all dashes");
                }
                return found.says("this line begins in column " + (found.column() + 1)
                        + ", what it belongs to in column "
                        + (first() + 1) + " (line " + (begunLine() + 1) + "): begin lines that belong together alike");
            }
            return found
                    .says("more follows where the value has ended: a text with special signs needs quotes around all "
                            + "of it");
        }

        /** Where the part began that the line does not fit. */
        private int begunLine() {
            if (problem.contains("<document start>")) {
                for (int i = 0; i < lines.size(); i++) {
                    if (!line(i).isBlank() && !line(i).strip().startsWith("#") && !line(i).startsWith("---")) {
                        return i;
                    }
                }
            }
            return begun.line();
        }

        private int first() {
            return problem.contains("<document start>") ? indent(line(begunLine())) : begun.column();
        }
    }
}
