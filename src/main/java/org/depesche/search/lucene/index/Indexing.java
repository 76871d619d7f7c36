package org.depesche.search.lucene.index;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.depesche.search.IndexSettings;
import org.depesche.search.IndexState;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.engine.OnLucene;
import org.depesche.search.follow.OperatedIndex;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NameIndex;
import org.depesche.search.names.RegisterFollower;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts and stops the index with the application, and gives access to it. */
@Component
@OnLucene
public class Indexing implements SmartLifecycle, OperatedIndex {

    private final IndexFolder folder;
    private final RegisterFollower register;
    private final IndexNodes nodes;
    private final boolean wanted;

    private final CountDownLatch ready = new CountDownLatch(1);

    /** Spring may start this bean again after a stop: tests pause contexts. */
    private volatile IndexLoop loop;

    Indexing(
            IndexFolder folder,
            ChangeLog changes,
            EntityColumns entities,
            NameIndex names,
            IndexNodes nodes,
            IndexSettings settings) {
        this.folder = folder;
        this.register = new RegisterFollower(changes, entities, names);
        this.nodes = nodes;
        this.wanted = settings.index();
        // answers questions about the state before the start
        this.loop = new IndexLoop(folder, register, nodes, ready);
    }

    /** Not in a command of the command line, which leaves the index to the server. */
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
        loop = new IndexLoop(folder, register, nodes, ready);
        try {
            loop.begin();
        } catch (IOException | RuntimeException e) {
            loop.end();
            throw new IllegalStateException("The index cannot be opened: " + e.getMessage(), e);
        }
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

    /** A snapshot to search; to be closed. */
    public IndexView view() throws IOException {
        return loop.view();
    }

    @Override
    public IndexState state() {
        return loop.state();
    }

    @Override
    public void startRebuild() {
        loop.startRebuild();
    }

    /** Must be called when a read of the index fails. A damaged index is built anew. */
    public void failedToRead(Exception e) {
        loop.failedToRead(e);
    }

    /** Waits until the index is open and the names are loaded. */
    public void awaitReady() throws InterruptedException {
        ready.await();
    }
}
