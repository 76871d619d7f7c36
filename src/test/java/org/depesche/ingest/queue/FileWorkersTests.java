package org.depesche.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.Outcome;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How nodes share the queue. The contexts of other tests may be nodes, too. */
@DepescheTest
class FileWorkersTests {

    private static final int FILES = 200;

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private FileWorkers workers;

    @Autowired
    private QueueSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void noNodeClaimsMoreThanItHasWorkersFor() {
        long run = upload(FILES);
        AtomicLong most = new AtomicLong();

        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            most.accumulateAndGet(claimedByOneNode(), Math::max);
            return isFinished(run);
        });

        assertThat(most).hasValueBetween(1L, settings.workers());
        assertThat(runs.overview(run).orElseThrow().count(Outcome.STORED)).isEqualTo(FILES);
    }

    @Test
    void aFileOfADeadNodeIsTakenUp() {
        long run = transaction.execute(now -> {
            long dead = upload(1);
            jdbc.sql("""
                    update ingest_file set claimed_by = 'dead', claimed_until = now() + interval '1 second'
                    where run_id = :run
                    """).param("run", dead).update();
            return dead;
        });

        await().until(() -> isFinished(run));
    }

    @Test
    void aStoppedNodeGoesOnWhenItIsStartedAgain() {
        workers.stop();
        assertThat(workers.isRunning()).isFalse();
        workers.start();

        long run = upload(1);

        await().until(() -> isFinished(run));
    }

    private boolean isFinished(long run) {
        return runs.progress(run).orElseThrow().isFinished();
    }

    private long upload(int count) {
        List<UploadedFile> files = IntStream.range(0, count)
                .mapToObj(n -> UploadedFile.of(
                        n + ".txt",
                        ("Lotse " + UUID.randomUUID() + "\n\nEr fährt nach Kiel.\n").getBytes(StandardCharsets.UTF_8)))
                .toList();
        return uploads.accept(files, Defaults.NONE, "tilda-" + UUID.randomUUID());
    }

    private long claimedByOneNode() {
        return jdbc.sql("""
                select coalesce(max(files), 0) from (
                    select count(*) as files from ingest_file where state = 'PENDING' and claimed_by is not null
                    group by claimed_by) node
                """).query(Long.class).single();
    }
}
