package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of work that breaks off. The queue stands still; the tests do its work. */
@SpringBootTest(properties = {"depesche.warm-up=false", "depesche.jobs=off"})
class FileJobTests {

    /** Whatever the queue holds of other tests. */
    private static final int BEFORE_ALL = Short.MAX_VALUE;

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private FileJob job;

    @Autowired
    private ReadersFirst readersFirst;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String source = "Küstendienst " + UUID.randomUUID();
    private final Defaults defaults = new Defaults(null, source, Locale.GERMAN, Publishing.NOW);

    @Test
    void workThatBrokeOffGoesOnAndTakesNothingTwice() {
        IngestFile file = upload(lines(0, 50));
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> job.run(first(file), () -> asked.incrementAndGet() > 45))
                .isInstanceOf(StoppedException.class);
        assertThat(state(file).state()).isEqualTo(IngestFile.State.PENDING);
        assertThat(state(file).count(Outcome.STORED)).isEqualTo(40);

        job.run(first(file), () -> false);

        assertThat(state(file).state()).isEqualTo(IngestFile.State.DONE);
        assertThat(state(file).count(Outcome.STORED)).isEqualTo(50);
        assertThat(articles()).isEqualTo(50);
    }

    @Test
    void aFileOfManyArticlesLetsTheFirstOfOthersGoBeforeItsRest() {
        whereNoNodeSeesIt(() -> {
            IngestFile many = upload(lines(0, 90));
            theQueueHoldsAFileOfPriority(-1);
            queue(many, 0);
            List<Long> stored = new ArrayList<>();

            while (job.run(queued(many), () -> false) instanceof FileJob.End.GivenBack) {
                stored.add(state(many).count(Outcome.STORED));
                assertThat(queued(many).priority()).isEqualTo(-stored.getLast());
            }

            assertThat(stored).startsWith(20L);
            assertThat(state(many).state()).isEqualTo(IngestFile.State.DONE);
            assertThat(state(many).count(Outcome.STORED)).isEqualTo(90);
        });
    }

    @Test
    void aFileGoesOnWhereTheOthersComeAfterItsRest() {
        whereNoNodeSeesIt(() -> {
            IngestFile many = upload(lines(0, 50));
            theQueueHoldsAFileOfPriority(-100);
            queue(many, 0);

            assertThat(job.run(queued(many), () -> false)).isEqualTo(new FileJob.End.Through());
        });
    }

    @Test
    void whoStandsInLineMakesWayForFilesThatGoBefore() throws InterruptedException {
        int places = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        CountDownLatch begun = new CountDownLatch(places);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService others = Executors.newFixedThreadPool(places)) {
            for (int i = 0; i < places; i++) {
                others.execute(() -> readersFirst.run(BEFORE_ALL, false, () -> {}, () -> {
                    begun.countDown();
                    await(end);
                }));
            }
            begun.await();
            whereNoNodeSeesIt(() -> {
                IngestFile large = upload("Lang\n\n" + "Es kamen Schiffe. ".repeat(5_000));
                IngestFile small = upload("Kurz\n\nEs kamen Schiffe.");
                theQueueHoldsAFileOfPriority(-1);
                queue(large, -5);
                queue(small, -2);

                assertThat(job.run(queued(large), () -> false)).isEqualTo(new FileJob.End.GivenBack());
                assertThat(job.run(queued(small), () -> false)).isEqualTo(new FileJob.End.Through());
            });
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLargeFileComesAfterTheFirstOfOthers() {
        List<Integer> priorities = transaction.execute(now -> {
            long run = uploads.take(
                    List.of(file("a.txt", "A\n\n" + "Wort ".repeat(60_000)), file("b.txt", "B\n\nAus Kiel.\n")),
                    defaults,
                    "tilda");
            return jdbc.sql("""
                    select t.priority from scheduled_tasks t join ingest_file f on t.task_instance like f.id || '@%'
                    where f.run_id = :run and t.task_name = 'ingest-file' order by f.position
                    """).param("run", run).query(Integer.class).list();
        });
        assertThat(priorities).containsExactly(-4, -1);
    }

    /** The contexts of other tests are nodes too, and would take what waits. */
    private void whereNoNodeSeesIt(Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            test.run();
        });
    }

    private void theQueueHoldsAFileOfPriority(int priority) {
        jdbc.sql("delete from scheduled_tasks where task_name = 'ingest-file'").update();
        queue("0@0", priority, false);
    }

    private void queue(IngestFile file, int priority) {
        queue(file.id() + "@0", priority, true);
    }

    private void queue(String job, int priority, boolean inWork) {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                values ('ingest-file', :job, now(), :inWork, 1, :priority)
                """)
                .param("job", job)
                .param("inWork", inWork)
                .param("priority", priority)
                .update();
    }

    private IngestQueue.Job queued(IngestFile file) {
        return jdbc.sql("select task_instance as id, priority from scheduled_tasks where task_instance = :job")
                .param("job", file.id() + "@0")
                .query(IngestQueue.Job.class)
                .single();
    }

    private static IngestQueue.Job first(IngestFile file) {
        return new IngestQueue.Job(file.id() + "@0", BEFORE_ALL);
    }

    @Test
    void howFarAFileOfManyItemsIsCanBeTold() {
        IngestFile file = upload(lines(0, 80));
        AtomicInteger asked = new AtomicInteger();

        assertThat(overview(file).progress()).isZero();
        assertThatThrownBy(() -> job.run(first(file), () -> asked.incrementAndGet() > 65))
                .isInstanceOf(StoppedException.class);
        assertThat(overview(file).begun()).isEqualTo(new RunOverview.Begun(.75, 60, 80));
        assertThat(overview(file).progress()).isEqualTo(.75);

        job.run(first(file), () -> false);

        assertThat(overview(file).begun()).isEqualTo(new RunOverview.Begun(0, 0, 0));
        assertThat(overview(file).progress()).isEqualTo(1);
    }

    @Test
    void aJobThatRunsAgainWhenAllIsDoneDoesNothing() {
        IngestFile file = upload(lines(0, 3));
        job.run(first(file), () -> false);
        job.run(first(file), () -> false);

        assertThat(state(file).count(Outcome.STORED)).isEqualTo(3);
        assertThat(state(file).count(Outcome.DUPLICATE)).isZero();
    }

    @Test
    void onlyWhatFailedIsTriedAgain() {
        IngestFile file = upload(lines(0, 5) + "{\"headline\": \n" + lines(5, 8));
        job.run(first(file), () -> false);
        assertThat(state(file).state()).isEqualTo(IngestFile.State.DONE);
        assertThat(state(file).count(Outcome.FAILED)).isEqualTo(1);

        long run = run(file);
        assertThat(runs.retry(run)).isEqualTo(1);
        assertThat(runs.find(run).orElseThrow().isFinished()).isFalse();
        job.run(first(file), () -> false);

        assertThat(state(file).count(Outcome.STORED)).isEqualTo(8);
        assertThat(state(file).count(Outcome.DUPLICATE)).isZero();
        assertThat(state(file).count(Outcome.FAILED)).isEqualTo(1);
    }

    @Test
    void aKillNoticeThatMayMeanSeveralArticlesFailsAndSaysWhich() {
        String id = "urn:depesche:" + UUID.randomUUID();
        String article = """
                {"uri": "%s", "version": "1", "type": "text", "headline": "Hafen gesperrt", "source": "%s", \
                "body_text": "Die Einfahrt ist seit dem Morgen zu."}
                """;
        String notice = """
                {"uri": "%s", "version": "2", "type": "text", "pubstatus": "canceled"}
                """.formatted(id);
        IngestFile file = upload(
                article.formatted(id, source) + article.formatted(id, "Landpost " + source) + notice, Defaults.NONE);

        job.run(first(file), () -> false);

        List<IngestItem> items = state(file).items();
        assertThat(items)
                .extracting(IngestItem::outcome)
                .containsExactly(Outcome.STORED, Outcome.STORED, Outcome.FAILED);
        assertThat(items.getLast().problem())
                .isEqualTo(IngestProblem.of(
                        Stage.STORE,
                        "ambiguous-kill",
                        id,
                        "/articles/%d (%s), /articles/%d (Landpost %s)"
                                .formatted(
                                        items.get(0).article(),
                                        source,
                                        items.get(1).article(),
                                        source)));
    }

    @Test
    void aFileThatBreaksTheWorkAgainAndAgainIsGivenUp() {
        IngestFile file = upload(lines(0, 1));
        jdbc.sql("update ingest_file set attempts = 99 where id = :id")
                .param("id", file.id())
                .update();

        job.run(first(file), () -> false);

        assertThat(state(file).state()).isEqualTo(IngestFile.State.FAILED);
        assertThat(state(file).problem().key()).isEqualTo("ingest.problem.given-up");
    }

    @Test
    void theSameArticleHandedInTwiceAtOnceIsStoredOnce() throws Exception {
        List<IngestFile> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            files.add(upload("Zugleich eingeliefert\n\nZwei Redakteure hatten denselben Gedanken.\n"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new ArrayList<>();
            for (IngestFile file : files) {
                all.add(threads.submit(() -> job.run(first(file), () -> false)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(files.stream().map(file -> state(file).outcome()))
                .containsOnlyOnce(Outcome.STORED)
                .filteredOn(outcome -> outcome == Outcome.DUPLICATE)
                .hasSize(5);
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void theFirstFileOfEveryUploadGoesFirst() {
        List<Integer> priorities = transaction.execute(now -> {
            long run = uploads.take(
                    List.of(file("a.txt", "A\n\nAus Kiel.\n"), file("b.txt", "B\n\nAus Kiel.\n")), defaults, "tilda");
            return jdbc.sql("""
                    select t.priority from scheduled_tasks t join ingest_file f on t.task_instance like f.id || '@%'
                    where f.run_id = :run and t.task_name = 'ingest-file' order by f.position
                    """).param("run", run).query(Integer.class).list();
        });
        assertThat(priorities).containsExactly(0, -1);
    }

    @Test
    void whoIsTakenForDeadAndIsNotDoesNoHarm() throws Exception {
        IngestFile file = upload(lines(0, 60));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(threads.submit(() -> job.run(first(file), () -> false)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(state(file).state()).isEqualTo(IngestFile.State.DONE);
        assertThat(state(file).count(Outcome.STORED)).isEqualTo(60);
        assertThat(articles()).isEqualTo(60);
    }

    private static UploadedFile file(String name, String content) {
        return UploadedFile.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> """
                        {"uri": "urn:depesche:job:%d", "version": "1", "type": "text", \
                        "headlines": [{"role": "main", "value": "Meldung %d"}], \
                        "bodies": [{"role": "main", "contenttype": "text/plain", "value": "Es kamen %d Schiffe."}]}
                        """.formatted(n, n, n)).collect(Collectors.joining());
    }

    /** Without its job: nobody else is to work on it. */
    private IngestFile upload(String content) {
        return upload(content, defaults);
    }

    private IngestFile upload(String content, Defaults defaults) {
        return transaction.execute(now -> {
            long run = uploads.take(List.of(file("meldungen.jsonl", content)), defaults, "tilda");
            IngestFile file = runs.find(run).orElseThrow().files().getFirst();
            jdbc.sql("delete from scheduled_tasks where task_name = 'ingest-file' and task_instance like :id || '@%'")
                    .param("id", String.valueOf(file.id()))
                    .update();
            return file;
        });
    }

    private IngestFile state(IngestFile file) {
        return runs.find(run(file)).orElseThrow().files().getFirst();
    }

    private RunOverview overview(IngestFile file) {
        return runs.overview(run(file)).orElseThrow();
    }

    private long run(IngestFile file) {
        return jdbc.sql("select run_id from ingest_file where id = :id")
                .param("id", file.id())
                .query(Long.class)
                .single();
    }

    private long articles() {
        return jdbc.sql("select count(*) from article where source = :source")
                .param("source", source)
                .query(Long.class)
                .single();
    }
}
