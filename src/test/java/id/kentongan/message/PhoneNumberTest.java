package id.kentongan.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"081234567890", "81234567890", "+6281234567890", "6281234567890", "0062 812-3456-7890",
            "62081234567890", "+62 (812) 3456.7890", "0812 3456 7890"})
    void allWaysOfWritingItAreOnePerson(String written) {
        assertEquals("6281234567890", PhoneNumber.parse(written).orElseThrow().digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "808", "TELKOMSEL", "12345", "+", "abc081234567890", "628", "😀", "{x}",
            "0812345678901234567890123456789012345678901234567890"})
    void shortCodesNamesAndRubbishAreNoNumbers(String written) {
        assertTrue(PhoneNumber.parse(written).isEmpty(), written);
    }

    @Test
    void aForeignNumberIsANumberToo() {
        assertEquals("6591234567", PhoneNumber.parse("+65 9123 4567").orElseThrow().digits());
    }

    @Test
    void itsTextShowsNoNumber() {
        String shown = new PhoneNumber("6281234567890").toString();
        assertEquals("+62…90", shown);
        assertFalse(shown.contains("812"));
    }
}
