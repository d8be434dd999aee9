package id.kentongan.place;

/** The four levels of Indonesia's administration, from the widest to the narrowest. */
public enum Level {
    PROVINCE, REGENCY, DISTRICT, VILLAGE
}
