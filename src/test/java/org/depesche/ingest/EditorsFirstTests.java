package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** When an import and the tagging in the background step aside. All in a transaction that is not ended. */
@SpringBootTest(properties = "depesche.warm-up=false")
@Transactional
class EditorsFirstTests {

    @Autowired
    private EditorsFirst editorsFirst;

    @Autowired
    private Uploads uploads;

    @Autowired
    private JdbcClient jdbc;

    private final String who = "tilda-" + UUID.randomUUID();

    @BeforeEach
    void nobodyElseUploads() {
        jdbc.sql("delete from scheduled_tasks where task_name = 'ingest-file'").update();
        anHourPasses();
    }

    @Test
    void nobodyWaitsWhereNothingWasUploaded() {
        assertThat(editorsFirst.isSomebodyWaiting()).isFalse();
    }

    @Test
    void whoHasJustUploadedWaits() {
        upload(1);

        assertThat(editorsFirst.isSomebodyWaiting()).isTrue();
    }

    @Test
    void whoseFileIsStillInTheQueueWaits() {
        upload(1);
        anHourPasses();

        assertThat(editorsFirst.isSomebodyWaiting()).isTrue();
    }

    @Test
    void nobodyWaitsForTheLastOfManyFiles() {
        upload(30);
        anHourPasses();
        jdbc.sql("delete from scheduled_tasks where task_name = 'ingest-file' and priority > -10")
                .update();

        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'ingest-file'")
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
        assertThat(editorsFirst.isSomebodyWaiting()).isFalse();
    }

    @Test
    void nobodyWaitsForWhatWasPutOff() {
        upload(1);
        anHourPasses();
        jdbc.sql(
                        "update scheduled_tasks set execution_time = now() + interval '1 minute' where task_name = 'ingest-file'")
                .update();

        assertThat(editorsFirst.isSomebodyWaiting()).isFalse();
    }

    @Test
    void theOtherWorkGoesOnHoweverLongSomebodyWaits() {
        upload(1);

        editorsFirst.giveWay();

        assertThat(editorsFirst.isSomebodyWaiting()).isTrue();
    }

    private void upload(int files) {
        uploads.take(
                IntStream.range(0, files)
                        .mapToObj(n -> UploadedFile.of(
                                n + ".txt",
                                ("Fähre " + n + "\n\nSie fährt nach Kiel.\n").getBytes(StandardCharsets.UTF_8)))
                        .toList(),
                Defaults.NONE,
                who);
    }

    private void anHourPasses() {
        jdbc.sql("update ingest_run set created_at = created_at - interval '1 hour'")
                .update();
        jdbc.sql("update scheduled_tasks set execution_time = execution_time - interval '1 hour'")
                .update();
    }
}
