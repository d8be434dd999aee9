package id.kentongan.channel.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kentongan.channel.SendResult;
import id.kentongan.channel.sms.SubmitStatus.Action;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.stream.Stream;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SubmitStatusTest {
    @ParameterizedTest
    @CsvSource({"58,WAIT,1", "14,WAIT,5", "08,WAIT,2", "04,RETRY,2", "64,RETRY,2", "ff,RETRY,5", "0400,RETRY,5",
            "45,OTHER_ROUTE,0", "0a,OTHER_ROUTE,0", "15,OTHER_ROUTE,0", "65,OTHER_ROUTE,0", "c4,OTHER_ROUTE,0",
            "fe,OTHER_ROUTE,0", "01,GIVE_UP,0", "0b,GIVE_UP,0"})
    void every_status_has_its_answer(String status, Action action, int seconds) {
        int code = Integer.parseInt(status, 16);
        SubmitStatus meaning = SubmitStatus.of(code);
        assertEquals(action, meaning.action());
        assertEquals(Duration.ofSeconds(seconds), meaning.pause());
        switch (action) {
        case WAIT, RETRY -> assertEquals(meaning.pause(), assertInstanceOf(SendResult.Later.class,
                meaning.result(code)).pause());
        case OTHER_ROUTE -> assertTrue(assertInstanceOf(SendResult.Refused.class, meaning.result(code)).elsewhere());
        case GIVE_UP -> assertEquals(false, assertInstanceOf(SendResult.Refused.class, meaning.result(code))
                .elsewhere());
        }
    }

    /** The library's constants are the standard's table (SMPP 3.4, 5.1.3), under names that it cuts a little. */
    @ParameterizedTest
    @MethodSource
    void every_status_of_the_standard_has_a_line_of_its_own(Field constant) {
        assertNotEquals("other", SubmitStatus.of(code(constant)).name(), constant::getName);
    }

    static Stream<Field> every_status_of_the_standard_has_a_line_of_its_own() {
        return Stream.of(SMPPConstant.class.getFields()).filter(field -> Modifier.isStatic(field.getModifiers())
                && field.getType() == int.class && field.getName().startsWith("STAT_ESME_"))
                .filter(field -> code(field) > 0 && code(field) <= 0xff);
    }

    /** Above 0xff are those of SMPP 5.0. */
    private static int code(Field constant) {
        try {
            return constant.getInt(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_vendor_s_own_code_is_named_for_what_it_is() {
        assertEquals("other (0x512)", assertInstanceOf(SendResult.Later.class, SubmitStatus.of(0x512).result(0x512))
                .reason());
        assertEquals("RTHROTTLED (0x58)", assertInstanceOf(SendResult.Later.class, SubmitStatus.of(0x58).result(0x58))
                .reason());
    }
}
