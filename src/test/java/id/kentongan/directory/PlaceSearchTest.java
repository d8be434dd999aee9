package id.kentongan.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.language.Spelling;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes below the provinces are made up. */
class PlaceSearchTest {
    private static final String PLACES = """
            15 Jambi
            15.51 Kabupaten Tanjung Jabung Timur
            15.51.01 Mendahara
            15.51.01.2001 Sungai Tawar
            15.52 Kabupaten Tanjung Jabung Barat
            15.53 Kota Jambi
            15.53.01 Telanaipura
            15.54 Kabupaten Merangin
            15.54.01 Tabir Barat
            15.54.01.2001 Air Liki
            15.54.01.2002 Air Liki Baru
            18 Lampung
            18.51 Kabupaten Lampung Barat
            18.51.01 Gedung Surian
            18.51.01.2001 Gedung Surian
            18.51.01.2002 Trimulyo
            18.51.02 Bandar Negeri Suoh
            18.51.02.2001 Tri Mekar Jaya
            18.51.03 Air Hitam
            18.51.03.2001 Gunung Terang
            18.52 Kabupaten Tulang Bawang Barat
            18.52.01 Tumijajar
            18.52.01.2001 Margo Mulyo
            18.52.01.2002 Sidomulyo
            18.53 Kabupaten Tulang Bawang
            18.53.01 Banjar Agung
            18.53.01.2001 Sidomulyo
            18.54 Kabupaten Lampung Selatan
            18.54.01 Sidomulyo
            18.54.01.2001 Sidomulyo
            18.54.01.2002 Kotabaru
            18.55 Kota Bandar Lampung
            18.55.01 Kemiling
            18.55.01.1001 Sumber Rejo
            18.56 Kabupaten Tanggamus
            18.56.01 Kota Agung
            18.56.01.2001 Teratas
            31 Daerah Khusus Ibukota Jakarta
            36 Banten
            36.51 Kabupaten Lebak
            36.51.01 Cikulur
            36.51.01.2001 Sukamaju
            36.51.01.2002 Tanjungsari
            36.51.02 Warunggunung
            36.51.02.2001 Sukamaju
            36.52 Kabupaten Serang
            36.52.01 Anyar
            36.52.01.2001 Kotabaru
            36.53 Kota Serang
            36.53.01 Kasemen
            36.53.01.1001 Kota Baru
            36.53.01.1002 Warung Jaud
            36.54 Kabupaten Tangerang
            36.55 Kota Tangerang
            36.56 Kota Tangerang Selatan
            """;

    private final Directory directory = new Directory(PLACES.lines().map(line -> line.split(" ", 2))
            .map(pair -> new Place(new PlaceCode(pair[0]), pair[1], "AAA")).toList(), List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROVINCE | Lampung | 18
            PROVINCE | lampung | 18
            PROVINCE | prov. Lampung | 18
            PROVINCE | provinsi lampung ya | 18
            PROVINCE | lampng | 18
            PROVINCE | bantenn | 36
            PROVINCE | dki jakarta | 31
            PROVINCE | Jakarta | 31
            PROVINCE | jambu | 15
            PROVINCE | papua |
            REGENCY | Lebak | 36.51
            REGENCY | kab lebak | 36.51
            REGENCY | Kab. Lebak | 36.51
            REGENCY | kabupaten lebak, banten | 36.51
            REGENCY | lebk | 36.51
            REGENCY | Tanjab Timur | 15.51
            REGENCY | tanjabtim | 15.51
            REGENCY | tanjab | 15.51 15.52
            REGENCY | tanjung jabung tmr | 15.51
            REGENCY | Tubaba | 18.52
            REGENCY | kab tubaba | 18.52
            REGENCY | tuba | 18.53
            REGENCY | tulang bawang | 18.53
            REGENCY | tulangbawangbarat | 18.52
            REGENCY | Lambar | 18.51
            REGENCY | kab. lambar | 18.51
            REGENCY | lampung brt | 18.51
            REGENCY | lampung bart | 18.51
            REGENCY | lamsel | 18.54
            REGENCY | balam | 18.55
            REGENCY | bandarlampung | 18.55
            REGENCY | Serang | 36.52 36.53
            REGENCY | kota Serang | 36.53
            REGENCY | kab serang | 36.52
            REGENCY | TANGKAB | 36.54
            REGENCY | tangsel | 36.56
            REGENCY | kota jambi | 15.53
            REGENCY | Cikulur, Lebak | 36.51
            REGENCY | bandung |
            DISTRICT | Cikulur | 36.51.01
            DISTRICT | kec. cikulur | 36.51.01
            DISTRICT | kecamatan Cikulur kab Lebak | 36.51.01
            DISTRICT | cikulr | 36.51.01
            DISTRICT | ckulur lebak | 36.51.01
            DISTRICT | cikulur serang |
            DISTRICT | BNS | 18.51.02
            DISTRICT | bandar negri suoh | 18.51.02
            DISTRICT | warung gunung | 36.51.02
            DISTRICT | Air Hitam lambar | 18.51.03
            DISTRICT | kec kota agung | 18.56.01
            DISTRICT | desa sukamaju kec cikulur kab lebak | 36.51.01
            DISTRICT | telanai pura | 15.53.01
            VILLAGE | Airliki | 15.54.01.2001
            VILLAGE | air liki | 15.54.01.2001
            VILLAGE | airliki baru | 15.54.01.2002
            VILLAGE | Gedungsurian | 18.51.01.2001
            VILLAGE | pekon gedung surian | 18.51.01.2001
            VILLAGE | gedung suryan | 18.51.01.2001
            VILLAGE | gdung surian lambar | 18.51.01.2001
            VILLAGE | Sidomulyo | 18.52.01.2002 18.53.01.2001 18.54.01.2001
            VILLAGE | sidomulyo, tubaba | 18.52.01.2002
            VILLAGE | Sidomulyo, Kec. Sidomulyo | 18.54.01.2001
            VILLAGE | sidomulio lamsel | 18.54.01.2001
            VILLAGE | tiyuh sidomulyo tumijajar | 18.52.01.2002
            VILLAGE | sidomulyo cikulur |
            VILLAGE | Sidomulyo, Kec. Antah Berantah |
            VILLAGE | margomulyo | 18.52.01.2001
            VILLAGE | ds. trimulyo | 18.51.01.2002
            VILLAGE | trimekar jaya bns | 18.51.02.2001
            VILLAGE | sukamaju | 36.51.01.2001 36.51.02.2001
            VILLAGE | sukamaju warunggunung | 36.51.02.2001
            VILLAGE | sukamju kec warung gunung | 36.51.02.2001
            VILLAGE | kota baru | 18.54.01.2002 36.52.01.2001 36.53.01.1001
            VILLAGE | kotabaru kota serang | 36.53.01.1001
            VILLAGE | kotabaru kab serang | 36.52.01.2001
            VILLAGE | kel. kota baru, kasemen | 36.53.01.1001
            VILLAGE | Gn Terang, Lambar | 18.51.03.2001
            VILLAGE | sumberejo | 18.55.01.1001
            VILLAGE | sumber rejo kemilng balam | 18.55.01.1001
            VILLAGE | sei tawar tanjab timur | 15.51.01.2001
            VILLAGE | sy tinggal di tanjungsari RT 03/02 pak | 36.51.01.2002
            VILLAGE | tidak tahu |
            VILLAGE | 😀 |
            VILLAGE | desa |
            """)
    void a_place_is_found_at_every_level_and_asked_for_when_several_fit(Level level, String words, String codes) {
        assertEquals(codes == null ? "" : codes, directory.find(level, words).stream()
                .map(place -> place.code().value()).sorted().collect(Collectors.joining(" ")));
    }

    @Test
    void a_few_places_are_not_the_country() {
        assertFalse(directory.complete());
    }

    /** The fast comparison of the index finds what comparing with each name would. */
    @Property(tries = 500)
    void the_nearest_names_are_the_nearest(
            @ForAll @Size(min = 1, max = 20) List<@StringLength(min = 3, max = 11) @CharRange(from = 'a', to = 'd') String> names,
            @ForAll @StringLength(min = 3, max = 11) @CharRange(from = 'a', to = 'd') String word) {
        var place = new Place(new PlaceCode("36"), "x", "AAA");
        Map<String, List<Place>> byName = names.stream().distinct()
                .collect(Collectors.toMap(name -> name, name -> List.of(new Place(place.code(), name, "AAA"))));
        int limit = Spelling.tolerance(word.length());
        int least = byName.keySet().stream().map(name -> Spelling.distance(word, name, 20))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<String> nearest = least > limit || limit == 0
                ? List.of()
                : byName.keySet().stream().filter(name -> Spelling.distance(word, name, 20) == least).sorted().toList();
        List<String> found = new PlaceNames(byName).near(word).stream().map(Place::name).sorted().toList();
        assertEquals(nearest, found, word + " in " + names);
        assertTrue(byName.keySet().stream().allMatch(name -> new PlaceNames(byName).exact(name).size() == 1));
    }
}
