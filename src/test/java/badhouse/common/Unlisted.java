package badhouse.common;

record Unlisted() {
}
