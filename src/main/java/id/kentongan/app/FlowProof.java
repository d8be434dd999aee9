package id.kentongan.app;

import id.kentongan.channel.sms.Gsm7;
import id.kentongan.channel.sms.SmsSegments;
import id.kentongan.flow.check.Check;
import id.kentongan.flow.check.Defect;
import id.kentongan.flow.check.Prices;
import id.kentongan.flow.file.FlowFolder;
import id.kentongan.yaml.Fault;
import id.kentongan.yaml.Mark;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether flows may be published: they were read without a fault, and no way through them meets a defect.
 *
 * @param faults
 *            all that is wrong, by file, line and column
 */
public record FlowProof(List<Fault> faults) {
    /** What our links charge. */
    private static final Prices SMS = new Prices(text -> SmsSegments.of(text).count(), FlowProof::isCheap);

    public FlowProof {
        faults = List.copyOf(faults);
    }

    /** The proof of what was read: faults of reading, and of all flows that can be gone through what is wrong there. */
    public static FlowProof of(FlowFolder.Read read) {
        Stream<Fault> defects = new Check(read.flows(), read.sound(), SMS).defects().stream()
                .map(defect -> located(read, defect));
        return new FlowProof(Stream.concat(read.faults().stream(), defects).sorted().toList());
    }

    /** This proof with what was found beside the flows. */
    public FlowProof and(List<Fault> others) {
        return new FlowProof(Stream.concat(faults.stream(), others.stream()).sorted().toList());
    }

    private static Fault located(FlowFolder.Read read, Defect defect) {
        Mark mark = read.marks().getOrDefault(defect.flow() + "/" + defect.step(), Mark.whole(defect.flow()
                + ".yaml"));
        return new Fault(mark.file(), mark.line(), mark.column(), defect.step().isEmpty()
                ? defect.problem()
                : defect.step() + ": " + defect.problem());
    }

    /** Signs that are sent as plain ones ("…" as "...") are cheap. */
    private static boolean isCheap(int sign) {
        String text = new String(Character.toChars(sign));
        return Gsm7.carries(text) || SmsSegments.of(text).coding() == SmsSegments.Coding.GSM7;
    }

    public boolean passes() {
        return faults.isEmpty();
    }

    /** One fault a line, as compilers print them. */
    public String report() {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
