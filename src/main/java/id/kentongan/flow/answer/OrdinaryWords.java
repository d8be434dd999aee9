package id.kentongan.flow.answer;

import java.util.Set;

/**
 * Ordinary words of the villages that look like a misspelt date, number, time, yes or no, or like several of them run
 * together, and are none.
 */
final class OrdinaryWords {
    private static final Set<String> WORDS = Vocabulary.words("""
            adalah alamat amanat ampun bagian banget bangku bangun bantal bantuan barang barisan batang \
            bayaran belahan belajar belakang belanja belukar belut benang bendera bengkak bengkel benih \
            benteng berani berita bersama berubah besan besaran betina betis beton bosok bualan bubar budaya \
            bukaan bukat bukit buktikan bulat buruh busuk cocokan dadakan dandan dangdut delman depannya \
            dermawan duaan dukuh dusta ember embun empang empuk enakan gandeng ganteng gelar gelas goyah \
            hajatan harapan harga harian hariang hubungan ialah jadwal jajan jalanan jamban jambu jambuan \
            jantan jarangan jembatan jemuran jumlahan jurang kamus kemarau kemari kembali kembar kencang \
            kepala kerang keras kering kosongan kulit lamaran lampau langkah lapangan lebaran lemari lembar \
            lempar libas limas limau luasan lumbung lusinan malah malaman malang mandor mangkok mangkuk mantan \
            mantap maritim merdeka minggir mingguan mulus nanas nantikan nyaman padahal padang pagar pagaran \
            pakan paket palsu pasangan pasar pasaran pasrah patung pekarangan pekat pelan peluang penting \
            perahu perang perempatan petak peunteun pulang rabun ramah rambut ratapan rebus rebut rimbun rumah \
            rusuh sabana sabuk sabung sahabat salahkan salam salasah samping sangka sangkal sangkar sangkur \
            santai satuan sawah sebal sebar sebaran sebut sekaran selama selamat selasar selasih selat seluang \
            semakin semalaman senang seneng senja senjata senyum separah sepatu sepuh setahu setiap singgah \
            sontek subur sulam supaya suruh tabuhan tahanan tahapan tangan tangguh tanggul tanggung tanggungan \
            tegang telur tempel temuan tenggelam tengok terang terong tetangga tiduran tinggi titik tujuan \
            turunan ubahan ulangan""");

    private OrdinaryWords() {
    }

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
