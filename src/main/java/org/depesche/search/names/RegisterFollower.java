package org.depesche.search.names;

import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.search.changes.ChangeLog;

/** Keeps what is in memory of the register's entities in step with it. Not for use by several threads at once. */
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

    /** Loads what no search can do without; whatever changes from then on is in the log. */
    public void begin() {
        seen = changes.now();
        namesKnown = false;
        entities.load();
    }

    /** Names first, which take longer; then what has changed since the last time. */
    public void follow() {
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
