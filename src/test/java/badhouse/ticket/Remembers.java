package badhouse.ticket;

final class Remembers {
    static int count;

    private Remembers() {
    }
}
