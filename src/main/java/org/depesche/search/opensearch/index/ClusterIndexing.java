package org.depesche.search.opensearch.index;

import org.depesche.search.changes.IndexNodes;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.follow.IndexLifecycle;
import org.depesche.search.follow.IndexSettings;
import org.depesche.search.follow.MergedEntities;
import org.depesche.search.names.RegisterFollower;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Starts and stops the part of this node in the index of the cluster with the application. */
@Component
@OnOpenSearch
class ClusterIndexing extends IndexLifecycle<ClusterWork> {

    ClusterIndexing(
            LeadersIndexes indexes,
            ClusterState state,
            MergedEntities merged,
            RegisterFollower register,
            IndexNodes nodes,
            JdbcConnectionDetails database,
            ClusterSettings cluster,
            IndexSettings settings) {
        super(
                register,
                settings,
                () -> new ClusterWork(indexes, register, merged, nodes, state, database, cluster.index()));
    }
}
