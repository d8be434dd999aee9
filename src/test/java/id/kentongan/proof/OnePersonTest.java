package id.kentongan.proof;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.demo.LocalTwilio;
import id.kentongan.message.Content;
import id.kentongan.message.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is a number, by whatever channel; and nobody waits for another (GATEWAYS 4, behaviour 12). */
class OnePersonTest {
    private static final PhoneNumber SITI = new PhoneNumber("6285700007701");
    private static final PhoneNumber FLOOD = new PhoneNumber("6285700007777");
    private static final int OTHERS = 60;
    private static final int FLOOD_OF = 500;

    @Test
    void who_writes_as_0812_by_sms_and_as_62812_by_whatsapp_is_one_person_in_one_conversation(@TempDir Path folder)
            throws Exception {
        try (var service = new OneService(folder)) {
            sms(service, "085700007701", "mau lapor jalan rusak");
            await().atMost(OneService.PATIENCE).until(() -> service.smsTo(SITI).size() == 1);
            service.providers.twilio().send(LocalTwilio.newMessageSid(), SITI, new Content.Text("dpn mushola RT 03"))
                    .join();
            await().atMost(OneService.PATIENCE).until(() -> service.whatsAppTo(SITI).size() == 1);
            assertEquals("Itu di desa mana?", service.whatsAppTo(SITI).getFirst().text());
            sms(service, SITI.digits(), "tanjungsari");
            await().atMost(OneService.PATIENCE).until(() -> service.smsTo(SITI).size() == 2);
            String asked = service.smsTo(SITI).getLast();
            assertTrue(asked.contains("dpn mushola RT 03") && asked.contains("Kirim laporan ini?"), asked);
            service.providers.twilio().send(LocalTwilio.newMessageSid(), SITI, new Content.Text("ya")).join();
            await().atMost(OneService.PATIENCE).until(() -> service.whatsAppTo(SITI).size() == 2);
            String said = service.whatsAppTo(SITI).getLast().text();
            assertTrue(said.startsWith("Tercatat nomor"), said);
        }
    }

    private static void sms(OneService service, String from, String text) {
        service.providers.smsc().deliverSm(from, Providers.SHORT_CODE, 0, 0, text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void fifty_messages_of_one_person_at_once_by_both_channels_are_answered_each(@TempDir Path folder)
            throws Exception {
        try (var service = new OneService(folder)) {
            for (int i = 0; i < 25; i++) {
                sms(service, FLOOD.digits(), "menu");
                service.providers.twilio().send(LocalTwilio.newMessageSid(), FLOOD, new Content.Text("menu"));
            }
            await().atMost(OneService.PATIENCE).until(() -> service.smsTo(FLOOD).size() == 25 && service.whatsAppTo(
                    FLOOD).size() == 25);
            service.settled();
            assertEquals(50, service.smsTo(FLOOD).size() + service.whatsAppTo(FLOOD).size());
        }
    }

    @Test
    void beside_a_flood_from_one_number_everybody_is_answered_once(@TempDir Path folder) throws Exception {
        List<PhoneNumber> others = IntStream.range(0, OTHERS).mapToObj(i -> new PhoneNumber("62858%08d".formatted(i)))
                .toList();
        try (var service = new OneService(folder)) {
            for (int i = 0; i < FLOOD_OF; i++) {
                sms(service, FLOOD.digits(), "menu");
            }
            others.forEach(person -> service.providers.twilio().send(LocalTwilio.newMessageSid(), person,
                    new Content.Text("menu")));
            await().atMost(OneService.PATIENCE).until(() -> others.stream().noneMatch(person -> service.whatsAppTo(
                    person).isEmpty()) && service.smsTo(FLOOD).size() >= FLOOD_OF);
            service.settled();
            assertEquals(FLOOD_OF, service.smsTo(FLOOD).size());
            assertEquals(List.of(), others.stream().filter(person -> service.whatsAppTo(person).size() != 1).toList());
        }
    }
}
