package id.kentongan.flow.check;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Proves flows before they speak, or tells what is wrong with them. */
public final class Check {
    private final Flows flows;
    private final Prices prices;

    /** {@code flows} were read without a fault. */
    public Check(Flows flows, Prices prices) {
        this.flows = flows;
        this.prices = prices;
    }

    /** All that is wrong, flow by flow in the order of their steps; empty when the flows may speak. */
    public List<Defect> defects() {
        var defects = new LinkedHashSet<Defect>();
        for (Flow flow : flows.flows().values()) {
            var explorer = new Explorer(flows, flow);
            defects.addAll(explorer.explore());
            defects.addAll(new Calls(flows).circles(flow));
            defects.addAll(new Sizes(flows, flow, prices).of(explorer.messages()));
            defects.addAll(new Shadows(flows.wording()).of(flow));
        }
        defects.addAll(new Texts(flows, prices).all());
        return List.copyOf(new ArrayList<>(defects));
    }
}
