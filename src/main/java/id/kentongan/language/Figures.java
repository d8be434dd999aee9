package id.kentongan.language;

import java.util.Set;

/** Where the numbers of people and phones end that begin at a figure, alone or in groups with a blank, dot or dash. */
final class Figures {
    /** How people part the sixteen figures of a NIK, as lengths of its groups. */
    private static final Set<String> NIK_GROUPS = Set.of("4-4-4-4-", "6-6-4-", "2-2-2-6-4-", "2-2-2-2-2-2-4-",
            "6-10-", "12-4-", "8-8-", "4-4-8-", "2-2-2-2-2-2-2-2-");
    private static final int NIK = 16;
    /** Of a mobile number without the country's code or its zero. */
    private static final int FEWEST = 9;
    private static final int MOST = 12;

    private Figures() {
    }

    /** The index after the NIK, the start if there is none. */
    static int nik(String text, int start) {
        int one = run(text, start);
        if (one - start == NIK) {
            return one;
        }
        var groups = new StringBuilder();
        int digits = 0;
        int at = start;
        while (digits < NIK) {
            int end = run(text, at);
            if (end == at || digits + end - at > NIK) {
                return start;
            }
            groups.append(end - at).append('-');
            digits += end - at;
            at = digits < NIK && end < text.length() && isBetween(text.charAt(end)) ? end + 1 : end;
            if (at == end && digits < NIK) {
                return start;
            }
        }
        return NIK_GROUPS.contains(groups.toString()) ? at : start;
    }

    /** The index after the mobile number, the start if there is none: 0812…, 62 812…, +62 812-…. */
    static int phone(String text, int start) {
        int at = start + (text.charAt(start) == '+' ? 1 : 0);
        if (text.startsWith("62", at)) {
            at += 2;
            at += at < text.length() && isBetween(text.charAt(at)) ? 1 : 0;
            at += at < text.length() && text.charAt(at) == '0' ? 1 : 0;
        } else if (at == start && text.charAt(at) == '0') {
            at++;
        } else {
            return start;
        }
        return at < text.length() && text.charAt(at) == '8' ? groups(text, start, at) : start;
    }

    private static int groups(String text, int start, int first) {
        int end = run(text, first);
        int digits = end - first;
        while (digits < MOST && end + 1 < text.length() && isBetween(text.charAt(end))) {
            int next = run(text, end + 1);
            int more = next - end - 1;
            boolean whole = digits >= FEWEST && end - first == digits;
            if (whole || more < (digits < FEWEST ? 2 : 3) || digits + more > MOST) {
                break;
            }
            digits += more;
            end = next;
        }
        return digits >= FEWEST && digits <= MOST ? end : start;
    }

    private static int run(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean isBetween(char character) {
        return character == ' ' || character == '.' || character == '-';
    }
}
