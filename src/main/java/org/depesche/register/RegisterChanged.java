package org.depesche.register;

import java.util.Set;

/** An editor's decision has changed how entities are shown. Published inside its transaction. */
public record RegisterChanged(Set<Integer> entities) {

    public RegisterChanged {
        entities = Set.copyOf(entities);
    }
}
