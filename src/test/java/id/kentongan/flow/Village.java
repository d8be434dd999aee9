package id.kentongan.flow;

import id.kentongan.flow.file.FlowFolder;
import id.kentongan.language.Interpreter;
import id.kentongan.language.LanguageKnown;
import id.kentongan.language.Understanding;
import id.kentongan.language.Understanding.Guess;
import id.kentongan.message.Content;
import id.kentongan.message.Medium;
import id.kentongan.place.Level;
import id.kentongan.place.Place;
import id.kentongan.place.PlaceCode;
import id.kentongan.place.Places;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One person's phone with the engine alone behind it: what they write goes in, what they read comes out. */
final class Village {
    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    /** The flows that are shipped. */
    static final Flows SHIPPED = FlowFolder.read(Path.of("flows")).flows();

    private final Engine engine;
    final Map<String, String> facts = new HashMap<>();
    final List<Effect> effects = new ArrayList<>();
    final Set<String> roles = new TreeSet<>(Set.of("resident"));
    Optional<Conversation> conversation = Optional.empty();
    Optional<Instant> wake = Optional.empty();
    Medium medium = Medium.SMS;
    String language = "id";
    LanguageKnown languageKnown = LanguageKnown.CHOSEN;
    Instant now = Instant.parse("2026-03-02T01:10:00Z");

    Village(Flows flows) {
        this(flows, Village::understand);
    }

    Village(Flows flows, Interpreter interpreter) {
        this(flows, Versions.NONE, interpreter);
    }

    /** With earlier versions that somebody is in. */
    Village(Flows flows, Versions versions) {
        this(flows, versions, Village::understand);
    }

    private Village(Flows flows, Versions versions, Interpreter interpreter) {
        engine = new Engine(flows, versions, interpreter, new FourVillages(), WIB);
        facts.putAll(Map.of("kader.village.name", "Tanjungsari", "reach.total", "120", "reach.whatsapp", "80",
                "reach.sms", "40"));
    }

    static Village shipped() {
        return new Village(SHIPPED);
    }

    /** A resident of Tanjungsari whose name is known. */
    static Village siti() {
        return siti(Village::understand);
    }

    /** The same, understood by another interpreter. */
    static Village siti(Interpreter interpreter) {
        var village = new Village(SHIPPED, interpreter);
        village.facts.put("person.name", "Siti Aminah");
        village.facts.put("person.consent", "yes");
        village.facts.put("person.village", "36.02.04.2003");
        village.facts.put("person.village.name", "Tanjungsari");
        return village;
    }

    String write(String text) {
        return send(new Content.Text(text));
    }

    /** Everything that comes back, options as numbered lines. */
    String send(Content content) {
        return take(engine.react(situation(), Utterance.of(content)));
    }

    /** Nothing is written until the engine asks to be woken; what it says then. */
    String wait(Duration time) {
        now = now.plus(time);
        return take(engine.silence(situation()));
    }

    /** Waits as long as the engine wanted to. */
    String waitUntilWoken() {
        now = wake.orElseThrow();
        return take(engine.silence(situation()));
    }

    private Situation situation() {
        return new Situation(conversation, medium, language, languageKnown, Set.copyOf(roles), new Known(), now);
    }

    private String take(Reaction reaction) {
        conversation = reaction.conversation();
        wake = reaction.wake();
        var said = new ArrayList<String>();
        for (Effect effect : reaction.effects()) {
            if (effect instanceof Effect.Say say) {
                said.add(plain(say));
            } else {
                effects.add(effect);
                if (effect instanceof Effect.Remember remember) {
                    facts.put("person." + remember.field(), remember.value());
                } else if (effect instanceof Effect.Speaks(String found)) {
                    language = found;
                    languageKnown = LanguageKnown.FOUND;
                }
            }
        }
        return String.join("\n--\n", said);
    }

    static String plain(Effect.Say say) {
        var text = new StringBuilder(say.text());
        for (int i = 0; i < say.options().size(); i++) {
            text.append('\n').append(i + 1).append(". ").append(say.options().get(i).title());
        }
        return text.toString();
    }

    Effect lastEffect() {
        return effects.getLast();
    }

    private final class Known implements Facts {
        @Override
        public Optional<String> fact(String name) {
            return Optional.ofNullable(facts.get(name));
        }

        @Override
        public Map<String, String> opening(Effect.OpenTicket ticket) {
            return Map.of("number", "TJT-4821K", "holder", "Bu Ratna", "until", "Rabu, 4 Maret 2026 16.00 WIB");
        }
    }

    /** As sure as a trained model of the few sentences that these tests use. */
    static Understanding understand(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        List<Guess> categories = words.contains("jalan") || words.contains("jln")
                ? List.of(new Guess("JALAN", 0.9))
                : words.contains("banjir")
                        ? List.of(new Guess("BENCANA", 0.9))
                        : words.contains("dipotong")
                                ? List.of(new Guess("DANADESA", 0.8))
                                : words.contains("air")
                                        ? List.of(new Guess("AIR", 0.5), new Guess("DRAINASE", 0.3))
                                        : List.of();
        List<Guess> intents = words.contains("halo")
                ? List.of(new Guess("greeting", 0.9))
                : !categories.isEmpty()
                        ? List.of(new Guess("complaint", 0.9))
                        : words.contains("tidak mampu")
                                ? List.of(new Guess("request.SKTM", 0.8))
                                : words.contains("surat")
                                        ? List.of(new Guess("request.SKTM", 0.5),
                                                new Guess("status", 0.42))
                                        : words.contains("makasih") ? List.of(new Guess("thanks", 0.8)) : List.of();
        return new Understanding(intents, categories, List.of());
    }

    /** Two villages share a name. */
    private static final class FourVillages implements Places {
        private final Map<String, String> names = Map.of("36.02.04.2003", "Tanjungsari, Kec. Cipanas, Kab. Lebak",
                "36.02.04.2004", "Sukamaju, Kec. Cipanas, Kab. Lebak", "36.02.05.2001",
                "Sukamaju, Kec. Cikulur, Kab. Lebak", "36.02.05.2002", "Girilaya, Kec. Cikulur, Kab. Lebak");

        @Override
        public Optional<Place> place(PlaceCode code) {
            return Optional.ofNullable(names.get(code.value())).map(name -> new Place(code, first(name), "TJT"));
        }

        @Override
        public List<Place> find(Level level, String words) {
            String wanted = words.toLowerCase(Locale.ROOT).replace("desa ", "").strip();
            return names.entrySet().stream()
                    .filter(entry -> first(entry.getValue()).toLowerCase(Locale.ROOT).equals(wanted)
                            || plain(entry.getValue()).startsWith(plain(wanted)) && plain(wanted).contains(" "))
                    .map(Map.Entry::getKey).sorted().map(code -> place(new PlaceCode(code)).orElseThrow()).toList();
        }

        @Override
        public String fullName(PlaceCode code) {
            return names.getOrDefault(code.value(), code.value());
        }

        /** Without what may be left out between a village and its district. */
        private static String plain(String name) {
            return name.toLowerCase(Locale.ROOT).replaceAll(",|\\bkec\\b\\.? ?", "").replaceAll(" +", " ");
        }

        private static String first(String name) {
            return name.substring(0, name.indexOf(','));
        }
    }
}
