package id.kentongan.flow.check;

import id.kentongan.flow.Flow;
import id.kentongan.flow.Flows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Proves flows before they speak, or tells what is wrong with them. */
public final class Check {
    private final Flows flows;
    private final Set<String> sound;
    private final Prices prices;

    /**
     * @param sound
     *            the flows that were read without a fault and can be gone through; of others only the texts are looked at
     */
    public Check(Flows flows, Set<String> sound, Prices prices) {
        this.flows = flows;
        this.sound = Set.copyOf(sound);
        this.prices = prices;
    }

    /** All that is wrong, flow by flow in the order of their steps; empty when the flows may speak. */
    public List<Defect> defects() {
        var defects = new LinkedHashSet<Defect>();
        for (Flow flow : flows.flows().values()) {
            if (sound.contains(flow.name())) {
                var explorer = new Explorer(flows, flow);
                defects.addAll(explorer.explore());
                defects.addAll(new Calls(flows).circles(flow));
                defects.addAll(new Sizes(flows, flow, prices).of(explorer.messages()));
            }
            defects.addAll(new Shadows(flows.wording()).of(flow));
        }
        defects.addAll(new Texts(flows, prices).all());
        return List.copyOf(new ArrayList<>(defects));
    }
}
