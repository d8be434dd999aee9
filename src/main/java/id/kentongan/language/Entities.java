package id.kentongan.language;

import id.kentongan.language.Entity.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds names, places, dates, amounts, phone numbers and NIK in a text. A piece belongs to the first kind that fits. */
final class Entities {
    private static final String MONTHS = "jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?"
            + "|jul[iy]?|agu(?:s|stus)?|agt|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?"
            + "|des(?:ember)?|dec(?:ember)?";
    private static final Pattern NUMBERS = Pattern.compile("(?<ticket>\\b[a-z]{3}-(?=[a-z]*\\d)[0-9a-z]{4,8}\\b)"
            + "|(?<money>\\brp\\.? ?\\d[\\d.,]*(?: ?(?:rb|ribu|jt|juta|k)\\b)?"
            + "|\\b\\d[\\d.,]* ?(?:rb|ribu|jt|juta|rupiah)\\b)"
            + "|(?<date>\\b\\d{1,2} ?(?:" + MONTHS + ")\\b(?: \\d{4})?|\\b\\d{1,2}[-/]\\d{1,2}[-/](?:\\d{4}|\\d{2})\\b"
            + "|(?<![\\d/-])(?<!\\b(?:rt|rw|no|nomor|kk|blok|jl|skor)\\.? )(?!1/[234]\\b|[23]/[34]\\b)(?:[12]\\d|3[01]|0?[1-9])/(?:1[0-2]|0?[1-9])(?![\\d/]))"
            + "|(?<clock>\\b\\d{1,2}(?:[.:]\\d{2})? ?[ap]m\\b)"
            + "|(?<place>\\brt\\.? ?\\d{1,3}(?: ?[/ ] ?(?:rw\\.? ?)?\\d{1,3})?\\b)");
    private static final Pattern DAYS = Pattern.compile("\\b(?<date>besok|bsk|lusa|sesuk|isuk|enjing|"
            + "(?:hari |malam )?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)(?: (?:depan|ini|besok|malam))?"
            + "|(?:tgl|tanggal)\\.? \\d{1,2}(?:-\\d{1,2}| (?:" + MONTHS + "))?(?: \\d{4})?)(?![\\p{L}\\d/-])");
    /** What a letter is for, up to the next comma. */
    private static final Pattern PURPOSE = Pattern
            .compile(
                    "\\b(?:untuk|utk|buat|bwt|kanggo|kangge|pikeun|keperluan|kagem) (?<purpose>(?!(?:saya|sy|aku|kami)\\b)"
                            + "\\p{L}[\\p{L}\\d' -]{3,80}?)(?=[,.;#\\n]|\\s+(?:nik|nama|atas nama|hp|no|rt|tolong|mohon|"
                            + "makasih|terima kasih)\\b|\\s*$)");
    /** A number that could be a person's, of any document or account. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){4,}");
    private static final List<Kind> NUMBER_KINDS = List.of(Kind.TICKET, Kind.MONEY, Kind.DATE, Kind.CLOCK, Kind.PLACE);
    private static final Set<String> BEFORE_NUMBERS = Set.of("rt", "rp");
    private static final Set<String> BEFORE_HOURS = Set.of("jam", "pukul", "pkl", "tabuh");
    private static final Set<String> BEFORE_PURPOSES = Set.of("untuk", "utk", "buat", "bwt", "kanggo", "kangge",
            "pikeun", "keperluan", "kagem");
    private static final Set<String> BEFORE_DAYS = Set.of("besok", "bsk", "lusa", "sesuk", "isuk", "enjing", "hari",
            "malam", "senin", "selasa", "rabu", "kamis", "jumat", "jum", "sabtu", "minggu", "tgl", "tanggal");

    private final String text;
    private final String small;
    private final List<Entity> found = new ArrayList<>();
    /** Names of others than the one whom the message is about: they answer no question, and yet are private. */
    private final List<Entity> others = new ArrayList<>();

    private Entities(String text) {
        this.text = text;
        this.small = small(text);
        read();
    }

    /** Letter for letter as long as the text, which some capitals are not as small ones. */
    private static String small(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return small.length() == text.length() ? small : text;
    }

    /** In the order of the text; no piece twice. */
    static List<Entity> of(String text) {
        return List.copyOf(new Entities(text).found);
    }

    private void read() {
        int reached = 0;
        int start = 0;
        while (start < small.length()) {
            int end = start;
            while (end < small.length() && isWord(small.charAt(end))) {
                end++;
            }
            if (end > start && start >= reached) {
                int from = start > 0 && small.charAt(start - 1) == '+' ? start - 1 : start;
                reached = find(from, end, small.substring(start, end));
            }
            start = end + 1;
        }
    }

    static boolean isWord(char character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9'
                || character >= 128 && Character.isLetterOrDigit(character);
    }

    /** Where the entity that begins here ends; the start itself if there is none. The patterns are dear. */
    private int find(int start, int end, String word) {
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
            return number(start);
        }
        if (BEFORE_NUMBERS.contains(word) || end - start == 3 && small.startsWith("-", end)
                || word.length() > 2 && BEFORE_NUMBERS.contains(word.substring(0, 2))) {
            return matched(NUMBERS, start, NUMBER_KINDS);
        }
        if (Called.BEFORE.contains(word)) {
            return called(Called.after(small, word, end), start);
        }
        if (Spot.begins(word)) {
            return taken(Kind.PLACE, start, end, Spot.end(text, small, word, end));
        }
        if (BEFORE_PURPOSES.contains(word)) {
            return matched(PURPOSE, start, List.of(Kind.PURPOSE));
        }
        if (BEFORE_HOURS.contains(word)) {
            return taken(Kind.CLOCK, start, end, Spelled.clock(small, end));
        }
        if (word.equals("half")) {
            return taken(Kind.CLOCK, start, end, Spelled.half(small, end));
        }
        if (Spelled.beginsAmount(word)) {
            int amount = Spelled.amount(small, start);
            return follows("tahun ", start) || follows("thn ", start)
                    ? amount
                    : taken(Kind.MONEY, start, start, amount);
        }
        return BEFORE_DAYS.contains(word) && !counted(start) ? matched(DAYS, start, List.of(Kind.DATE)) : start;
    }

    private int number(int start) {
        int nik = small.charAt(start) == '0' || small.startsWith("628", start) ? start : Figures.nik(small, start);
        if (nik > start && ends(nik)) {
            return taken(Kind.NIK, start, start, nik);
        }
        int phone = Figures.phone(small, start);
        if (phone > start && ends(phone)) {
            return taken(Kind.PHONE, start, start, phone);
        }
        int amount = Spelled.amount(small, start);
        if (amount > start) {
            return taken(Kind.MONEY, start, start, amount);
        }
        return matched(NUMBERS, start, NUMBER_KINDS);
    }

    private boolean ends(int end) {
        return end == small.length() || small.charAt(end) < '0' || small.charAt(end) > '9';
    }

    private boolean follows(String word, int start) {
        return small.startsWith(word, start - word.length());
    }

    /** "2 minggu" tells how long something takes. */
    private boolean counted(int start) {
        return start > 1 && Character.isDigit(small.charAt(start - 2));
    }

    private int called(Called name, int start) {
        if (name.end() > name.start()) {
            (name.own() ? found : others)
                    .add(new Entity(Kind.NAME, text.substring(name.start(), name.end()), name.start()));
            return name.end();
        }
        return start;
    }

    /** Takes what reaches further than the word or the start that it is to begin with. */
    private int taken(Kind kind, int start, int beyond, int end) {
        if (end <= beyond) {
            return start;
        }
        found.add(new Entity(kind, text.substring(start, end), start));
        return end;
    }

    private int matched(Pattern pattern, int start, List<Kind> kinds) {
        Matcher matcher = pattern.matcher(small).region(start, small.length()).useTransparentBounds(true);
        if (matcher.lookingAt()) {
            for (Kind kind : kinds) {
                String group = kind.name().toLowerCase(Locale.ROOT);
                if (matcher.start(group) >= 0) {
                    return taken(kind, matcher.start(group), start, matcher.end(group));
                }
            }
        }
        return start;
    }

    /** The text with every private piece in it replaced by what it is, so that it can serve as a line for training. */
    static String masked(String text) {
        String numbers = LONG_NUMBER.matcher(entitiesMasked(Masks.email(text))).replaceAll("<number>");
        return Names.masked(Masks.plates(Masks.houses(numbers)));
    }

    private static String entitiesMasked(String text) {
        var masked = new StringBuilder(text);
        var entities = new Entities(text);
        Stream.concat(entities.found.stream(), entities.others.stream())
                .filter(entity -> entity.kind() == Kind.NIK || entity.kind() == Kind.PHONE
                        || entity.kind() == Kind.NAME)
                .sorted(Comparator.comparingInt(Entity::start).reversed())
                .forEach(entity -> masked.replace(entity.start(), entity.start() + entity.text().length(),
                        "<" + entity.kind().name().toLowerCase(Locale.ROOT) + ">"));
        return masked.toString();
    }
}
