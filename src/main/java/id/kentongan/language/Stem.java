package id.kentongan.language;

/**
 * What stays of a word without the affixes of Indonesian and its neighbours: "perbaikannya" and "diperbaiki" are both
 * "baik". Rough, since it only has to bring words of one root together, not to find the root.
 */
final class Stem {
    private static final String[] PARTICLES = {"nya", "lah", "kah", "pun", "ipun", "ku", "mu", "ne", "na"};
    private static final String[] SUFFIXES = {"kan", "keun", "ake", "an", "i"};
    private static final String[] PREFIXES = {"memper", "diper", "menge", "meny", "meng", "men", "mem", "me", "peng",
            "peny", "pen", "pem", "per", "pe", "dipun", "di", "ter", "ber", "ke", "se"};
    private static final int LEAST_AFTER_PARTICLE = 4;
    private static final int LEAST = 3;

    private Stem() {
    }

    static String of(String word) {
        String stem = word;
        for (String particle : PARTICLES) {
            if (stem.length() - particle.length() >= LEAST_AFTER_PARTICLE && stem.endsWith(particle)) {
                stem = stem.substring(0, stem.length() - particle.length());
                break;
            }
        }
        for (String suffix : SUFFIXES) {
            if (stem.length() - suffix.length() > LEAST && stem.endsWith(suffix)) {
                stem = stem.substring(0, stem.length() - suffix.length());
                break;
            }
        }
        for (String prefix : PREFIXES) {
            if (stem.length() - prefix.length() >= LEAST && stem.startsWith(prefix)) {
                return stem.substring(prefix.length());
            }
        }
        return stem;
    }
}
