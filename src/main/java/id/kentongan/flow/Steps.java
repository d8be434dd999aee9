package id.kentongan.flow;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** The steps of a flow in the order of the file, found by their names without a search. */
public final class Steps extends AbstractList<Step> implements RandomAccess {
    private final List<Step> steps;
    private final Map<String, Integer> places = new HashMap<>();

    /** Of two steps with the same name, the first is found by it. */
    public Steps(List<Step> steps) {
        this.steps = List.copyOf(steps);
        for (int i = 0; i < this.steps.size(); i++) {
            places.putIfAbsent(this.steps.get(i).name(), i);
        }
    }

    /** Where the step with this name stands, from 0; -1 when there is none. */
    int index(String name) {
        return places.getOrDefault(name, -1);
    }

    @Override
    public Step get(int index) {
        return steps.get(index);
    }

    @Override
    public int size() {
        return steps.size();
    }
}
