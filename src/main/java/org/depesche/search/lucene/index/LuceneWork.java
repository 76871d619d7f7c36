package org.depesche.search.lucene.index;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.util.IOUtils;
import org.depesche.search.IndexState;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.follow.IndexFollower;
import org.depesche.search.follow.IndexRebuild;
import org.depesche.search.follow.IndexUpkeep;
import org.depesche.search.follow.IndexWork;
import org.depesche.search.follow.InterruptibleWait;
import org.depesche.search.names.RegisterFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log of changes with the index from a start of the application to its stop, and builds a new index if the old
 * one cannot follow; the old one serves meanwhile.
 */
final class LuceneWork implements IndexWork {

    private static final Logger log = LoggerFactory.getLogger(LuceneWork.class);

    private final IndexFolder folder;
    private final RegisterFollower register;
    private final ExecutorService builders = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("index-", 1).factory());
    private final ServedIndex served = new ServedIndex();
    private final IndexRebuild<ArticleIndex> rebuild;
    private final IndexUpkeep<ArticleIndex> upkeep;

    private volatile boolean ended;

    LuceneWork(IndexFolder folder, RegisterFollower register, IndexNodes nodes) {
        this.folder = folder;
        this.register = register;
        this.rebuild = new IndexRebuild<>(folder, builders);
        this.upkeep = new IndexUpkeep<>(rebuild, nodes);
    }

    /** Without room for an index the application starts nevertheless, and searches find nothing until there is room. */
    @Override
    public void begin() throws IOException {
        try {
            open();
        } catch (IOException e) {
            upkeep.failed(e, null);
            served.isMissing(folder.standIn());
        }
    }

    @Override
    public boolean open() throws IOException {
        if (served.follower() == null) {
            IndexFolder.Opened opened = folder.open(builders);
            if (opened.mustBeRebuilt()) {
                rebuild.want();
            }
            served.becomes(opened.follower());
        }
        return served.isWhole();
    }

    /** Reads a whole index once in the background, because a start reads only the beginning of most files. */
    void beginCheck() {
        IndexFollower<ArticleIndex> opened = served.follower();
        if (opened != null && served.isWhole()) {
            Thread.ofPlatform().name("index-check").daemon().start(() -> check(opened.index()));
        }
    }

    private void check(ArticleIndex index) {
        try (IndexView view = index.view()) {
            IndexView.check(view.articles().getIndexReader(), view.figures().getIndexReader());
        } catch (IOException | RuntimeException e) {
            failedToRead(e);
        }
    }

    void failedToRead(Exception e) {
        if (!ended && ArticleIndex.isDamage(e) && rebuild.want()) {
            log.warn("The index is damaged", e);
        }
    }

    @Override
    public void leave() {
        // the index serves until the end
    }

    @Override
    public void end(Thread steps) {
        ended = true;
        rebuild.stop();
        IndexFollower<ArticleIndex> current = served.follower();
        if (current != null && !served.isWhole()) {
            current.stop();
        }
        rebuild.join();
        InterruptibleWait.join(steps);
        builders.shutdown();
        folder.close(served.follower());
        folder.close(rebuild.result());
        served.forget();
        folder.close();
    }

    IndexView view() throws IOException {
        return served.view();
    }

    @Override
    public IndexState state() {
        return new IndexState(served.size(), rebuild.isWanted() || !served.isWhole(), rebuild.done(), upkeep.problem());
    }

    @Override
    public void startRebuild() {
        rebuild.want();
    }

    @Override
    public void step() throws IOException {
        register.follow();
        upkeep.step(current());
    }

    @Override
    public void failed(Exception e) {
        IndexFollower<ArticleIndex> broken = served.follower();
        upkeep.failed(e, broken);
        if (broken != null && !broken.index().isOpen()) {
            try {
                served.becomes(folder.reopened(broken, builders));
                IOUtils.closeWhileHandlingException(broken.index());
            } catch (IOException | RuntimeException still) {
                log.debug("The index cannot be opened again", still);
            }
        }
        failedToRead(e);
    }

    /** The index to follow with: the new one as soon as it is complete, and the old one is deleted then. */
    private IndexFollower<ArticleIndex> current() {
        IndexFollower<ArticleIndex> old = served.follower();
        IndexFollower<ArticleIndex> next = rebuild.result();
        if (old == null) {
            throw new IllegalStateException("No index to follow with");
        }
        if (next == null) {
            return old;
        }
        served.becomes(next);
        folder.giveUp(old);
        rebuild.end();
        return next;
    }
}
