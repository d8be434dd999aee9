package id.kentongan.bench;

/**
 * A row of phone numbers that nobody in the sample villages has.
 *
 * @param first
 *            the digits of the first one in E.164; the others follow one by one
 */
record People(long first, int count) {
    static People bySms(int count) {
        return new People(6285100000000L, count);
    }

    static People byWhatsApp(int count) {
        return new People(6285200000000L, count);
    }

    /** Residents of the sample village who hear announcements. */
    static People residents(int count) {
        return new People(6285400000000L, count);
    }

    /** The kader of the sample village. */
    static People kader() {
        return new People(6281200000004L, 1);
    }

    /** Others than all the above. */
    static People newcomers(int count) {
        return new People(6285300000000L, count);
    }

    /** The people who come after these. */
    People next(int others) {
        return new People(first + count, others);
    }

    long number(int person) {
        return first + person;
    }

    /** Which of them has the number; -1 where nobody has. */
    int person(long number) {
        long person = number - first;
        return person >= 0 && person < count ? (int) person : -1;
    }
}
