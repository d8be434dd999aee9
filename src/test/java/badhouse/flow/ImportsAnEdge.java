package badhouse.flow;

import badhouse.store.Prints;

public record ImportsAnEdge(Prints edge) {
}
