package id.kentongan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Twenty editions of a flow are published while a thousand people are in the middle of it. */
class TwentyEditsTest {
    private static final int PEOPLE = 1_000;
    private static final Pattern ASKED = Pattern.compile("\\[([a-z-]+)]");

    private static final String FIRST = """
            flow: poll
            title: Jajak
            start: { words: [polling] }
            steps:
              name: { title: Nama, ask: "[name] Nama?", answer: person-name }
              hamlet: { title: Dusun, ask: "[hamlet] Dusun?", choices: { krajan: { label: Krajan }, sawah: { label: Sawahan } } }
              age: { ask: "[age] Umur?", answer: number }
              job: { ask: "[job] Kerja?" }
              since: { ask: "[since] Sejak?", answer: date }
              wish: { ask: "[wish] Usul?" }
              check: { confirm: "[check] {name}, {hamlet}, {age}. Benar?", fix: [name, hamlet] }
              open: { ticket: { complaint: LAINNYA } }
              done: { say: "Selesai {ticket.number}." }
            """;

    /** Each edit on what the ones before have made of the flow. */
    private static final List<UnaryOperator<String>> EDITS = List.of(
            text -> text.replace("Nama?", "Nama lengkap?"),
            renamed("job", "work"),
            text -> text.replace("  work:", "  phone: { ask: \"[phone] Nomor HP?\", answer: phone }\n  work:"),
            text -> text.replace("answer: number", "answer: text"),
            text -> text.replace("sawah: { label: Sawahan }", "sawah: { label: Sawahan }, kebun: { label: Kebun }"),
            text -> text.replaceFirst("(?m)^  since:.*\\n", ""),
            renamed("wish", "idea"),
            text -> text.replace("  name:", "  hello: { say: \"Halo.\" }\n  name:"),
            text -> text.replace("krajan: { label: Krajan }, sawah: { label: Sawahan }",
                    "sawah: { label: Sawahan }, krajan: { label: Krajan }"),
            text -> text.replace("  phone:", "  nik: { ask: \"[nik] NIK?\", answer: nik }\n  phone:"),
            renamed("age", "years"),
            text -> text.replaceFirst("(?m)^  phone:.*\\n", ""),
            text -> text.replace("fix: [name, hamlet]", "fix: [name]"),
            text -> text.replace("  check:", "  sure: { ask: \"[sure] Yakin?\", answer: yes-no }\n  check:"),
            renamed("nik", "card"),
            text -> text.replace("answer: yes-no", "answer: text"),
            text -> text.replaceFirst("(?m)^  hamlet:.*\\n", "  hamlet: { title: Dusun, ask: \"[hamlet] Dusun?\" }\n"),
            text -> text.replaceFirst("(?m)^  work:.*\\n", "").replaceFirst(", job: work", ""),
            text -> text.replace("  open:", "  note: { ask: \"[note] Catatan?\", optional: true }\n  open:"),
            text -> text.replace("Selesai {ticket.number}.", "Selesai, nomor {ticket.number}."));

    /** A step with another name, which the author tells; what it asks keeps its mark, so that a second asking shows. */
    private static UnaryOperator<String> renamed(String from, String to) {
        return text -> {
            String moved = text.contains("moved:")
                    ? text.replaceFirst("moved: \\{", "moved: { " + from + ": " + to + ",")
                    : text.replace("steps:\n", "moved: { " + from + ": " + to + " }\nsteps:\n");
            return moved.replace("  " + from + ":", "  " + to + ":").replace("{" + from + "}", "{" + to + "}");
        };
    }

    private static String answer(String asked) {
        return switch (asked) {
        case "name" -> "Siti Aminah";
        case "hamlet" -> "krajan";
        case "age" -> "40";
        case "since" -> "2-3-2020";
        case "phone" -> "081234567890";
        case "nik" -> "3602044107850003";
        case "sure", "check" -> "ya";
        case "job", "wish" -> "tani";
        case "note" -> "lewati";
        default -> throw new IllegalStateException(asked);
        };
    }

    /** One person with all that they were asked. */
    private static final class Guest {
        private final List<String> asked = new ArrayList<>();
        private Optional<Conversation> conversation = Optional.empty();
        private String last = "";
        private int tickets;

        void take(Village village, String written) {
            village.conversation = conversation;
            village.facts.put("person.village", "36.02.04.2003");
            int before = village.effects.size();
            last = village.write(written);
            conversation = village.conversation;
            tickets += village.effects.size() - before;
            var matcher = ASKED.matcher(last);
            while (matcher.find()) {
                asked.add(matcher.group(1));
            }
        }

        boolean ended() {
            return last.contains("Selesai");
        }

        void answer(Village village) {
            take(village, TwentyEditsTest.answer(asked.getLast()));
        }
    }

    @Test
    void nobody_is_lost_or_asked_twice_and_all_end() {
        Map<String, Flow> kept = new HashMap<>();
        Random chance = new Random(20261121);
        List<Guest> guests = new ArrayList<>();
        String text = FIRST;
        Village village = published(text, kept);
        for (int edit = 0; edit <= EDITS.size(); edit++) {
            for (int i = 0; i < PEOPLE / (EDITS.size() + 1) + 1 && guests.size() < PEOPLE; i++) {
                var guest = new Guest();
                guest.take(village, "polling");
                guests.add(guest);
            }
            for (Guest guest : guests) {
                if (!guest.ended() && chance.nextInt(3) == 0) {
                    guest.answer(village);
                }
            }
            if (edit < EDITS.size()) {
                String next = EDITS.get(edit).apply(text);
                assertFalse(next.equals(text), "edit " + edit + " changes nothing");
                text = next;
                village = published(text, kept);
            }
        }
        assertEquals(PEOPLE, guests.size());
        Set<String> versions = new HashSet<>();
        guests.stream().filter(guest -> !guest.ended()).forEach(guest -> versions.add(guest.conversation.orElseThrow()
                .version().substring(0, 8)));
        assertTrue(versions.size() > 5, () -> "people stand in " + versions.size() + " versions");
        for (Guest guest : guests) {
            ends(guest, village);
        }
        assertTrue(guests.stream().anyMatch(guest -> guest.asked.contains("job") && guest.last.contains(
                "Selesai, nomor")), "somebody went over to a newer version");
    }

    private static void ends(Guest guest, Village village) {
        for (int i = 0; i < 20 && !guest.ended(); i++) {
            guest.answer(village);
        }
        assertTrue(guest.ended(), () -> guest.asked + " " + guest.last);
        assertEquals(new HashSet<>(guest.asked).size(), guest.asked.size(), () -> "asked twice: " + guest.asked);
        assertEquals(1, guest.tickets, () -> "tickets of " + guest.asked);
        assertFalse(guest.last.contains("perbarui"));
    }

    private static Village published(String text, Map<String, Flow> kept) {
        var read = WrittenFlows.read(Map.of("poll", text));
        assertEquals(List.of(), read.faults(), text);
        Flow flow = read.flows().flow("poll").orElseThrow();
        kept.put(flow.version(), flow);
        return new Village(read.flows(), (_, version) -> Optional.ofNullable(kept.get(version)));
    }
}
