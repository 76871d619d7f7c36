package org.depesche.register;

import java.util.Set;

/** An editor's decision has changed how measures are shown. Published inside its transaction. */
public record MeasuresChanged(Set<Integer> measures) {

    public MeasuresChanged {
        measures = Set.copyOf(measures);
    }
}
