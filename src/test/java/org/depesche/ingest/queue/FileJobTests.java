package org.depesche.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestFile;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.IngestProblem;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.Outcome;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.RunOverview;
import org.depesche.ingest.Stage;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.depesche.ingest.queue.FileJob.End;
import org.depesche.ingest.queue.FileQueue.Claim;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The work on a file, and its state when the work breaks off. No worker runs; the tests do the work. */
@DepescheTest(properties = "depesche.jobs=off")
class FileJobTests {

    /** Before all that other tests have in the queue. */
    private static final int BEFORE_ALL = -1_000_000;

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private FileJob job;

    @Autowired
    private BatchSlots slots;

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

        assertThat(run(first(file), () -> asked.incrementAndGet() > 2)).isEqualTo(End.STOPPED);
        assertThat(state(file).state()).isEqualTo(IngestFile.State.PENDING);
        assertThat(state(file).count(Outcome.STORED)).isEqualTo(40);

        run(first(file), () -> false);

        assertThat(state(file).state()).isEqualTo(IngestFile.State.DONE);
        assertThat(state(file).count(Outcome.STORED)).isEqualTo(50);
        assertThat(articles()).isEqualTo(50);
    }

    @Test
    void aFileOfManyArticlesLetsTheFirstOfOthersGoBeforeItsRest() {
        whereNoNodeSeesIt(() -> {
            Claim many = waiting(lines(0, 90), BEFORE_ALL);
            waiting("Kurz\n\nEs kamen Schiffe.", BEFORE_ALL + 1);
            List<Integer> turns = new ArrayList<>();

            while (run(many, () -> false) == End.OVERTAKEN) {
                many = new Claim(many.file(), turn(many), many.node());
                turns.add(many.turn() - BEFORE_ALL);
            }

            assertThat(turns).isNotEmpty();
            assertThat(stored(many)).isEqualTo(90);
        });
    }

    @Test
    void aFileGoesOnWhereTheOthersComeAfterItsRest() {
        whereNoNodeSeesIt(() -> {
            Claim many = waiting(lines(0, 50), BEFORE_ALL);
            waiting("Kurz\n\nEs kamen Schiffe.", BEFORE_ALL + 100);

            assertThat(run(many, () -> false)).isEqualTo(End.THROUGH);
        });
    }

    @Test
    void aFileWhoseRunIsPausedIsLeft() {
        whereNoNodeSeesIt(() -> {
            Claim file = waiting(lines(0, 50), BEFORE_ALL);
            runs.pause(runOf(file.file()));

            assertThat(run(file, () -> false)).isEqualTo(End.WITHDRAWN);
            assertThat(stored(file)).isZero();
        });
    }

    @Test
    void aFileThatWaitsForASlotMakesWayForFilesThatGoBefore() throws InterruptedException {
        List<BatchSlots.Slot> others = new ArrayList<>();
        for (int i = 0; i < Fairness.batches(Runtime.getRuntime().availableProcessors()); i++) {
            others.add(slots.await(BEFORE_ALL, false, () -> false).orElseThrow());
        }
        whereNoNodeSeesIt(() -> {
            Claim large = waiting("Lang\n\n" + "Es kamen Schiffe. ".repeat(5_000), BEFORE_ALL + 5);
            Claim small = waiting("Kurz\n\nEs kamen Schiffe.", BEFORE_ALL + 2);

            assertThat(run(large, () -> false)).isEqualTo(End.OVERTAKEN);
            assertThat(run(small, () -> false)).isEqualTo(End.THROUGH);
        });
        others.forEach(BatchSlots.Slot::close);
    }

    @Test
    void aLargeFileComesAfterTheFirstOfOthers() {
        assertThat(turns(file("a.txt", "A\n\n" + "Wort ".repeat(60_000)), file("b.txt", "B\n\nAus Kiel.\n")))
                .containsExactly(4, 1);
    }

    @Test
    void theFirstFileOfEveryUploadGoesFirst() {
        assertThat(turns(file("a.txt", "A\n\nAus Kiel.\n"), file("b.txt", "B\n\nAus Kiel.\n")))
                .containsExactly(0, 1);
    }

    private List<Integer> turns(UploadedFile... files) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            long run = uploads.accept(List.of(files), defaults, "tilda-" + source);
            return jdbc.sql("select turn from ingest_file where run_id = :run order by position")
                    .param("run", run)
                    .query(Integer.class)
                    .list();
        });
    }

    /** The contexts of other tests are nodes too, and would take the files that wait. */
    private void whereNoNodeSeesIt(Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            test.run();
        });
    }

    private Claim waiting(String content, int turn) {
        long run = uploads.accept(List.of(file("meldungen.jsonl", content)), defaults, "tilda");
        return jdbc.sql("""
                update ingest_file set turn = :turn, claimed_by = 'kiel'
                where run_id = :run returning id as file, turn, claimed_by as node
                """)
                .param("turn", turn)
                .param("run", run)
                .query(Claim.class)
                .single();
    }

    private int turn(Claim claim) {
        return jdbc.sql("select turn from ingest_file where id = :id")
                .param("id", claim.file())
                .query(Integer.class)
                .single();
    }

    private long stored(Claim claim) {
        return runs.find(runOf(claim.file()), 0)
                .orElseThrow()
                .files()
                .getFirst()
                .count(Outcome.STORED);
    }

    private Claim first(IngestFile file) {
        return claim(file, "kiel");
    }

    /** Takes the file from a node that has it. */
    private Claim claim(IngestFile file, String node) {
        jdbc.sql("update ingest_file set claimed_by = :node where id = :id")
                .param("node", node)
                .param("id", file.id())
                .update();
        return new Claim(file.id(), BEFORE_ALL, node);
    }

    private End run(Claim claim, BooleanSupplier stopping) {
        try {
            return job.run(claim, stopping);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void howFarAFileOfManyItemsIsCanBeTold() {
        IngestFile file = upload(lines(0, 80));
        AtomicInteger asked = new AtomicInteger();

        assertThat(overview(file).progress()).isZero();
        assertThat(run(first(file), () -> asked.incrementAndGet() > 3)).isEqualTo(End.STOPPED);
        assertThat(overview(file).begun()).isEqualTo(new RunOverview.Begun(.75, 60, 80));
        assertThat(overview(file).progress()).isEqualTo(.75);

        run(first(file), () -> false);

        assertThat(overview(file).begun()).isEqualTo(new RunOverview.Begun(0, 0, 0));
        assertThat(overview(file).progress()).isEqualTo(1);
    }

    @Test
    void aJobThatRunsAgainWhenAllIsDoneDoesNothing() {
        IngestFile file = upload(lines(0, 3));
        run(first(file), () -> false);
        run(first(file), () -> false);

        assertThat(state(file).count(Outcome.STORED)).isEqualTo(3);
        assertThat(state(file).count(Outcome.DUPLICATE)).isZero();
    }

    @Test
    void onlyWhatFailedIsTriedAgain() {
        IngestFile file = upload(lines(0, 5) + "{\"headline\": \n" + lines(5, 8));
        run(first(file), () -> false);
        assertThat(state(file).state()).isEqualTo(IngestFile.State.DONE);
        assertThat(state(file).count(Outcome.FAILED)).isEqualTo(1);

        long run = runOf(file.id());
        assertThat(runs.retry(run)).isEqualTo(1);
        assertThat(runs.find(run, 0).orElseThrow().isFinished()).isFalse();
        run(first(file), () -> false);

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

        run(first(file), () -> false);

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

        run(first(file), () -> false);

        assertThat(state(file).state()).isEqualTo(IngestFile.State.FAILED);
        assertThat(state(file).problem().key()).isEqualTo("ingest.problem.given-up");
    }

    @Test
    void aFileThatGoesForwardIsNotGivenUpHoweverOftenTheWorkBreaksOff() {
        IngestFile file = upload(lines(0, 60));
        jdbc.sql("update ingest_file set attempts = 11 where id = :id")
                .param("id", file.id())
                .update();

        for (int attempt = 0; attempt < 3; attempt++) {
            AtomicInteger asked = new AtomicInteger();
            run(first(file), () -> asked.incrementAndGet() > 1);
        }
        run(first(file), () -> false);

        assertThat(state(file).state()).isEqualTo(IngestFile.State.DONE);
        assertThat(state(file).count(Outcome.STORED)).isEqualTo(60);
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
                all.add(threads.submit(() -> run(first(file), () -> false)));
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
    void aNodeThatWasTakenForDeadLeavesTheFileToTheOther() {
        IngestFile file = upload(lines(0, 60));
        Claim before = claim(file, "kiel");
        AtomicInteger asked = new AtomicInteger();

        End end = run(before, () -> {
            if (asked.incrementAndGet() == 2) {
                run(claim(file, "husum"), () -> false);
            }
            return false;
        });

        assertThat(end).isEqualTo(End.WITHDRAWN);
        assertThat(state(file).state()).isEqualTo(IngestFile.State.DONE);
        assertThat(state(file).count(Outcome.STORED)).isEqualTo(60);
        assertThat(articles()).isEqualTo(60);
    }

    @Test
    void twoNodesInTheSameBatchStoreItOnce() throws Exception {
        IngestFile file = upload(lines(0, 60));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(threads.submit(() -> run(first(file), () -> false)));
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

    /** Not to be claimed: the test works on it. */
    private IngestFile upload(String content) {
        return upload(content, defaults);
    }

    private IngestFile upload(String content, Defaults defaults) {
        return transaction.execute(now -> {
            long run = uploads.accept(List.of(file("meldungen.jsonl", content)), defaults, "tilda");
            IngestFile file = runs.find(run, 0).orElseThrow().files().getFirst();
            jdbc.sql("update ingest_file set due_at = 'infinity' where id = :id")
                    .param("id", file.id())
                    .update();
            return file;
        });
    }

    private IngestFile state(IngestFile file) {
        return runs.find(runOf(file.id()), 0).orElseThrow().files().getFirst();
    }

    private RunOverview overview(IngestFile file) {
        return runs.overview(runOf(file.id())).orElseThrow();
    }

    private long runOf(long file) {
        return jdbc.sql("select run_id from ingest_file where id = :id")
                .param("id", file)
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
