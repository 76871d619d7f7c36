package org.depesche.search.names;

import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.search.changes.ChangeLog;
import org.springframework.stereotype.Component;

/** Keeps the columns and names in memory in step with the register. Any number of threads may use it. */
@Component
public final class RegisterFollower {

    private final ChangeLog changes;
    private final EntityColumns entities;
    private final NameIndex names;
    private ChangeLog.Snapshot seen = ChangeLog.Snapshot.before(0);
    private boolean namesKnown;

    public RegisterFollower(ChangeLog changes, EntityColumns entities, NameIndex names) {
        this.changes = changes;
        this.entities = entities;
        this.names = names;
    }

    /** Loads the entities, which every search needs; the log has all later changes. */
    public synchronized void begin() {
        seen = changes.now();
        namesKnown = false;
        entities.load();
    }

    /** Loads the names at first, which takes longer; then applies the changes since the last time. */
    public synchronized void follow() {
        if (!namesKnown) {
            names.load();
            namesKnown = true;
        }
        seen = changes.readEntities(seen, batch -> {
            Set<Integer> changed =
                    batch.stream().map(change -> (int) change.what()).collect(Collectors.toSet());
            entities.reload(changed);
            names.reload(changed);
        });
    }
}
