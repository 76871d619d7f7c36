package org.depesche.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestProblem;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.Stage;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.depesche.ingest.queue.FileQueue.Claim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Claims on files. All in a transaction that is rolled back, before all that other tests have in the queue. */
@DepescheTest(properties = "depesche.jobs=off")
@Transactional
class FileQueueTests {

    private static final List<Long> NONE = List.of();

    @Autowired
    private FileQueue queue;

    @Autowired
    private IngestFiles files;

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private JdbcClient jdbc;

    private long run;
    private long first;
    private long second;

    @BeforeEach
    void twoFilesWait() {
        run = uploads.accept(List.of(file("a.txt"), file("b.txt")), Defaults.NONE, "tilda-" + UUID.randomUUID());
        List<Long> both = jdbc
                .sql("update ingest_file set turn = turn - 1000000 where run_id = :run returning id, position")
                .param("run", run)
                .query((row, n) -> row.getLong("id"))
                .list()
                .stream()
                .sorted()
                .toList();
        first = both.getFirst();
        second = both.getLast();
    }

    @Test
    void theLowestTurnIsClaimedFirstAndOnce() {
        assertThat(claim("kiel")).contains(of("kiel"));
        assertThat(claim("kiel")).contains(new Claim(second, -999_999, "kiel"));
        assertThat(claim("husum")).isEmpty();
    }

    @Test
    void aDeadNodesFileIsFree() {
        claim("kiel");
        claim("kiel");
        set("claimed_until = now() - interval '1 second'");

        assertThat(claim("husum")).contains(of("husum"));
    }

    @Test
    void aNodeThatGivesSignsOfLifeKeepsItsFiles() {
        claim("kiel");
        claim("kiel");
        set("claimed_until = now() - interval '1 second'");

        queue.renew("kiel", List.of(first, second));
        queue.renew("husum", List.of(first, second));

        assertThat(claim("husum")).isEmpty();
    }

    @Test
    void aNodeDoesNotClaimWhatItWorksOn() {
        claim("kiel");
        set("claimed_until = now() - interval '1 second'");

        assertThat(queue.claim("kiel", List.of(first))).contains(new Claim(second, -999_999, "kiel"));
    }

    @Test
    void whatIsGivenBackIsFreeAndNotTriedInVain() {
        Claim claim = claim("kiel").orElseThrow();
        files.begin(claim);

        queue.giveBack(of("husum"));
        assertThat(free()).containsExactly(second);
        queue.giveBack(claim);

        assertThat(free()).containsExactlyInAnyOrder(first, second);
        assertThat(files.begin(claim("kiel").orElseThrow()).orElseThrow().attempts())
                .isEqualTo(1);
    }

    @Test
    void aNodeThatLostItsClaimNeitherBeginsNorEndsAFile() {
        Claim lost = claim("kiel").orElseThrow();
        set("claimed_until = now() - interval '1 second'");
        Claim claim = claim("husum").orElseThrow();

        assertThat(queue.holds(lost)).isFalse();
        assertThat(queue.holds(claim)).isTrue();
        assertThat(files.begin(lost)).isEmpty();
        files.conclude(lost);
        files.fail(lost, IngestProblem.of(Stage.STORE, "store"));
        assertThat(files.begin(claim)).isPresent();
        files.conclude(claim);
        files.fail(lost, IngestProblem.of(Stage.STORE, "store"));

        assertThat(state()).isEqualTo("DONE");
    }

    @Test
    void aFileThatIsTriedAgainIsNotEndedByTheNodeThatHadIt() {
        Claim before = claim("kiel").orElseThrow();
        files.fail(before, IngestProblem.of(Stage.STORE, "store"));
        runs.retry(run);

        files.conclude(before);

        assertThat(state()).isEqualTo("PENDING");
    }

    private String state() {
        return jdbc.sql("select state from ingest_file where id = :id")
                .param("id", first)
                .query(String.class)
                .single();
    }

    private Claim of(String node) {
        return new Claim(first, -1_000_000, node);
    }

    @Test
    void whatFailedIsPutOffLongerEachTime() {
        assertThat(pauseAfter(1)).isEqualTo(1);
        assertThat(pauseAfter(2)).isEqualTo(1.5);
        assertThat(pauseAfter(5)).isEqualTo(5.0625);
    }

    private double pauseAfter(int attempts) {
        set("due_at = now(), claimed_by = null, claimed_until = null, attempts = " + attempts);
        claim("kiel");
        queue.putOff(of("kiel"));
        return jdbc.sql("select extract(epoch from due_at - now())::float8 from ingest_file where id = :id")
                .param("id", first)
                .query(Double.class)
                .single();
    }

    @Test
    void aPausedRunWaitsAndGoesOnAtOnce() {
        set("due_at = now() + interval '1 minute'");
        runs.pause(run);
        assertThat(claim("kiel")).isEmpty();

        runs.resume(run);

        assertThat(claim("kiel")).contains(of("kiel"));
    }

    @Test
    void aFileIsOvertakenByALowerTurnThatNobodyWorksOn() {
        assertThat(queue.isOvertaken(-999_999)).isTrue();
        assertThat(queue.isOvertaken(-1_000_000)).isFalse();

        claim("kiel");

        assertThat(queue.isOvertaken(-999_999)).isFalse();
    }

    /** Other tests' files may be in the queue, behind these. */
    private Optional<Claim> claim(String node) {
        return queue.claim(node, NONE).filter(claim -> claim.turn() < 0);
    }

    private List<Long> free() {
        return jdbc.sql("select id from ingest_file where run_id = :run and claimed_by is null")
                .param("run", run)
                .query(Long.class)
                .list();
    }

    private void set(String change) {
        jdbc.sql("update ingest_file set " + change + " where run_id = :run")
                .param("run", run)
                .update();
    }

    private static UploadedFile file(String name) {
        return UploadedFile.of(name, (name + "\n\nAus Kiel.\n").getBytes(StandardCharsets.UTF_8));
    }
}
