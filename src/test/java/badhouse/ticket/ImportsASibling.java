package badhouse.ticket;

import badhouse.directory.PeopleManager;

record ImportsASibling(PeopleManager sibling) {
}
