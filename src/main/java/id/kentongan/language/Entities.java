package id.kentongan.language;

import id.kentongan.language.Entity.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            + "nik|sejak|semenjak|kemarin|kemaren|tadi|semalam|selama|mulai|hari|minggu|bulan|jam|waktu|kok|kenapa|lagi|wis|wes|"
            + "geus|tos|teu|ora|dak|tolong|mohon|butuh|perlu|alamat|nama|jalan|jln|jl|gang|hp|no|nomor|telp|wa|umur|terus|trs|banyak|sangat|parah|sering|kalau|karena|dekat|depan|dpn)\\b)";
    private static final String WORD = " " + END + "[\\p{L}'-]{2,}";
    private static final Pattern NAME = Pattern.compile("\\b(?:nama(?: saya| sy| lengkap)?|atas nama|a\\.?n\\.?)[ :]+"
            + "(?<name>" + END + "[\\p{L}'-]{2,}(?:" + WORD + "){0,3})");
    /** What a letter is for, up to the next comma. */
    private static final Pattern PURPOSE = Pattern
            .compile(
                    "\\b(?:untuk|utk|buat|bwt|kanggo|kangge|pikeun|keperluan|kagem) (?<purpose>(?!(?:saya|sy|aku|kami)\\b)"
                            + "\\p{L}[\\p{L}\\d' -]{3,80}?)(?=[,.;#\\n]|\\s+(?:nik|nama|atas nama|hp|no|rt|tolong|mohon|"
                            + "makasih|terima kasih)\\b|\\s*$)");
    private static final Pattern PLACE = Pattern
            .compile("\\b(?<place>(?:dusun|dsn|desa|ds|kampung|kp|pekon|tiyuh|nagari|"
                    + "jalan|jln|jl|gang|gg|perumahan|perum|kecamatan|kec|kelurahan|kel)\\.?(?:" + WORD
                    + "){1,2}(?: (?:no\\.? ?)?\\d{1,3}\\b)?)");

    /** A number that could be a person's, of any document or account. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){4,}");
    private static final Form NUMBER = new Form(NUMBERS, List.of(Kind.NIK, Kind.PHONE, Kind.TICKET, Kind.MONEY,
            Kind.DATE, Kind.CLOCK, Kind.PLACE));
    /** What may begin with a word. */
    private static final Map<String, Form> FORMS = forms();

    /** What a pattern tells, in this order. */
    private record Form(Pattern pattern, List<Kind> kinds) {
    }

    private static Map<String, Form> forms() {
        var forms = new HashMap<String, Form>();
        List.of("jam", "pukul", "pkl").forEach(word -> forms.put(word, NUMBER));
        var name = new Form(NAME, List.of(Kind.NAME));
        List.of("nama", "atas", "an", "a").forEach(word -> forms.put(word, name));
        var purpose = new Form(PURPOSE, List.of(Kind.PURPOSE));
        List.of("untuk", "utk", "buat", "bwt", "kanggo", "kangge", "pikeun", "keperluan", "kagem")
                .forEach(word -> forms.put(word, purpose));
        var place = new Form(PLACE, List.of(Kind.PLACE));
        List.of("dusun", "dsn", "desa", "ds", "kampung", "kp", "pekon", "tiyuh", "nagari", "jalan", "jln", "jl", "gang",
                "gg", "perumahan", "perum", "kecamatan", "kec", "kelurahan", "kel")
                .forEach(word -> forms.put(word, place));
        var day = new Form(DAYS, List.of(Kind.DATE));
        List.of("besok", "bsk", "lusa", "sesuk", "isuk", "enjing", "hari", "malam", "senin", "selasa", "rabu", "kamis",
                "jumat", "jum", "sabtu", "minggu").forEach(word -> forms.put(word, day));
        return Map.copyOf(forms);
    }

    private Entities() {
    }

    /** In the order of the text; no piece twice. */
    static List<Entity> of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.length() != text.length()) {
            return List.of();
        }
        var found = new ArrayList<Entity>();
        int reached = 0;
        for (int start = 0; start < small.length(); start++) {
            if (start >= reached && begins(small, start)) {
                reached = Math.max(reached, find(small, start, text, found));
            }
        }
        return List.copyOf(found);
    }

    private static boolean begins(String small, int index) {
        char character = small.charAt(index);
        return isWord(character) || character == '+' ? index == 0 || !isWord(small.charAt(index - 1)) : false;
    }

    private static boolean isWord(char character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9'
                || character >= 128 && Character.isLetterOrDigit(character);
    }

    /** Where the entity that begins here ends; the start itself if there is none. The patterns are dear. */
    private static int find(String small, int start, String text, List<Entity> found) {
        char first = small.charAt(start);
        int end = start;
        while (end < small.length() && isWord(small.charAt(end))) {
            end++;
        }
        String word = small.substring(start, end);
        Form form = first == '+' || first >= '0' && first <= '9' || word.startsWith("rt") || word.startsWith("rp")
                || end - start == 3 && small.startsWith("-", end) ? NUMBER : FORMS.get(word);
        return form == null ? start : matched(form, small, start, text, found);
    }

    private static int matched(Form form, String small, int start, String text, List<Entity> found) {
        Matcher matcher = form.pattern().matcher(small).region(start, small.length()).useTransparentBounds(true);
        if (matcher.lookingAt()) {
            for (Kind kind : form.kinds()) {
                String group = kind.name().toLowerCase(Locale.ROOT);
                if (matcher.start(group) >= 0) {
                    found.add(new Entity(kind, text.substring(matcher.start(group), matcher.end(group)),
                            matcher.start(group)));
                    return matcher.end();
                }
            }
        }
        return start;
    }

    /** The text with every private piece in it replaced by what it is, so that it can serve as a line for training. */
    static String masked(String text) {
        return Names.masked(LONG_NUMBER.matcher(entitiesMasked(text)).replaceAll("<number>"));
    }

    private static String entitiesMasked(String text) {
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
