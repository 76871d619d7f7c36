package org.depesche.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

/** When an import and the tagging in the background pause. All in a transaction that is rolled back. */
@DepescheTest
@Transactional
class UrgentUploadsTests {

    @Autowired
    private UrgentUploads urgentUploads;

    @Autowired
    private Uploads uploads;

    @Autowired
    private JdbcClient jdbc;

    private final String who = "tilda-" + UUID.randomUUID();

    @BeforeTransaction
    void theUploadsOfOtherTestsAreThrough() {
        await().until(() -> !urgentUploads.areThere());
    }

    @Test
    void nothingIsUrgentWhereNothingWasUploaded() {
        assertThat(urgentUploads.areThere()).isFalse();
    }

    @Test
    void anUploadIsUrgentForAMoment() {
        upload(1);
        ofItsFiles("state = 'DONE'");

        assertThat(urgentUploads.areThere()).isTrue();

        anHourPasses();

        assertThat(urgentUploads.areThere()).isFalse();
    }

    @Test
    void anUploadIsUrgentUntilItsFirstFilesAreThrough() {
        upload(30);
        anHourPasses();

        assertThat(urgentUploads.areThere()).isTrue();

        ofItsFiles("state = case when position < 10 then 'DONE' else state end");

        assertThat(urgentUploads.areThere()).isFalse();
    }

    @Test
    void aFileThatIsWorkedOnIsUrgent() {
        upload(1);
        anHourPasses();
        ofItsFiles("claimed_by = 'kiel', claimed_until = now() + interval '1 hour'");

        assertThat(urgentUploads.areThere()).isTrue();
    }

    @Test
    void aFileThatWasPutOffIsNotUrgent() {
        upload(1);
        anHourPasses();
        ofItsFiles("due_at = now() + interval '1 minute'");

        assertThat(urgentUploads.areThere()).isFalse();
    }

    @Test
    void aPausedRunIsNotUrgent() {
        upload(1);
        anHourPasses();
        jdbc.sql("update ingest_run set paused_at = now() where created_by = :who")
                .param("who", who)
                .update();

        assertThat(urgentUploads.areThere()).isFalse();
    }

    @Test
    void otherWorkGoesOnHoweverLongUploadsAreUrgent() {
        upload(1);

        urgentUploads.letThrough();

        assertThat(urgentUploads.areThere()).isTrue();
    }

    private void upload(int files) {
        uploads.accept(
                IntStream.range(0, files)
                        .mapToObj(n -> UploadedFile.of(
                                n + ".txt",
                                ("Fähre " + n + "\n\nSie fährt nach Kiel.\n").getBytes(StandardCharsets.UTF_8)))
                        .toList(),
                Defaults.NONE,
                who);
    }

    private void ofItsFiles(String change) {
        jdbc.sql("update ingest_file set " + change
                        + " where run_id in (select id from ingest_run where created_by = :who)")
                .param("who", who)
                .update();
    }

    private void anHourPasses() {
        jdbc.sql("update ingest_run set created_at = created_at - interval '1 hour' where created_by = :who")
                .param("who", who)
                .update();
    }
}
