package badhouse.directory;

public record PeopleManager() {
}
