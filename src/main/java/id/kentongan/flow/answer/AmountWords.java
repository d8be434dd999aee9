package id.kentongan.flow.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that stand around a number without changing it. */
final class AmountWords {
    private static final Pattern FIRST_GROUP = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9]{3}");
    private static final String THOUSANDS = "000";
    private static final Set<String> BEFORE = Vocabulary
            .words("""
            ada punya pnya punyaku orang org anak adik kk tanggungan uangnya duitnya gajinya luasnya jumlahe regane pangaosna \
            jumlah jumlahnya jml jmlh total totalnya sebanyak sejumlah sebesar sebesarnya seharga harga \
            harganya hrg biaya biayanya nilai nilainya nominal nominalnya uang duit cuma cm hanya hny saya \
            sy kami kita aku itu ini luas luasnya umur usia berat panjang jawab jawaban jawabannya angka \
            angkanya yaitu yakni adalah kulo abdi wonten aya ono ana mung ngan gaji penghasilan upah honor \
            sekeluarga keluarga tepat tepatnya pas di antara antawis between dari dr from yg yang hadir \
            sapi kambing ayam kerbau bebek itik domba motor mobil kamar kursi meja pohon karung \
            siswa murid warga tiang lampu undangan tamu jamaah jemaah santri karyawan pegawai pekerja nomor nomer nomernya nomornya no peserta anggota bayar dibayar dipotong potong diminta minta pinjam modal omzet omset""");
    private static final Set<String> UNITS = Vocabulary
            .words("""
            orang org orng oang peserta kursi buah bh biji bj ekor kg kilo kilogram kwintal kuintal gram gr \
            ons ton liter ltr lt meter mtr km cm ha hektar hektare are hari hr bulan bln tahun thn th menit \
            mnt kali kk rumah rmh unit lembar lbr karung sak botol dus ikat persen anak jiwa keluarga kepala \
            wong urang jalma jalmi dino dinten taun sasi sasih poe people person persons kids days pcs \
            minggu mgg pohon batang butir bungkus piring kotak pasang warga anggota tiyang budak bocah \
            kilometer m2 tiang titik kamar motor mobil sapi kambing ayam siswa murid lahan sawah petak jam \
            x m undangan tamu jamaah jemaah santri karyawan pegawai pekerja dewasa balita lansia bayi laki perempuan wanita pria cowok cewek lelaki putra putri orangnya orangan""");
    /** "Lima orang termasuk saya" are five. */
    private static final Set<String> AMONG = Vocabulary.words("termasuk trmasuk kalebet klebu mlebu");
    private static final Set<String> SELF = Vocabulary
            .words("saya sy aku kami kita istri suami anak bapak ibu kulo kula abdi awak");
    private static final Set<String> HEADS = Vocabulary.words("orang org anak kali jiwa kk ekor wong urang");
    private static final Set<String> MONEY = Vocabulary.words("""
            rp idr rupiah rph rupiyah perak rupiahnya rupiahs rupiah2 rps""");
    private static final Set<String> PARTICLES = Vocabulary
            .words("""
            pak pa bu buk bpk bapak ibu mas mbak mba kak kakak bang abang admin gan om tante teh kang pakde \
            bude ya y yaa iya aja saja sj sja doang deh dong sih nih lah kok wae mawon thok tok hungkul only \
            per makasih terimakasih terima kasih thanks trims pas tepat bulat totalnya semua semuanya \
            sekeluarga nggih bae be kes cash tunai mohon tolong maaf punten halo hehe wkwk itu ini yang yg ikut hadir datang""");

    private AmountWords() {
    }

    /** Without the words and signs at both ends that say nothing about the number. */
    static List<Piece> trimmed(List<Piece> pieces, boolean money) {
        int from = 0;
        int until = pieces.size();
        while (from < until
                && isBefore(pieces.get(from), from == 0, from + 1 < until && pieces.get(from + 1).isFigures())) {
            from++;
        }
        until = withoutAmong(pieces, from, until);
        boolean kept = true;
        while (kept && until > from) {
            Piece last = pieces.get(until - 1);
            boolean end = last.isSign(',') || last.isSign('.') || last.isSign(':') || last.isSign('=')
                    || last.isSign('%') && !money || last.isSign('*')
                    || !money && isDoubling(pieces, until - 1)
                    || last.isSign('-') && until - 2 > from && isStop(pieces.get(until - 2))
                    || last.isWord() && (PARTICLES.contains(last.text()) || MONEY.contains(last.text())
                            || !money && isUnit(pieces, until - 1));
            kept = end;
            until -= end ? !money && isDoubling(pieces, until - 1) ? 2 : 1 : 0;
        }
        return pieces.subList(from, until);
    }

    private static int withoutAmong(List<Piece> pieces, int from, int until) {
        int at = until - 1;
        while (at > from && pieces.get(at).isWord() && SELF.contains(pieces.get(at).text())) {
            at--;
        }
        boolean among = at < until - 1 && at > from && pieces.get(at).isWord()
                && AMONG.contains(pieces.get(at).text());
        return among ? at : until;
    }

    private static boolean isStop(Piece piece) {
        return piece.isSign(',') || piece.isSign('.');
    }

    private static boolean isBefore(Piece piece, boolean first, boolean figuresFollow) {
        return piece.isWord()
                ? BEFORE.contains(piece.text()) || BEFORE.contains(piece.text().replaceFirst("nya$", ""))
                        || PARTICLES.contains(piece.text()) || MONEY.contains(piece.text())
                : piece.isSign('.') && !(first && figuresFollow) || piece.isSign(':') || piece.isSign('=')
                        || piece.isSign(',') && !(first && figuresFollow) || piece.isSign('*')
                        || piece.isSign('+') && figuresFollow && !piece.apart();
    }

    private static boolean isUnit(List<Piece> pieces, int at) {
        return UNITS.contains(pieces.get(at).text()) && at > 0;
    }

    /** The second figure of "laki2", which says its word again, and of "m2". */
    private static boolean isDoubling(List<Piece> pieces, int at) {
        return at > 1 && pieces.get(at).text().equals("2") && !pieces.get(at).apart() && pieces.get(at - 1).isWord()
                && UNITS.contains(pieces.get(at - 1).text())
                && !pieces.get(at - 1).text().equals("x");
    }

    /**
     * With "Rp" and full stops between words left out, and thousands set apart by blanks joined: a single group only where
     * it is noughts ("75 000").
     */
    static List<Piece> joined(List<Piece> pieces, boolean money) {
        var joined = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean noise = i > 0 && (piece.isSign('.') || piece.isSign(','))
                    || money && piece.isWord() && MONEY.contains(piece.text())
                    || piece.isWord() && (piece.text().equals("and") || piece.text().equals("rp"))
                    || !money && i > 0 && i == pieces.size() - 2 && isUnit(pieces, i) && isHalf(pieces.get(i + 1));
            if (!noise) {
                joined.add(piece);
            }
        }
        int groups = 0;
        while (1 + groups < joined.size() && joined.getFirst().isFigures()
                && FIRST_GROUP.matcher(joined.getFirst().text()).matches() && joined.get(1 + groups).isFigures()
                && GROUP.matcher(joined.get(1 + groups).text()).matches() && joined.get(1 + groups).apart()) {
            groups++;
        }
        if (groups == 0 || groups == 1 && !joined.get(1).text().equals(THOUSANDS)) {
            return joined;
        }
        var number = new StringBuilder();
        joined.subList(0, groups + 1).forEach(piece -> number.append(piece.text()));
        var whole = new ArrayList<Piece>(List.of(new Piece(Piece.Type.FIGURES, number.toString(), true)));
        whole.addAll(joined.subList(groups + 1, joined.size()));
        return whole;
    }

    /** "1 hektar setengah". */
    private static boolean isHalf(Piece piece) {
        return piece.isWord() && NumberWords.exact(piece.text()).equals(List.of(new NumberWords.Share(50)));
    }

    /** Whether what is counted has no halves. */
    static boolean countsHeads(List<Piece> pieces) {
        return pieces.stream().anyMatch(piece -> piece.isWord() && HEADS.contains(piece.text()));
    }

    /** Whether a text says that it speaks of rupiah. */
    static boolean namesRupiah(String text) {
        return Piece.of(text).stream().anyMatch(piece -> piece.isWord() && MONEY.contains(piece.text()));
    }
}
