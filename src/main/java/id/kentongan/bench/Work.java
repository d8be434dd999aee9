package id.kentongan.bench;

/** Milliseconds of processor time; NaN where the machine does not tell. */
record Work(double serviceMillis, double redisMillis) {
    Work since(Work earlier) {
        return new Work(serviceMillis - earlier.serviceMillis, redisMillis - earlier.redisMillis);
    }
}
