package id.kentongan.channel.sms;

/**
 * Writes typographic signs in plain ones that mean the same to a reader (curly quotes, dashes, an ellipsis, hard
 * spaces), so that one of them does not push a whole text into UCS-2 and double its cost.
 */
final class PlainSigns {
    private PlainSigns() {
    }

    static String of(String text) {
        var plain = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            append(plain, text.charAt(i));
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, char sign) {
        switch (sign) {
        case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '`', '\u00b4' -> plain.append('\'');
        case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '\u00ab', '\u00bb' -> plain.append('"');
        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u2022' -> plain.append('-');
        case '\u2026' -> plain.append("...");
        case '\t', '\u00a0', '\u2002', '\u2003', '\u2009', '\u200a', '\u202f' -> plain.append(' ');
        case '\u200b', '\u2060', '\ufeff', '\u00ad' -> {
            // seen by nobody
        }
        // Kept out of the switch's closed list on purpose: every other sign stays what it is.
        default -> plain.append(sign);
        }
    }
}
