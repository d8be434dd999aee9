package id.kentongan.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kentongan.message.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The page in the machine's own Chromium; without one the test says so and is skipped. */
class PhonesBrowserTest {
    @TempDir
    private Path folder;
    private PhonesRig rig;
    private Optional<ChromeDriver> driver = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        Optional<Path> chromium = installed("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = installed("chromedriver");
        assumeTrue(chromium.isPresent() && chromedriver.isPresent(),
                "skipped: no chromium and chromedriver on this machine");
        rig = new PhonesRig(folder.resolve("demo-phones.jsonl"));
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--user-data-dir=" + folder.resolve("chromium"));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile()).usingAnyFreePort().build();
        driver = Optional.of(new ChromeDriver(service, options));
        browser().manage().window().setSize(new Dimension(1600, 900));
        browser().get(rig.page.address().toString());
        untilConnected();
    }

    @AfterEach
    void close() throws IOException {
        driver.ifPresent(ChromeDriver::quit);
        if (rig != null) {
            rig.close();
        }
    }

    private static Optional<Path> installed(String... names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(names).flatMap(name -> Stream.of(path.split(":")).map(place -> Path.of(place, name)))
                .filter(Files::isExecutable).findFirst();
    }

    private ChromeDriver browser() {
        return driver.orElseThrow();
    }

    private void untilConnected() {
        Awaitility.await().until(() -> browser().findElement(By.id("connection")).getText().equals("Tersambung"));
    }

    private WebElement phone(PhoneNumber number) {
        return browser().findElement(By.id("p" + number.digits()));
    }

    private List<String> shown(PhoneNumber number, String side) {
        return phone(number).findElements(By.cssSelector(".talk li." + side)).stream()
                .map(line -> line.findElement(By.cssSelector(".tag")).getText() + ": "
                        + line.findElement(By.tagName("p")).getText())
                .toList();
    }

    private void untilShown(PhoneNumber number, String... lines) {
        Awaitility.await().untilAsserted(() -> assertEquals(List.of(lines), shown(number, "IN")));
    }

    @Test
    void a_message_goes_out_by_each_medium_and_the_answer_comes_back_by_the_same() throws Exception {
        WebElement siti = phone(PhonesRig.SITI);
        siti.findElement(By.tagName("textarea")).sendKeys("mau lapor", Keys.ENTER);
        untilShown(PhonesRig.SITI, "WhatsApp: Anda menulis: mau lapor");
        siti.findElement(By.cssSelector("label.SMS")).click();
        siti.findElement(By.tagName("textarea")).sendKeys("CEK");
        siti.findElement(By.cssSelector("button[type=submit]")).click();
        untilShown(PhonesRig.SITI, "WhatsApp: Anda menulis: mau lapor", "SMS: Anda menulis: CEK");
        assertEquals(List.of("WhatsApp: mau lapor", "SMS: CEK"), shown(PhonesRig.SITI, "OUT"));
        assertEquals(List.of(), shown(PhonesRig.BUDI, "IN"));
        keepPicture("wide");
    }

    @Test
    void what_is_offered_by_whatsapp_can_be_tapped_as_buttons_or_as_a_list() throws Exception {
        rig.untilOptionsCanBeTapped();
        WebElement dewi = phone(PhonesRig.DEWI);
        dewi.findElement(By.tagName("textarea")).sendKeys("pilih 3", Keys.ENTER);
        untilShown(PhonesRig.DEWI, "WhatsApp: Anda menulis: pilih 3");
        dewi.findElements(By.cssSelector(".talk div.options button")).get(1).click();
        untilShown(PhonesRig.DEWI, "WhatsApp: Anda menulis: pilih 3",
                "WhatsApp: Anda menulis: Choice[id=o2, title=Pilihan 2]");
        assertEquals(List.of("WhatsApp: pilih 3", "WhatsApp: Pilihan 2"), shown(PhonesRig.DEWI, "OUT"));
        dewi.findElement(By.tagName("textarea")).sendKeys("pilih 7", Keys.ENTER);
        Awaitility.await().until(() -> dewi.findElements(By.cssSelector(".talk details.options summary")).size() == 1);
        dewi.findElement(By.cssSelector(".talk details.options summary")).click();
        WebElement last = dewi.findElements(By.cssSelector(".talk details.options button")).getLast();
        assertTrue(last.getSize().getHeight() >= 44, "too small for a finger");
        keepPicture("options");
        last.click();
        Awaitility.await().until(() -> shown(PhonesRig.DEWI, "IN").getLast().equals(
                "WhatsApp: Anda menulis: Choice[id=o7, title=Pilihan 7]"));
    }

    @Test
    void a_pin_that_whatsapp_brings_can_be_opened() {
        WebElement dewi = phone(PhonesRig.DEWI);
        dewi.findElement(By.tagName("textarea")).sendKeys("lokasi", Keys.ENTER);
        untilShown(PhonesRig.DEWI, "WhatsApp: Anda menulis: lokasi", "WhatsApp: TJT-002PH");
        WebElement pin = dewi.findElement(By.cssSelector(".talk li.IN a.attached"));
        assertEquals("Lokasi -6.1,106.2", pin.getText());
        assertEquals("geo:-6.1,106.2", pin.getDomAttribute("href"));
    }

    @Test
    void what_is_written_is_shown_as_it_is_and_never_as_part_of_the_page() {
        String text = "<img src=x onerror=alert(1)> {nama} & \"kutip\"";
        phone(PhonesRig.BUDI).findElement(By.tagName("textarea")).sendKeys(text, Keys.ENTER);
        untilShown(PhonesRig.BUDI, "SMS: Anda menulis: " + text);
        assertEquals(0, browser().findElements(By.cssSelector(".talk img")).size());
    }

    @Test
    void a_hint_is_put_into_the_line_and_waits_to_be_sent() {
        WebElement budi = phone(PhonesRig.BUDI);
        budi.findElement(By.cssSelector(".hints button")).click();
        WebElement line = budi.findElement(By.tagName("textarea"));
        assertEquals("SKTM#3602044107850003#sekolah anak", line.getDomProperty("value"));
        assertEquals(line, browser().switchTo().activeElement());
        assertEquals(List.of(), shown(PhonesRig.BUDI, "OUT"));
    }

    @Test
    void a_reload_and_a_second_start_show_what_was_said() throws Exception {
        phone(PhonesRig.DEWI).findElement(By.tagName("textarea")).sendKeys("umumkan", Keys.ENTER);
        untilShown(PhonesRig.DEWI, "WhatsApp: Anda menulis: umumkan");
        browser().navigate().refresh();
        untilShown(PhonesRig.DEWI, "WhatsApp: Anda menulis: umumkan");
        rig.close();
        rig = new PhonesRig(folder.resolve("demo-phones.jsonl"));
        browser().get(rig.page.address().toString());
        untilShown(PhonesRig.DEWI, "WhatsApp: Anda menulis: umumkan");
    }

    @Test
    void it_says_when_the_demo_has_stopped_and_keeps_what_was_typed() throws Exception {
        rig.page.close();
        Awaitility.await().until(() -> browser().findElement(By.id("connection")).getText().startsWith("Terputus"));
        WebElement line = phone(PhonesRig.DEWI).findElement(By.tagName("textarea"));
        line.sendKeys("halo", Keys.ENTER);
        Awaitility.await().until(() -> "halo".equals(line.getDomProperty("value")));
    }

    @Test
    void a_small_screen_shows_one_phone_at_a_time_and_tells_of_the_others() throws Exception {
        browser().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 640, "deviceScaleFactor", 2, "mobile", true));
        browser().navigate().refresh();
        untilConnected();
        assertEquals(360L, script("return document.documentElement.scrollWidth"));
        assertEquals(360L, script("return Math.round(document.querySelector('.phone').getBoundingClientRect().width)"));
        assertFalse(phone(PhonesRig.SITI).findElements(By.cssSelector("button, label, textarea")).stream()
                .anyMatch(target -> target.getSize().getHeight() < 44), "too small for a finger");
        phone(PhonesRig.SITI).findElement(By.tagName("textarea")).sendKeys("mau lapor jalan rusak", Keys.ENTER);
        untilShown(PhonesRig.SITI, "WhatsApp: Anda menulis: mau lapor jalan rusak");
        keepPicture("small");
        browser().executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        assertEquals("rgb(16, 21, 26)", script("return getComputedStyle(document.body).backgroundColor"));
        keepPicture("small-dark");
        browser().findElement(By.cssSelector("nav a[href='#p" + PhonesRig.DEWI.digits() + "']")).click();
        Awaitility.await().until(() -> 0L == (long) script("return Math.round(document.getElementById('p"
                + PhonesRig.DEWI.digits() + "').getBoundingClientRect().left)"));
    }

    @Test
    void the_keyboard_reaches_everything_and_every_control_has_a_name() {
        Object nameless = script("return [...document.querySelectorAll('button, textarea, input, .talk, section')]"
                + ".filter(e => !(e.getAttribute('aria-label') || e.textContent.trim()"
                + " || e.closest('label')?.textContent.trim())).length");
        assertEquals(0L, nameless);
        WebElement body = browser().findElement(By.tagName("body"));
        body.sendKeys(Keys.TAB);
        boolean reached = false;
        for (int i = 0; i < 40 && !reached; i++) {
            WebElement active = browser().switchTo().activeElement();
            reached = "Pesan dari Pak Budi".equals(active.getDomAttribute("aria-label"));
            if (!reached) {
                active.sendKeys(Keys.TAB);
            }
        }
        assertTrue(reached, "no way by keyboard to the second phone's line");
    }

    private Object script(String code) {
        return Objects.requireNonNull(((JavascriptExecutor) browser()).executeScript(code));
    }

    /** For the eyes of people: target/screenshots. */
    private void keepPicture(String name) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(pictures.resolve(name + ".png"), browser().getScreenshotAs(OutputType.BYTES));
    }
}
