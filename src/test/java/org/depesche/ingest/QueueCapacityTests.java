package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.depesche.Eventually.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.DepescheTest;
import org.depesche.article.Originals;
import org.depesche.ingest.queue.IngestFiles;
import org.depesche.ingest.queue.PictureFiles;
import org.depesche.ingest.queue.QueueCapacity;
import org.depesche.ingest.queue.UrgentUploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How much may wait, and in which order. */
@DepescheTest
class QueueCapacityTests {

    private static final int PLENTY = 1_000_000;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Unpacking unpacking;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private IngestFiles ingestFiles;

    @Autowired
    private PictureFiles pictureFiles;

    @Autowired
    private UrgentUploads urgentUploads;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Originals originals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String who = "tilda-" + UUID.randomUUID();
    private final String others = "ole-" + UUID.randomUUID();
    private int waiting;

    @BeforeEach
    void nothingElseIsWorkedOn() {
        await().until(() -> count("state = 'PENDING' and r.paused_at is null and due_at < 'infinity'") == 0);
        waiting = (int) count("state = 'PENDING'");
    }

    @Test
    void whatFindsNoRoomIsNotTakenAtAll() {
        Uploads few = bounded(waiting + 20, PLENTY);

        assertThatThrownBy(() -> take(few, files(30), who)).isInstanceOf(QueueFullException.class);
        assertThatThrownBy(() -> take(few, List.of(container(30)), who)).isInstanceOf(QueueFullException.class);

        assertThat(runsOf(who)).isZero();
        assertThat(count("f.name like 'viele.zip/%' and r.created_by = '" + who + "'"))
                .isZero();
    }

    @Test
    void whatHoldsMoreThanMayWaitIsNotTaken() {
        Uploads small = bounded(PLENTY, 0);

        assertThatThrownBy(() -> take(small, files(1), who)).isInstanceOf(QueueFullException.class);

        assertThat(runsOf(who)).isZero();
    }

    @Test
    void aSingleFileFindsRoomWhereABatchDoesNot() {
        transaction.executeWithoutResult(undone -> {
            uploads.accept(files(200), Defaults.NONE, others);
            // but for the last tenth all is full
            Uploads full = bounded((waiting + 200) * 10 / 9 + 1, PLENTY);

            assertThatThrownBy(() -> full.accept(files(11), Defaults.NONE, who)).isInstanceOf(QueueFullException.class);
            assertThat(full.room(who)).isLessThan(11);
            assertThat(full.accept(files(1), Defaults.NONE, who)).isPositive();
            undone.setRollbackOnly();
        });
    }

    /** All are queued at the same moment: else the large upload might be through before the single file comes. */
    @Test
    void aSingleFileIsDoneBeforeALargeUploadThatCameOneByOne() {
        long[] both = transaction.execute(now -> {
            long run = uploads.accept(files(1), Defaults.NONE, others);
            for (int i = 0; i < 200; i++) {
                uploads.add(run, Uploads.NOT_REPEATED, files(1), others);
            }
            return new long[] {run, uploads.accept(files(1), Defaults.NONE, who)};
        });
        long large = both[0];
        long single = both[1];

        finished(single);
        finished(large);
        assertThat(jdbc.sql("""
                        select count(*) from ingest_file l, ingest_file s
                        where l.run_id = :large and s.run_id = :single and l.finished_at > s.finished_at
                        """)
                        .param("large", large)
                        .param("single", single)
                        .query(Long.class)
                        .single())
                .isGreaterThan(100);
    }

    @Test
    void aRequestThatIsSentTwiceIsHeardOnce() {
        String upload = UUID.randomUUID().toString();
        long run = uploads.accept(files(2), Defaults.NONE, who, upload);
        uploads.add(run, 1, files(2), who);

        assertThat(uploads.accept(files(2), Defaults.NONE, who, upload)).isEqualTo(run);
        uploads.add(run, 1, files(2), who);
        uploads.add(run, 2, files(2), who);

        assertThat(runsOf(who)).isEqualTo(1);
        assertThat(count("r.created_by = '" + who + "'")).isEqualTo(6);
    }

    private Uploads bounded(long files, long megabytes) {
        QueueCapacity capacity = new QueueCapacity(jdbc, files, megabytes);
        return new Uploads(
                jdbc, originals, ingestFiles, pictureFiles, capacity, unpacking, urgentUploads, transaction, events);
    }

    private void take(Uploads door, List<UploadedFile> files, String sender) {
        door.accept(files, Defaults.NONE, sender);
    }

    private static List<UploadedFile> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> UploadedFile.of(
                        "meldung-" + n + ".txt", ("Meldung " + UUID.randomUUID() + " vom Hafen").getBytes()))
                .toList();
    }

    private static UploadedFile container(int count) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream files = new ZipOutputStream(zip)) {
            for (int n = 0; n < count; n++) {
                files.putNextEntry(new ZipEntry("meldung-" + n + ".txt"));
                files.write(("Meldung Nummer " + n + " vom Hafen").getBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return UploadedFile.of("viele.zip", zip.toByteArray());
    }

    private long count(String where) {
        return jdbc.sql("select count(*) from ingest_file f join ingest_run r on r.id = f.run_id where " + where)
                .query(Long.class)
                .single();
    }

    private long runsOf(String sender) {
        return jdbc.sql("select count(*) from ingest_run where created_by = :sender")
                .param("sender", sender)
                .query(Long.class)
                .single();
    }

    private void finished(long run) {
        await().until(() -> runs.progress(run).orElseThrow().isFinished());
    }
}
