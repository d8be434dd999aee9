package id.kentongan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MattersTest {
    private static final Interpreter INTERPRETER = new OpenNlpInterpreter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lampu jalan mati di rt 3, terus saya mau bikin surat domisili | complaint LISTRIK, request.SKD
            jalan depan sd rusak berlubang. sampah di pasar menumpuk bau  | complaint JALAN, complaint SAMPAH
            mau lapor jalan rusak di depan mushola                        |
            mau bikin sktm buat anak sekolah, terima kasih                |
            jalan rusak berlubang dan banyak yang jatuh                   |
            """)
    void two_matters_are_found_and_one_is_not_split(String text, String matters) {
        assertEquals(Optional.ofNullable(matters).orElse(""), INTERPRETER.understand(text).matters().stream()
                .map(matter -> matter.intent().label()
                        + matter.category().map(category -> " " + category.label()).orElse(""))
                .collect(Collectors.joining(", ")));
    }
}
