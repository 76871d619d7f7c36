package org.depesche.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.depesche.DepescheTest;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What is left after a crash of an index that was committed while it went on. */
@DepescheTest
class IndexCommitsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private IndexNodes nodes;

    @TempDir
    private Path folder;

    @Test
    void whatIsTakenInDuringACommitIsTakenInAgainAfterACrash() throws IOException {
        IndexPosition start = IndexPosition.before(10, "database", ArticleFields.VERSION);
        ExecutorService workers = Executors.newSingleThreadExecutor();
        CountDownLatch mayCommit = new CountDownLatch(1);
        workers.submit(() -> {
            mayCommit.await();
            return null;
        });
        // not committed when it is closed: the same as a crash
        try (workers;
                ArticleIndex index = ArticleIndex.create(folder, BERLIN, start)) {
            IndexCommits commits = new IndexCommits(index, nodes, workers);
            commits.changed();
            commits.beginAfter(Duration.ZERO);
            index.moveTo(index.position().at(20, 0));
            mayCommit.countDown();
            commits.end();

            assertThat(commits.last().xid()).isEqualTo(10);
        } finally {
            nodes.forget(start.node());
        }

        try (ArticleIndex again = ArticleIndex.open(folder, BERLIN)) {
            assertThat(again.position().xid()).isEqualTo(10);
        }
    }

    @Test
    void whatChangesDuringACommitIsCommittedByTheNextOne() throws IOException {
        IndexPosition start = IndexPosition.before(10, "database", ArticleFields.VERSION);
        try (ExecutorService workers = Executors.newSingleThreadExecutor();
                ArticleIndex index = ArticleIndex.create(folder, BERLIN, start)) {
            IndexCommits commits = new IndexCommits(index, nodes, workers);
            commits.changed();
            commits.beginAfter(Duration.ZERO);
            index.moveTo(index.position().at(20, 0));
            commits.changed();
            commits.finishIfChanged();

            assertThat(commits.last().xid()).isEqualTo(20);
        } finally {
            nodes.forget(start.node());
        }
    }
}
