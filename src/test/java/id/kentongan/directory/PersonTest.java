package id.kentongan.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.kentongan.conversation.Documents;
import id.kentongan.language.LanguageKnown;
import id.kentongan.message.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept about a person. */
class PersonTest {
    private final Person siti = Person.of(new PhoneNumber("6281200000901"));

    private static Person.Consent consent(boolean given, long at) {
        return new Person.Consent("1f2e3d4c", given, "SMS", at);
    }

    @Test
    void nobody_has_consented_before_they_were_asked() {
        assertEquals(Optional.empty(), siti.consent());
    }

    @Test
    void the_last_word_on_consent_holds_and_the_ledger_keeps_all_of_them() {
        Person after = siti.withConsent(consent(true, 1)).withConsent(consent(false, 2));
        assertEquals(Optional.of(false), after.consent());
        assertEquals("[1, 2]", after.consents().stream().map(Person.Consent::at).toList().toString());
        assertEquals(after.consents(), after.withName("Siti").holdingAlso("TJT-4821K").consents());
    }

    @Test
    void a_ledger_that_is_played_with_keeps_its_first_entry_and_its_last_ones() {
        Person after = siti;
        for (int at = 0; at < 100; at++) {
            after = after.withConsent(consent(at % 2 == 0, at));
        }
        assertEquals(20, after.consents().size());
        assertEquals(0, after.consents().getFirst().at());
        assertEquals(99, after.consents().getLast().at());
    }

    @Test
    void who_was_kept_before_languages_were_found_has_chosen_any_but_indonesian() {
        assertEquals(LanguageKnown.NOT_YET, Documents.read("{\"phone\":\"6281200000901\",\"language\":\"id\"}",
                Person.class).languageKnown());
        assertEquals(LanguageKnown.CHOSEN, Documents.read("{\"phone\":\"6281200000901\",\"language\":\"jv\"}",
                Person.class).languageKnown());
        Person found = siti.withLanguage("su", LanguageKnown.FOUND);
        assertEquals(found, Documents.read(Documents.write(found), Person.class));
    }
}
