package id.kentongan.place;

import java.util.List;
import java.util.Optional;

/** The places that the service knows. */
public interface Places {
    /** The place with this code. */
    Optional<Place> place(PlaceCode code);

    /**
     * The places of a level that a person may mean by these words, likeliest first: without regard to spaces, case and
     * a word for the level ("desa", "pekon", "kec."), tolerant of one or two wrong letters; "Sukamaju, Cikulur" names
     * the district too. More than one entry means: ask.
     */
    List<Place> find(Level level, String words);

    /** Whether every district of Indonesia is among them, so that one that is not there does not exist. */
    default boolean complete() {
        return false;
    }

    /** The name with the names of the places that contain it: "Tanjungsari, Kec. Cikulur, Kab. Lebak". */
    String fullName(PlaceCode code);
}
