package id.kentongan.yaml;

import java.util.Optional;

/** Looks for the quotes of a file that is no YAML: one that is never closed shows itself much later. */
final class Quotes {
    private final String text;
    private int line;
    private int lineStart;

    Quotes(String text) {
        this.text = text;
    }

    /**
     * A text in quotes; lines and columns count from 0.
     *
     * @param until
     *            the line of its closing quote, -1 where there is none
     */
    record Quoted(char sign, int line, int column, int until, int untilColumn) {
    }

    /** The first text in quotes, begun no later than the place, that never ends or that more follows at once. */
    Optional<Quoted> suspicious(int lastLine, int lastColumn) {
        boolean mayBegin = true;
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (line > lastLine || line == lastLine && at - lineStart > lastColumn) {
                return Optional.empty();
            }
            if (sign == '\n') {
                newLine(at);
                mayBegin = true;
            } else if (sign == '#' && (at == lineStart || text.charAt(at - 1) == ' ')) {
                at = end(at) - 1;
            } else if ((sign == '"' || sign == '\'') && mayBegin) {
                int beginLine = line;
                int beginColumn = at - lineStart;
                int close = close(at + 1, sign);
                if (close < 0) {
                    return Optional.of(new Quoted(sign, beginLine, beginColumn, -1, -1));
                }
                if (more(close + 1)) {
                    return Optional.of(new Quoted(sign, beginLine, beginColumn, line, close - lineStart));
                }
                at = close;
                mayBegin = false;
            } else if (sign != ' ') {
                mayBegin = "[{,".indexOf(sign) >= 0 || (sign == ':' || sign == '-') && at + 1 < text.length()
                        && text.charAt(at + 1) == ' ';
            }
            at++;
        }
        return Optional.empty();
    }

    private void newLine(int at) {
        line++;
        lineStart = at + 1;
    }

    private int end(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int close(int from, char sign) {
        for (int at = from; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '\n') {
                newLine(at);
            } else if (here == '\\' && sign == '"') {
                at++;
            } else if (here == sign) {
                if (sign == '\'' && at + 1 < text.length() && text.charAt(at + 1) == sign) {
                    at++;
                } else {
                    return at;
                }
            }
        }
        return -1;
    }

    /** Whether something follows that cannot stand behind a closed text. */
    private boolean more(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && ",]}:\n\r\t".indexOf(text.charAt(at)) < 0
                && !(text.charAt(at) == '#' && at > from);
    }
}
