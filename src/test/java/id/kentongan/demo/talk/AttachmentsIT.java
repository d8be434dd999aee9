package id.kentongan.demo.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.directory.Person;
import id.kentongan.flow.Witness;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A resident's pin and photo come to the officer's phone, through the whole service. */
class AttachmentsIT {
    private static final PhoneNumber SITI = new PhoneNumber("6281200000901");
    private static final PhoneNumber RATNA = new PhoneNumber("6281200000003");
    private static final PhoneNumber EUIS = new PhoneNumber("6281200000011");
    private static final String PHOTO = "https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000000"
            + "/Messages/MM1/Media/ME1";

    @TempDir
    private Path folder;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("flows"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        flow("kiriman", "JALAN");
        flow("kekerasan", "LINDUNG");
        scene = Scene.open(folder, LocalDateTime.of(2026, 3, 2, 8, 10), Witness.NOBODY);
        scene.introduce(Person.of(SITI).withVillage(new PlaceCode("36.02.04.2003")));
    }

    private void flow(String name, String category) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), """
                flow: %1$s
                title: %1$s
                start: { words: [%1$s] }
                steps:
                  where: { ask: "Di mana?", answer: location }
                  picture: { ask: "Foto?", answer: photo }
                  open: { ticket: { complaint: %2$s } }
                  done: { say: "Tercatat {ticket.number}" }
                """.formatted(name, category));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    /** The officer writes, by the medium that they are told by from then on, and has read what is answered. */
    private void writes(PhoneNumber officer, Medium medium) throws InterruptedException {
        scene.send(officer, medium, new Content.Text("menu"));
        assertTrue(!read(officer).isEmpty());
    }

    private void reports(String flow) throws InterruptedException {
        scene.send(SITI, Medium.WHATSAPP, new Content.Text(flow));
        scene.send(SITI, Medium.WHATSAPP, new Content.Location(-6.1, 106.2, ""));
        scene.send(SITI, Medium.WHATSAPP, new Content.Media(PHOTO, "image/jpeg", "jembatan retak"));
        assertTrue(read(SITI).getLast().startsWith("Tercatat "));
    }

    private List<String> read(PhoneNumber phone) {
        var texts = new ArrayList<String>();
        for (Optional<Scene.Message> next = scene.read(phone); next.isPresent(); next = scene.read(phone)) {
            texts.add(next.get().text());
        }
        return texts;
    }

    @Test
    void an_officer_on_whatsapp_gets_the_words_a_location_and_the_photo() throws Exception {
        writes(RATNA, Medium.WHATSAPP);
        reports("kiriman");
        List<String> told = read(RATNA);
        String number = scene.ticketNumber();
        assertEquals(3, told.size(), told::toString);
        assertTrue(told.getFirst().startsWith("Laporan baru " + number) && told.getFirst().contains("jembatan retak"),
                told::toString);
        assertEquals("[geo:-6.1,106.2] " + number, told.get(1));
        assertTrue(told.get(2).matches("\\[https://kentongan\\.example\\.id/media/local-twilio/MM1-ME1\\?until=\\d+&s="
                + "[\\w-]+] " + number), told::toString);
        assertTrue(told.getFirst().contains(told.get(2).substring(1, told.get(2).indexOf(']'))), told::toString);
    }

    @Test
    void an_officer_on_sms_gets_the_words_with_the_place_and_the_address() throws Exception {
        writes(RATNA, Medium.SMS);
        reports("kiriman");
        List<String> told = read(RATNA);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().contains("geo:-6.1,106.2; https://kentongan.example.id/media/local-twilio/MM1-ME1?"),
                told::toString);
    }

    @Test
    void of_a_secret_case_neither_goes_to_anybody() throws Exception {
        writes(EUIS, Medium.WHATSAPP);
        reports("kekerasan");
        List<String> told = read(EUIS);
        assertEquals(1, told.size(), told::toString);
        assertTrue(!told.getFirst().contains("geo:") && !told.getFirst().contains("/media/"), told::toString);
    }
}
