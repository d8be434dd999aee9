package id.kentongan.conversation;

import id.kentongan.flow.Catalogue;
import id.kentongan.language.OpenNlpInterpreter;
import id.kentongan.ticket.Event;
import id.kentongan.ticket.Ticket;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The complaints that officers gave another kind, as lines to train with. Not safe for several threads. */
public final class Corrections {
    private static final String DESCRIPTION = "description";

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
            lines.add(ticket.code() + "\t" + OpenNlpInterpreter.masked(text));
        }
    }

    /** {@code label<TAB>text} with personal data masked, each once, by the label. */
    public Set<String> lines() {
        return lines;
    }
}
