package id.kentongan.demo;

import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The demo with its page of phones. */
record DemoTown(Demo demo, PhonesPage page) implements AutoCloseable {
    private static final List<Medium> WHATSAPP_FIRST = List.of(Medium.WHATSAPP, Medium.SMS);

    static DemoTown start(Path data, Path flows, int port) {
        Demo demo = Demo.start(data, flows, InstantSource.system());
        try {
            return new DemoTown(demo, PhonesPage.start(port, phones(), Demo.SHORT_CODE, demo.smsc(), demo.twilio(), data
                    .resolve("phones.jsonl")));
        } catch (RuntimeException e) {
            demo.close();
            throw e;
        }
    }

    /** The people of the sample directory who have a phone on the page. */
    static List<Phone> phones() {
        return List.of(phone("Siti", "warga, WhatsApp", "6281200000001", WHATSAPP_FIRST, "menu",
                "mau lapor jalan rusak di depan mushola", "CEK", "BERES", "BELUM masih rusak", "DAFTAR"),
                phone("Karta",
                        "warga, SMS", "6281200000002", List.of(Medium.SMS), "menu",
                        "SKTM#3602044107850003#sekolah anak",
                        "lapor", "DAFTAR", "STOP"),
                phone("Sari", "kader digital Tanjungsari", "6281200000004",
                        WHATSAPP_FIRST, "umumkan pelatihan", "umumkan", "menu"),
                phone("Bu Ratna",
                        "kasi pelayanan Tanjungsari", "6281200000003", WHATSAPP_FIRST,
                        "BALAS (nomor) sedang kami cek", "SELESAI (nomor)", "SIAP (nomor)",
                        "TOLAK (nomor) alasannya"),
                phone("Pak Hendra",
                        "camat Cikulur", "6281200000005", WHATSAPP_FIRST,
                        "BALAS (nomor) kami tindak lanjuti", "SELESAI (nomor)"));
    }

    private static Phone phone(String name, String role, String number, List<Medium> media, String... hints) {
        return new Phone(name, role, new PhoneNumber(number), media, List.of(hints));
    }

    @Override
    public void close() {
        page.close();
        demo.close();
    }
}
