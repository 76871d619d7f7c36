package org.depesche.search.opensearch.index;

import java.io.IOException;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.follow.IndexContents;
import org.springframework.stereotype.Component;

/** Opens the pair of indexes in the cluster that searches read. */
@Component
@OnOpenSearch
class ClusterPlace implements IndexContents.Place {

    private final ClusterConnection cluster;
    private final Generations generations;
    private final ChangeLog changes;

    ClusterPlace(ClusterConnection cluster, Generations generations, ChangeLog changes) {
        this.cluster = cluster;
        this.generations = generations;
        this.changes = changes;
    }

    @Override
    public IndexContents open() throws IOException {
        Generation serving = generations.current();
        IndexPosition position = serving == null ? null : generations.position(serving);
        if (serving == null || position == null || !position.isWhole(changes.database(), ClusterFields.VERSION)) {
            throw new IOException(
                    "There is no whole index of this database in the cluster: start the server, which builds one");
        }
        cluster.post("/" + serving.both() + "/_refresh");
        return new ClusterContents(cluster, serving, position);
    }
}
