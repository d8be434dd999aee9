package id.kentongan.language;

import id.kentongan.language.Entity.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names, places, dates, amounts, phone numbers and NIK in a text. A piece belongs to the first kind that fits. */
final class Entities {
    private static final String MONTHS = "jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun[i]?|jul[i]?|"
            + "agu(?:s|stus)?|agt|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?";
    private static final Pattern NUMBERS = Pattern.compile("(?<nik>(?<!\\d)\\d{16}(?!\\d))"
            + "|(?<phone>(?<![\\d+])(?:\\+?62|0)8\\d{1,3}[-. ]?\\d{3,4}[-. ]?\\d{2,5}(?!\\d))"
            + "|(?<ticket>\\b[a-z]{3}-(?=[a-z]*\\d)[0-9a-z]{4,8}\\b)"
            + "|(?<money>\\brp\\.? ?\\d[\\d.,]*(?: ?(?:rb|ribu|jt|juta|k)\\b)?"
            + "|\\b\\d[\\d.,]* ?(?:rb|ribu|jt|juta|rupiah)\\b)"
            + "|(?<date>\\b\\d{1,2} (?:" + MONTHS + ")\\b(?: \\d{4})?|\\b\\d{1,2}[-/]\\d{1,2}[-/](?:\\d{4}|\\d{2})\\b)"
            + "|(?<clock>\\b(?:jam|pukul|pkl) \\d{1,2}(?:[.:]\\d{2})?\\b)"
            + "|(?<place>\\brt\\.? ?\\d{1,3}(?: ?[/ ] ?(?:rw\\.? ?)?\\d{1,3})?\\b)");
    private static final Pattern DAYS = Pattern.compile("\\b(?<date>besok|bsk|lusa|sesuk|isuk|enjing|"
            + "(?:hari |malam )?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)(?: (?:depan|ini|besok|malam))?)\\b");
    /** Words that end a name or a place, because a sentence goes on with them. */
    private static final String END = "(?!(?:yang|yg|di|ke|dari|dr|dan|untuk|utk|sudah|sdh|udah|belum|blm|rusak|mati|"
            + "padam|mau|minta|rt|rw|desa|ds|dusun|kp|kampung|kec|kecamatan|kab|tidak|tdk|ga|gak|ada|saya|sy|ini|itu|"
            + "nik|tolong|mohon|butuh|perlu|alamat|nama|jalan|jln|jl|gang|hp|no|nomor|telp|wa|umur|terus|trs|banyak|sangat|parah|sering|kalau|karena|dekat|depan|dpn)\\b)";
    private static final String WORD = " " + END + "[\\p{L}'-]{2,}";
    private static final Pattern NAME = Pattern.compile("\\b(?:nama(?: saya| sy| lengkap)?|atas nama|a\\.?n\\.?)[ :]+"
            + "(?<name>" + END + "[\\p{L}'-]{2,}(?:" + WORD + "){0,3})");
    private static final Pattern PLACE = Pattern.compile("\\b(?<place>(?:dusun|dsn|desa|ds|kampung|kp|pekon|tiyuh|nagari|"
            + "jalan|jln|jl|gang|gg|perumahan|perum|kecamatan|kec|kelurahan|kel)\\.?(?:" + WORD
            + "){1,2}(?: (?:no\\.? ?)?\\d{1,3}\\b)?)");

    private Entities() {
    }

    /** In the order of the text; no piece twice. */
    static List<Entity> of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.length() != text.length()) {
            return List.of();
        }
        var found = new ArrayList<Entity>();
        if (small.chars().anyMatch(character -> character >= '0' && character <= '9')) {
            find(NUMBERS, small, text, found, Kind.NIK, Kind.PHONE, Kind.TICKET, Kind.MONEY, Kind.DATE, Kind.CLOCK,
                    Kind.PLACE);
        }
        find(DAYS, small, text, found, Kind.DATE);
        find(NAME, small, text, found, Kind.NAME);
        find(PLACE, small, text, found, Kind.PLACE);
        found.sort(Comparator.comparingInt(Entity::start));
        return List.copyOf(found);
    }

    private static void find(Pattern pattern, String small, String text, List<Entity> found, Kind... kinds) {
        Matcher matcher = pattern.matcher(small);
        while (matcher.find()) {
            for (Kind kind : kinds) {
                String group = kind.name().toLowerCase(Locale.ROOT);
                int start = matcher.start(group);
                if (start >= 0 && found.stream().noneMatch(other -> overlaps(other, start, matcher.end(group)))) {
                    found.add(new Entity(kind, text.substring(start, matcher.end(group)), start));
                }
            }
        }
    }

    private static boolean overlaps(Entity entity, int start, int end) {
        return entity.start() < end && start < entity.start() + entity.text().length();
    }

    /** The text with every private piece in it replaced by what it is, so that it can serve as a line for training. */
    static String masked(String text) {
        var masked = new StringBuilder(text);
        List<Entity> entities = of(text);
        for (Entity entity : entities.reversed()) {
            if (entity.kind() == Kind.NIK || entity.kind() == Kind.PHONE || entity.kind() == Kind.NAME) {
                masked.replace(entity.start(), entity.start() + entity.text().length(),
                        "<" + entity.kind().name().toLowerCase(Locale.ROOT) + ">");
            }
        }
        return masked.toString();
    }
}
