package id.kentongan.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.message.Content.Choice;
import id.kentongan.message.Content.Text;
import id.kentongan.message.PhoneNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service beside a Twilio that is away, and with buttons that are really tapped. */
class TwilioAwayIT {
    private static final PhoneNumber SITI = new PhoneNumber("6281200000001");

    @TempDir
    private Path folder;
    private final List<TwilioMessage> shown = new CopyOnWriteArrayList<>();
    private Demo demo;

    @BeforeEach
    void start() {
        demo = Demo.start(folder, Path.of("flows"), InstantSource.system());
        demo.twilio().onMessage(shown::add);
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void while_twilio_is_away_replies_wait_and_each_goes_out_once_when_it_is_back() {
        var away = new AtomicBoolean(true);
        demo.twilio().answerFirst(() -> away.get()
                ? Optional.of(new TwilioFault.Answer(503, 20503, 1))
                : Optional.empty());
        List<PhoneNumber> people = IntStream.range(0, 20).mapToObj(i -> new PhoneNumber("62812999900" + (10 + i)))
                .toList();
        people.forEach(person -> assertTrue(demo.twilio().send(person, new Text("menu")).join().acknowledged()));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> demo.twilio().requests() >= 3);
        assertEquals(List.of(), shown);
        away.set(false);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> people.stream().allMatch(person -> shown.stream()
                .anyMatch(message -> message.to().equals(person))));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> demo.service().idle());
        assertEquals(shown.size(), shown.stream().map(message -> message.to() + message.text()).distinct().count());
        assertEquals(shown.size(), demo.twilio().created());
    }

    @Test
    void what_the_flows_ask_can_be_tapped_and_the_tap_is_understood() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> demo.twilio().contents().count() == 13);
        TwilioMessage menu = tappable("menu");
        var lapor = menu.options().getFirst();
        demo.twilio().send(SITI, new Choice(lapor.id(), lapor.title())).join();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !shown.getLast().body().equals(menu.body()));
    }

    /** Writes until the answer comes with something to tap: the contents may have been made only just now. */
    private TwilioMessage tappable(String text) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            int before = shown.size();
            demo.twilio().send(SITI, new Text(text)).join();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> shown.size() > before);
            return shown.getLast();
        }, message -> !message.options().isEmpty());
    }
}
