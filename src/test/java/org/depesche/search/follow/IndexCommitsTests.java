package org.depesche.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The state after a crash of an index that was committed while it went on. */
@DepescheTest
class IndexCommitsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private IndexNodes nodes;

    @Autowired
    private JdbcClient jdbc;

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
    void anIndexIsStillKnownWhenSeveralCommitsInARowHaveFailed() {
        IndexPosition committed = IndexPosition.before(10, "database", "1").marked(UUID.randomUUID());
        try {
            nodes.announce(committed, Objects.requireNonNull(committed.mark()));
            nodes.announce(committed, UUID.randomUUID());
            nodes.announce(committed, UUID.randomUUID());
            assertThat(jdbc.sql("select :mark in (mark, mark_before) from index_node where node = :node")
                            .param("mark", committed.mark())
                            .param("node", committed.node())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        } finally {
            nodes.forget(committed.node());
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
