package id.kentongan.flow.file;

import id.kentongan.flow.Flow;
import id.kentongan.yaml.YamlMap;
import id.kentongan.yaml.YamlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Reads how long a flow waits and how many mistakes it bears. */
final class PatienceReader {
    private PatienceReader() {
    }

    static Flow.Patience read(YamlMap map) {
        var remind = new ArrayList<Duration>();
        Duration keep = Duration.ofDays(7);
        Optional<YamlMap> silence = map.map("silence");
        if (silence.isPresent()) {
            silence.get().list("remind").ifPresent(
                    list -> list.texts().forEach(text -> text.duration().ifPresent(remind::add)));
            keep = silence.get().text("keep").flatMap(YamlText::duration).orElse(keep);
            silence.get().close("word for silence");
        }
        int mistakes = 3;
        boolean officer = false;
        if (map.value("mistakes").orElse(null) instanceof YamlMap ladder) {
            mistakes = ladder.text("limit").flatMap(text -> text.integer(1, 10)).orElse(3);
            officer = ladder.text("then").flatMap(text -> text.oneOf(Map.of("officer", true))).orElse(false);
            ladder.close("word for mistakes");
        } else {
            mistakes = map.text("mistakes").flatMap(text -> text.integer(1, 10)).orElse(3);
        }
        return new Flow.Patience(remind.stream().sorted().toList(), keep, mistakes, officer);
    }
}
