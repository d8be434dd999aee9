package badhouse.place;

import badhouse.flow.ImportsAnEdge;

record ImportsUpwards(ImportsAnEdge above) {
}
