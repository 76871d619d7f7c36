package org.depesche.search.matching;

import java.util.HashSet;
import java.util.Set;
import org.depesche.search.names.EntityColumns;

/** The entities that were merged, split, hidden or shown again between two moments. */
final class MovedEntities {

    private MovedEntities() {}

    /** The ids of these entities, and of those under which they were and are shown. */
    static Set<Integer> between(EntityColumns.Snapshot before, EntityColumns.Snapshot now) {
        Set<Integer> moved = new HashSet<>();
        if (before.merges() == now.merges()) {
            return moved;
        }
        for (int id = 1; id < now.size(); id++) {
            int was = before.knows(id) ? before.canonical(id) : id;
            if (now.knows(id) && now.canonical(id) != was) {
                moved.add(id);
                moved.add(was);
                moved.add(now.canonical(id));
            }
        }
        return moved;
    }
}
