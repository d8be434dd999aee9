package id.kentongan.conversation;

import id.kentongan.flow.Catalogue;
import id.kentongan.language.OpenNlpInterpreter;
import id.kentongan.ticket.Event;
import id.kentongan.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The complaints that officers gave another kind, as lines to train with. Not safe for several threads. */
public final class Corrections {
    private static final String DESCRIPTION = "description";
    private static final String NAME = "name";

    private final CatalogueView catalogue;
    private final Set<String> lines = new TreeSet<>();

    public Corrections(Catalogue catalogue) {
        this.catalogue = new CatalogueView(catalogue);
    }

    /** Takes a ticket as it is stored, if an officer corrected its kind and no kind that it ever had is secret. */
    public void take(String json) {
        Ticket ticket = Documents.read(json, Ticket.class);
        boolean corrected = false;
        boolean secret = catalogue.secret(ticket.code());
        for (Event event : ticket.history()) {
            if (event.what().equals(Ticket.RECATEGORISED)) {
                corrected = true;
                secret |= Arrays.stream(event.words().split(" ")).anyMatch(catalogue::secret);
            }
        }
        String text = ticket.answers().getOrDefault(DESCRIPTION, "").replaceAll("\\s+", " ").strip();
        if (corrected && !secret && !text.isEmpty()) {
            lines.add(ticket.code() + "\t" + OpenNlpInterpreter.masked(text, people(ticket)));
        }
    }

    /** Those whose names the ticket itself knows: who reported it, where they said it, and who had it. */
    private static List<String> people(Ticket ticket) {
        var people = new ArrayList<>(OpenNlpInterpreter.called(ticket.holder().name()));
        ticket.history().forEach(event -> people.addAll(OpenNlpInterpreter.called(event.by())));
        Optional.ofNullable(ticket.answers().get(NAME)).ifPresent(people::add);
        return people;
    }

    /** {@code label<TAB>text} with personal data masked, each once, by the label. */
    public Set<String> lines() {
        return lines;
    }
}
