package id.kentongan.proof;

import id.kentongan.message.PhoneNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The officers of the sample villages, by SMS: each does what a message asks for, once its resident has read as much. */
final class Officers {
    /** Bu Ratna of Tanjungsari, Pak Wahyudi of Gunung Terang, and Bu Sinta, who stands in for Sindang Mulya. */
    static final List<PhoneNumber> PHONES = List.of(new PhoneNumber("6281200000003"), new PhoneNumber("6281200000014"),
            new PhoneNumber("6281200000016"));
    private static final Pattern NUMBER = Pattern.compile("^([A-Z]{3}-[0-9A-Z]+) ");

    private static final String REOPENED = "dibuka lagi warga";

    private final Crowd crowd;
    private final Map<String, List<String>> heard = new TreeMap<>();
    private final Set<String> done = new HashSet<>();

    Officers(Crowd crowd) {
        this.crowd = crowd;
        PHONES.forEach(phone -> heard.put(phone.digits(), new ArrayList<>()));
    }

    synchronized void hear(PhoneNumber phone, String text) {
        heard.getOrDefault(phone.digits(), new ArrayList<>()).add(text);
        Matcher number = NUMBER.matcher(text);
        if (number.find()) {
            String answer = answer(number.group(1), text);
            if (!answer.isEmpty() && done.add(answer)) {
                boolean again = text.contains(REOPENED);
                crowd.whenRead(number.group(1) + (again ? " dibuka lagi" : ""), () -> crowd.writeSms(phone, answer));
            }
        }
    }

    private static String answer(String number, String text) {
        if (text.contains("SIAP " + number + " /")) {
            return "SIAP " + number;
        }
        if (text.contains(REOPENED)) {
            return "BALAS " + number + " lampu sudah diganti";
        }
        if (text.contains("jawaban / SELESAI")) {
            return text.contains("mushola") ? "BALAS " + number + " sedang kami cek" : "SELESAI " + number;
        }
        return "";
    }

    synchronized Map<String, List<String>> heard() {
        var copy = new TreeMap<String, List<String>>();
        heard.forEach((phone, texts) -> copy.put(phone, List.copyOf(texts)));
        return copy;
    }
}
