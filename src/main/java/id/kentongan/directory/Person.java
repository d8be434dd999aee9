package id.kentongan.directory;

import id.kentongan.language.LanguageKnown;
import id.kentongan.message.Medium;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept about whoever has written, as one small document: what is not known is empty and may be left out of the
 * JSON.
 *
 * @param phone
 *            the digits of the E.164 number
 * @param village
 *            the code of the village; empty when it is not known
 * @param language
 *            as in the texts of the flows: {@code id}, {@code jv}, {@code su}, {@code en}
 * @param languageKnown
 *            how it is known
 * @param lastMedium
 *            {@code SMS} or {@code WHATSAPP}; empty before the first message
 * @param lastRoute
 *            the link that the last message came by
 * @param whatsappAt
 *            when the last WhatsApp message came, in seconds of the epoch; 0 for never
 * @param announcements
 *            whether announcements are welcome
 * @param latestTraining
 *            the id of the training that was last announced to the person
 * @param latestTicket
 *            the number of the ticket that the person was last told about, meant when they name none
 * @param holding
 *            the numbers of the cases that this person, an officer, has to answer
 * @param consents
 *            when they allowed that their data are used, and when they took it back, oldest first
 */
public record Person(String phone, String name, String village, String language, LanguageKnown languageKnown,
        String lastMedium, String lastRoute, long whatsappAt, boolean announcements, String latestTraining,
        String latestTicket,
        List<String> holding, List<Consent> consents) {
    /** So many entries of the ledger are kept, the first and the last ones. */
    private static final int MOST_CONSENTS = 20;
    /** WhatsApp takes free text only this long after the person's last message. */
    private static final Duration WINDOW = Duration.ofHours(24);

    public Person {
        Objects.requireNonNull(phone);
        // Jackson hands a null for what the JSON leaves out.
        name = Objects.requireNonNullElse(name, "");
        village = Objects.requireNonNullElse(village, "");
        language = Objects.requireNonNullElse(language, "id");
        languageKnown = Objects.requireNonNullElse(languageKnown,
                language.equals("id") ? LanguageKnown.NOT_YET : LanguageKnown.CHOSEN);
        lastMedium = Objects.requireNonNullElse(lastMedium, "");
        lastRoute = Objects.requireNonNullElse(lastRoute, "");
        latestTraining = Objects.requireNonNullElse(latestTraining, "");
        latestTicket = Objects.requireNonNullElse(latestTicket, "");
        holding = List.copyOf(Objects.requireNonNullElse(holding, List.of()));
        consents = List.copyOf(Objects.requireNonNullElse(consents, List.of()));
    }

    /**
     * An entry of the consent ledger (UU 27/2022, articles 21 and 24: who processes data proves the consent).
     *
     * @param version
     *            of the text that was answered, a hash of the flow
     * @param medium
     *            {@code SMS} or {@code WHATSAPP}
     * @param at
     *            seconds of the epoch
     */
    public record Consent(String version, boolean given, String medium, long at) {
    }

    /** Somebody of whom nothing but the number is known. */
    public static Person of(PhoneNumber phone) {
        return new Person(phone.digits(), "", "", "id", LanguageKnown.NOT_YET, "", "", 0, true, "", "", List.of(),
                List.of());
    }

    public PhoneNumber number() {
        return new PhoneNumber(phone);
    }

    public Optional<PlaceCode> home() {
        return village.isEmpty() ? Optional.empty() : Optional.of(new PlaceCode(village));
    }

    public Optional<Medium> medium() {
        return lastMedium.isEmpty() ? Optional.empty() : Optional.of(Medium.valueOf(lastMedium));
    }

    /** Whether WhatsApp would take a free text to this person at this instant. */
    public boolean withinWhatsappWindow(Instant now) {
        return whatsappAt > 0 && now.isBefore(whatsappUntil());
    }

    /** Until when WhatsApp takes free text; long ago for a person who has not written there. */
    public Instant whatsappUntil() {
        return Instant.ofEpochSecond(whatsappAt).plus(WINDOW);
    }

    /** A message came by this way. */
    public Person heard(Medium medium, String route, Instant at) {
        long seconds = medium == Medium.WHATSAPP ? Math.max(whatsappAt, at.getEpochSecond()) : whatsappAt;
        return new Person(phone, name, village, language, languageKnown, medium.name(), route, seconds, announcements,
                latestTraining, latestTicket, holding, consents);
    }

    public Person withWhatsappAt(long seconds) {
        return new Person(phone, name, village, language, languageKnown, lastMedium, lastRoute, seconds, announcements,
                latestTraining, latestTicket, holding, consents);
    }

    public Person withName(String name) {
        return new Person(phone, name, village, language, languageKnown, lastMedium, lastRoute, whatsappAt,
                announcements,
                latestTraining, latestTicket, holding, consents);
    }

    public Person withVillage(PlaceCode village) {
        return new Person(phone, name, village.value(), language, languageKnown, lastMedium, lastRoute, whatsappAt,
                announcements,
                latestTraining, latestTicket, holding, consents);
    }

    /** With a language and how it is known. */
    public Person withLanguage(String language, LanguageKnown languageKnown) {
        return new Person(phone, name, village, language, languageKnown, lastMedium, lastRoute, whatsappAt,
                announcements,
                latestTraining, latestTicket, holding, consents);
    }

    public Person withAnnouncements(boolean announcements) {
        return new Person(phone, name, village, language, languageKnown, lastMedium, lastRoute, whatsappAt,
                announcements,
                latestTraining, latestTicket, holding, consents);
    }

    public Person withLatestTraining(String training) {
        return new Person(phone, name, village, language, languageKnown, lastMedium, lastRoute, whatsappAt,
                announcements, training,
                latestTicket, holding, consents);
    }

    public Person withLatestTicket(String ticket) {
        return new Person(phone, name, village, language, languageKnown, lastMedium, lastRoute, whatsappAt,
                announcements,
                latestTraining, ticket, holding, consents);
    }

    /** Whether the person allows that their data are used for what they ask; empty when they were not asked yet. */
    public Optional<Boolean> consent() {
        return consents.isEmpty() ? Optional.empty() : Optional.of(consents.getLast().given());
    }

    /** The ledger grows; when it is full, what stands between its first and its last entries makes room. */
    public Person withConsent(Consent consent) {
        var more = new ArrayList<>(consents);
        more.add(consent);
        if (more.size() > MOST_CONSENTS) {
            more.remove(1);
        }
        return new Person(phone, name, village, language, languageKnown, lastMedium, lastRoute, whatsappAt,
                announcements,
                latestTraining, latestTicket, holding, more);
    }

    /** Also holds this case; the last taken stands last. */
    public Person holdingAlso(String number) {
        var more = new ArrayList<>(holding);
        more.remove(number);
        more.add(number);
        return withHolding(more);
    }

    public Person noLongerHolding(String number) {
        var fewer = new ArrayList<>(holding);
        fewer.remove(number);
        return withHolding(fewer);
    }

    public Person withHolding(List<String> holding) {
        return new Person(phone, name, village, language, languageKnown, lastMedium, lastRoute, whatsappAt,
                announcements,
                latestTraining, latestTicket, holding, consents);
    }
}
