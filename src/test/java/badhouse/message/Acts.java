package badhouse.message;

final class Acts {
}
