package org.depesche.search.lucene.index;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.depesche.search.IndexSettings;
import org.depesche.search.IndexState;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NameIndex;
import org.depesche.search.names.RegisterFollower;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts and stops the index with the application, and gives access to it. */
@Component
public class Indexing implements SmartLifecycle {

    private final IndexFolder folder;
    private final RegisterFollower register;
    private final IndexNodes nodes;
    private final boolean wanted;

    private final CountDownLatch ready = new CountDownLatch(1);

    /** Spring may start this bean again after a stop: tests pause contexts. */
    private volatile @Nullable IndexLoop loop;

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
        IndexLoop next = new IndexLoop(folder, register, nodes, ready);
        try {
            next.begin();
        } catch (IOException | RuntimeException e) {
            next.end();
            throw new IllegalStateException("The index cannot be opened: " + e.getMessage(), e);
        }
        loop = next;
        next.catchUp();
    }

    @Override
    public void stop() {
        IndexLoop last = loop;
        loop = null;
        if (last != null) {
            last.end();
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    /** A snapshot to search; to be closed. */
    public IndexView view() throws IOException {
        IndexLoop current = loop;
        if (current == null) {
            throw new IllegalStateException("There is no index: the application is starting or stopping");
        }
        return current.view();
    }

    public IndexState state() {
        IndexLoop current = loop;
        return current == null ? new IndexState(0, true, 0, "") : current.state();
    }

    /** Builds the index anew; the old one serves meanwhile. */
    public void startRebuild() {
        IndexLoop current = loop;
        if (current != null) {
            current.startRebuild();
        }
    }

    /** Must be called when a read of the index fails. A damaged index is built anew. */
    public void failedToRead(Exception e) {
        IndexLoop current = loop;
        if (current != null) {
            current.failedToRead(e);
        }
    }

    /** Waits until the index is open and the names are loaded. */
    public void awaitReady() throws InterruptedException {
        ready.await();
    }
}
