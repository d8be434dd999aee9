package id.kentongan.place;

/** A place with its name as people say it, and the three letters that begin its case numbers ({@code TJT}). */
public record Place(PlaceCode code, String name, String area) {
    public Place {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a place needs a name: " + code);
        }
        if (!area.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a place's area is three letters A to Z: " + area);
        }
    }
}
