package org.depesche.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.article.Originals;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Limits;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.Outcome;
import org.depesche.ingest.Pipeline;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node from its start to its stop, at work on one file. Other nodes do not see the file before it is given back. */
@DepescheTest(properties = "depesche.jobs=off")
class NodeLifeTests {

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private IngestFiles files;

    @Autowired
    private PictureFiles pictures;

    @Autowired
    private IngestItems items;

    @Autowired
    private Originals originals;

    @Autowired
    private ArticleReaders formats;

    @Autowired
    private Limits limits;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private BatchSlots slots;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String source = "Küstendienst " + UUID.randomUUID();
    private final List<FileWorkers> nodes = new ArrayList<>();
    private long run;
    private long file;

    /** A queue that holds the test's file alone. */
    private class OneFile extends FileQueue {

        OneFile() {
            super(jdbc);
        }

        @Override
        Optional<Claim> claim(String node, Collection<Long> held) {
            return jdbc.sql("""
                    update ingest_file set claimed_by = :node, claimed_until = now() + interval '20 seconds'
                    where id = :file and state = 'PENDING' and claimed_by is null returning id as file, turn, :node as node
                    """)
                    .param("node", node)
                    .param("file", file)
                    .query(Claim.class)
                    .optional();
        }
    }

    @AfterEach
    void stopAll() {
        nodes.forEach(FileWorkers::stop);
    }

    @Test
    void aStopFreesTheRestOfAFileAtOnce() {
        upload(400);
        FileWorkers node = start(new OneFile());
        await().until(() -> stored() > 0);

        node.stop();

        assertThat(isClaimed()).isFalse();
        assertThat(stored()).isBetween(20L, 400L);
        start(new OneFile());
        await().until(this::isFinished);
        assertThat(stored()).isEqualTo(400);
    }

    @Test
    void aFileThatIsClaimedAtTheMomentOfAStopIsFreeAtOnce() throws InterruptedException {
        upload(1);
        List<Thread> stops = new ArrayList<>();
        FileWorkers node = node(new OneFile() {
            @Override
            Optional<Claim> claim(String node, Collection<Long> held) {
                Optional<Claim> claim = super.claim(node, held);
                Thread stop = Thread.ofPlatform().start(nodes.getFirst()::stop);
                await().until(() -> stop.getState() == Thread.State.TIMED_WAITING || !stop.isAlive());
                stops.add(stop);
                return claim;
            }
        });

        node.start();

        await().until(() -> !stops.isEmpty());
        stops.getFirst().join();
        assertThat(isClaimed()).isFalse();
        start(new OneFile());
        await().until(this::isFinished);
    }

    @Test
    void aNodeKeepsItsFileHoweverLongABatchTakes() throws InterruptedException {
        List<BatchSlots.Slot> others = new ArrayList<>();
        for (int i = 0; i < Fairness.batches(Runtime.getRuntime().availableProcessors()); i++) {
            others.add(slots.await(Integer.MIN_VALUE, false, () -> false).orElseThrow());
        }
        // no small batch: that would go on beside the others
        upload("Lang\n\n" + "Es kamen Schiffe. ".repeat(5_000));
        start(new OneFile());
        await().until(this::isClaimed);
        OffsetDateTime until = claimedUntil();

        await().until(() -> claimedUntil().isAfter(until));

        others.forEach(BatchSlots.Slot::close);
        await().until(this::isFinished);
    }

    @Test
    void whatADatabaseFailureUndidIsStoredByTheNextAttempt() {
        upload(60);
        AtomicBoolean failed = new AtomicBoolean();

        start(new OneFile() {
            @Override
            void moveBack(long moved, int articles) {
                super.moveBack(moved, articles);
                if (stored() >= 20 && !failed.getAndSet(true)) {
                    throw new TransientDataAccessResourceException("The database is restarted");
                }
            }
        });

        await().until(this::isFinished);
        assertThat(failed).isTrue();
        assertThat(stored()).isEqualTo(60);
        assertThat(jdbc.sql("select count(*) from article where source = :source")
                        .param("source", source)
                        .query(Long.class)
                        .single())
                .isEqualTo(60);
    }

    private FileWorkers start(FileQueue queue) {
        FileWorkers node = node(queue);
        node.start();
        return node;
    }

    private FileWorkers node(FileQueue queue) {
        FileJob job = new FileJob(queue, files, pictures, items, originals, formats, limits, pipeline, slots);
        FileWorkers node = new FileWorkers(queue, job, new QueueSettings(1, 1, 2, "kiel"));
        nodes.add(node);
        return node;
    }

    private void upload(int articles) {
        upload(IntStream.range(0, articles).mapToObj(n -> """
                        {"type": "text", "headline": "Meldung %d", "body_text": "Es kamen %d Schiffe."}
                        """.formatted(n, n)).collect(Collectors.joining()));
    }

    private void upload(String content) {
        Defaults defaults = new Defaults(null, source, Locale.GERMAN, Publishing.NOW);
        transaction.executeWithoutResult(now -> {
            run = uploads.accept(
                    List.of(UploadedFile.of("meldungen.jsonl", content.getBytes(StandardCharsets.UTF_8))),
                    defaults,
                    "tilda-" + UUID.randomUUID());
            file = jdbc.sql("""
                    update ingest_file set turn = -1000000, due_at = 'infinity' where run_id = :run returning id
                    """).param("run", run).query(Long.class).single();
        });
    }

    private boolean isClaimed() {
        return jdbc.sql("select coalesce(claimed_by like 'kiel:%', false) from ingest_file where id = :file")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime claimedUntil() {
        return jdbc.sql("select claimed_until from ingest_file where id = :file")
                .param("file", file)
                .query(OffsetDateTime.class)
                .single();
    }

    private boolean isFinished() {
        return runs.progress(run).orElseThrow().isFinished();
    }

    private long stored() {
        return runs.find(run, 0).orElseThrow().files().getFirst().count(Outcome.STORED);
    }
}
