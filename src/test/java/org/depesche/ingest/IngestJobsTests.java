package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How nodes share the queue. */
@SpringBootTest(properties = "depesche.warm-up=false")
class IngestJobsTests {

    private static final int FILES = 200;
    /** The contexts of other tests are nodes too, under one name. */
    private static final int NODES = 25;

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private JdbcClient jdbc;

    @Value("${db-scheduler.threads}")
    private int threads;

    @Test
    void noNodeTakesMoreThanItCanWorkOn() throws InterruptedException {
        theQueueWasLongAndIsEmpty();
        List<UploadedFile> files = IntStream.range(0, FILES)
                .mapToObj(n -> UploadedFile.of(
                        n + ".txt", ("Lotse " + UUID.randomUUID() + "\n\nEr fährt nach Kiel.\n").getBytes()))
                .toList();

        long run = uploads.take(files, Defaults.NONE, "tilda-" + UUID.randomUUID());
        long most = 0;
        while (!runs.progress(run).orElseThrow().isFinished()) {
            most = Math.max(most, taken());
            Thread.sleep(20);
        }

        assertThat(most).isBetween(1L, (long) threads * NODES);
    }

    /** Then the planner expects so few rows that it may run a subquery once for each. */
    private void theQueueWasLongAndIsEmpty() {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select 'gone', n, now() + interval '1 year', false, 1 from generate_series(1, 10000) n
                """).update();
        jdbc.sql("delete from scheduled_tasks where task_name = 'gone'").update();
        jdbc.sql("analyze scheduled_tasks").update();
    }

    /** Files that are with the node that has the most. */
    private long taken() {
        return jdbc.sql("""
                select coalesce(max(files), 0) from (
                    select count(*) as files from scheduled_tasks where task_name = 'ingest-file' and picked
                    group by picked_by) node
                """).query(Long.class).single();
    }
}
