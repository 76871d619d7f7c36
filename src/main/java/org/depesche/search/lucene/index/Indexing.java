package org.depesche.search.lucene.index;

import java.io.IOException;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.engine.OnLucene;
import org.depesche.search.follow.IndexLifecycle;
import org.depesche.search.follow.IndexSettings;
import org.depesche.search.names.RegisterFollower;
import org.springframework.stereotype.Component;

/** Starts and stops the index of this node with the application, and gives access to it. */
@Component
@OnLucene
public class Indexing extends IndexLifecycle<LuceneWork> {

    Indexing(IndexFolder folder, RegisterFollower register, IndexNodes nodes, IndexSettings settings) {
        super(register, settings, () -> new LuceneWork(folder, register, nodes));
    }

    @Override
    public void start() {
        super.start();
        work().beginCheck();
    }

    /** A snapshot to search; to be closed. */
    public IndexView view() throws IOException {
        return work().view();
    }

    /** Must be called when a read of the index fails. A damaged index is built anew. */
    public void failedToRead(Exception e) {
        work().failedToRead(e);
    }
}
