package badhouse.store;

public record Prints() {
    static void print() {
        System.out.println("a number");
    }
}
