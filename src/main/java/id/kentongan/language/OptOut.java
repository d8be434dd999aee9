package id.kentongan.language;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Keeps a text from being taken for the wish to be left alone by chance, which would silence a person for good: it has
 * to be short and to hold a word of refusal.
 */
final class OptOut {
    private static final String LABEL = "optout";
    private static final int MOST_WORDS = 12;
    private static final Set<String> REFUSALS = Set.of("stop", "berhenti", "hentikan", "unreg", "off", "unsub",
            "unsubscribe", "remove", "opt", "no", "dont", "jangan", "tidak", "bukan", "ojo", "aja", "mboten", "mandeg",
            "ulah", "tong", "eureun", "dak", "idak", "cukup", "hapus", "keluar", "keluarkan", "blokir", "matikan",
            "terganggu", "batal");

    private OptOut() {
    }

    static Shares checked(List<String> words, Shares shares) {
        return words.size() <= MOST_WORDS && !Collections.disjoint(words, REFUSALS) ? shares : shares.without(LABEL);
    }
}
