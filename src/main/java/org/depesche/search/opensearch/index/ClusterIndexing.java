package org.depesche.search.opensearch.index;

import org.depesche.search.IndexSettings;
import org.depesche.search.IndexState;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.follow.MergedEntities;
import org.depesche.search.follow.OperatedIndex;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NameIndex;
import org.depesche.search.names.RegisterFollower;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts and stops the part of this node in the index of the cluster with the application. */
@Component
@OnOpenSearch
class ClusterIndexing implements SmartLifecycle, OperatedIndex {

    private final LeadersIndexes indexes;
    private final ClusterState state;
    private final MergedEntities merged;
    private final RegisterFollower register;
    private final IndexNodes nodes;
    private final JdbcConnectionDetails database;
    private final String index;
    private final boolean wanted;

    /** Spring may start this bean again after a stop: tests pause contexts. */
    private volatile ClusterLoop loop;

    ClusterIndexing(
            LeadersIndexes indexes,
            ClusterState state,
            MergedEntities merged,
            ChangeLog changes,
            EntityColumns entities,
            NameIndex names,
            IndexNodes nodes,
            JdbcConnectionDetails database,
            ClusterSettings cluster,
            IndexSettings settings) {
        this.indexes = indexes;
        this.state = state;
        this.merged = merged;
        this.register = new RegisterFollower(changes, entities, names);
        this.nodes = nodes;
        this.database = database;
        this.index = cluster.index();
        this.wanted = settings.index();
        // answers questions about the state before the start
        this.loop = loop();
    }

    private ClusterLoop loop() {
        return new ClusterLoop(indexes, register, merged, nodes, state, database, index);
    }

    /** Not in a command of the command line, which leaves the index to the servers. */
    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /** Before the web server, because its first answer needs an index. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        register.begin();
        loop = loop();
        loop.begin();
        loop.catchUp();
    }

    @Override
    public void stop() {
        loop.end();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public IndexState state() {
        return loop.state();
    }

    @Override
    public void startRebuild() {
        loop.startRebuild();
    }
}
