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
            Lampung | 18
            lampung | 18
            prov. Lampung | 18
            provinsi lampung ya | 18
            lampng | 18
            bantenn | 36
            dki jakarta | 31
            Jakarta | 31
            jambu | 15
            papua |
            """)
    void a_province_is_found(String words, String codes) {
        finds(Level.PROVINCE, words, codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lebak | 36.51
            kab lebak | 36.51
            Kab. Lebak | 36.51
            kabupaten lebak, banten | 36.51
            lebk | 36.51
            Tanjab Timur | 15.51
            tanjabtim | 15.51
            tanjab | 15.51 15.52
            tanjung jabung tmr | 15.51
            Tubaba | 18.52
            kab tubaba | 18.52
            tuba | 18.53
            tulang bawang | 18.53
            tulangbawangbarat | 18.52
            Lambar | 18.51
            kab. lambar | 18.51
            lampung brt | 18.51
            lampung bart | 18.51
            lamsel | 18.54
            balam | 18.55
            bandarlampung | 18.55
            Serang | 36.52 36.53
            kota Serang | 36.53
            kab serang | 36.52
            TANGKAB | 36.54
            tangsel | 36.56
            kota jambi | 15.53
            Cikulur, Lebak | 36.51
            bandung |
            """)
    void a_regency_is_found_also_by_its_short_name(String words, String codes) {
        finds(Level.REGENCY, words, codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cikulur | 36.51.01
            kec. cikulur | 36.51.01
            kecamatan Cikulur kab Lebak | 36.51.01
            cikulr | 36.51.01
            ckulur lebak | 36.51.01
            cikulur serang |
            BNS | 18.51.02
            bandar negri suoh | 18.51.02
            warung gunung | 36.51.02
            Air Hitam lambar | 18.51.03
            kec kota agung | 18.56.01
            desa sukamaju kec cikulur kab lebak | 36.51.01
            telanai pura | 15.53.01
            """)
    void a_district_is_found(String words, String codes) {
        finds(Level.DISTRICT, words, codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Airliki | 15.54.01.2001
            air liki | 15.54.01.2001
            airliki baru | 15.54.01.2002
            Gedungsurian | 18.51.01.2001
            pekon gedung surian | 18.51.01.2001
            gedung suryan | 18.51.01.2001
            gdung surian lambar | 18.51.01.2001
            Sidomulyo | 18.52.01.2002 18.53.01.2001 18.54.01.2001
            sidomulyo, tubaba | 18.52.01.2002
            Sidomulyo, Kec. Sidomulyo | 18.54.01.2001
            sidomulio lamsel | 18.54.01.2001
            tiyuh sidomulyo tumijajar | 18.52.01.2002
            sidomulyo cikulur |
            Sidomulyo, Kec. Antah Berantah |
            margomulyo | 18.52.01.2001
            ds. trimulyo | 18.51.01.2002
            trimekar jaya bns | 18.51.02.2001
            sukamaju | 36.51.01.2001 36.51.02.2001
            """)
    void a_village_is_found_or_asked_for_when_several_fit(String words, String codes) {
        finds(Level.VILLAGE, words, codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sukamaju warunggunung | 36.51.02.2001
            sukamju kec warung gunung | 36.51.02.2001
            kota baru | 18.54.01.2002 36.52.01.2001 36.53.01.1001
            kotabaru kota serang | 36.53.01.1001
            kotabaru kab serang | 36.52.01.2001
            kel. kota baru, kasemen | 36.53.01.1001
            Gn Terang, Lambar | 18.51.03.2001
            sumberejo | 18.55.01.1001
            sumber rejo kemilng balam | 18.55.01.1001
            sei tawar tanjab timur | 15.51.01.2001
            sy tinggal di tanjungsari RT 03/02 pak | 36.51.01.2002
            tidak tahu |
            😀 |
            desa |
            """)
    void a_village_is_found_in_what_is_around_it(String words, String codes) {
        finds(Level.VILLAGE, words, codes);
    }

    private void finds(Level level, String words, String codes) {
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
