package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.ingest.DropFolderState;
import org.depesche.ingest.DropFolderStates;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.RunFiles;
import org.depesche.ingest.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DepescheTest
class DropFolderWatchTests {

    @TempDir
    private Path root;

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private RunFiles runFiles;

    @Autowired
    private DropFolderStates states;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String headline = "Abgelegt " + UUID.randomUUID();
    private DropFolderWatch watch;

    @BeforeEach
    void watch() {
        watch = watch(uploads);
    }

    private DropFolderWatch watch(Uploads uploads) {
        DropFolderSettings settings = new DropFolderSettings(root, DoubtfulArticles.PUBLISH);
        return new DropFolderWatch(
                settings,
                new DropFolderReport(settings, states, Clock.systemUTC()),
                uploads,
                runs,
                runFiles,
                messages,
                jdbc,
                transaction,
                Clock.systemUTC());
    }

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private void lookUntil(Path there) {
        Eventually.await().untilAsserted(() -> {
            watch.look();
            assertThat(there).exists();
        });
    }

    private long stored() {
        return jdbc.sql("select count(*) from article where headline = :headline")
                .param("headline", headline)
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsPutIntoTheFolderIsStored() throws Exception {
        file("kiel/a.txt", headline + "\n\nIn Kiel regnet es.");
        file("leer.txt", "");

        lookUntil(root.resolve("done/kiel/a.txt"));
        lookUntil(root.resolve("failed/leer.txt"));

        assertThat(stored()).isEqualTo(1);
        assertThat(root.resolve("failed/leer.txt.reason.txt")).content().isNotBlank();
        assertThat(root.resolve("taken/kiel/a.txt")).doesNotExist();
        assertThat(jdbc.sql("select count(*) from dropped_file where path like 'kiel%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private DropFolderState state() {
        return states.all().stream()
                .filter(state -> state.path().equals(root.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void editorsSeeWhatBecameOfTheFolderAndCanStopIt() throws Exception {
        file("a.txt", headline + "\n\nIn Kiel regnet es.");
        watch.look();
        assertThat(state().state()).isEqualTo("new");
        assertThat(state().waiting()).isEqualTo(1);

        states.stop(state().id());
        watch.look();
        watch.look();
        assertThat(root.resolve("a.txt")).exists();
        assertThat(state().state()).isEqualTo("stopped");

        states.resume(state().id());
        lookUntil(root.resolve("done/a.txt"));
        assertThat(state().state()).isEqualTo("well");
        assertThat(state().waiting()).isZero();
        assertThat(state().runId()).isNotNull();
    }

    @Test
    void aContainerIsUnpackedAndALinkIsPutAwayWithItsReason() throws Exception {
        Files.createSymbolicLink(root.resolve("link.txt"), Path.of("/etc/hostname"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(root.resolve("alles.zip")))) {
            for (String name : List.of("a.txt", "b.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((headline + "\n\nIn " + name + " regnet es.").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.setLastModifiedTime(
                root.resolve("alles.zip"), FileTime.from(Instant.now().minusSeconds(60)));

        lookUntil(root.resolve("failed/link.txt.reason.txt"));
        lookUntil(root.resolve("done/alles.zip"));

        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void whileTheQueueIsFullFilesStayWhereTheyAre() throws Exception {
        Uploads full = mock();
        given(full.room(any())).willReturn(0);
        watch = watch(full);
        file("c.txt", headline + "\n\nIn Kiel regnet es.");

        watch.look();
        watch.look();

        assertThat(root.resolve("c.txt")).exists();
    }

    @Test
    void whatAStopLeftAsideIsTakenThen() throws Exception {
        file("taken/b.txt", headline + "\n\nIn Husum regnet es.");
        lookUntil(root.resolve("done/b.txt"));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void ofAListTheReasonNamesTheArticle() throws Exception {
        file("liste.jsonl", """
                {"uri": "%1$s", "headline": "%2$s", "body_text": "Es regnet."}
                {"uri": "%1$s-2", "headline": ""}
                """.formatted(UUID.randomUUID(), headline));
        lookUntil(root.resolve("failed/liste.jsonl"));
        assertThat(stored()).isEqualTo(1);
        assertThat(root.resolve("failed/liste.jsonl.reason.txt")).content().startsWith("2: ");
    }

    @Test
    void ofAListOfWhichMostFailedTheReasonsAreTheFirstThousand() throws Exception {
        String good = "{\"uri\": \"%s\", \"headline\": \"%s\", \"body_text\": \"Es regnet.\"}\n"
                .formatted(UUID.randomUUID(), headline);
        file("lang.jsonl", good + "{\"headline\": \"\"}\n{\"name\": \"\"}\n".repeat(600));
        lookUntil(root.resolve("failed/lang.jsonl"));

        List<String> reasons = Files.readAllLines(root.resolve("failed/lang.jsonl.reason.txt"));
        assertThat(reasons).hasSize(1001);
        assertThat(reasons.get(999)).startsWith("1001: ");
        assertThat(reasons.getLast()).startsWith("200 ").contains("/editor/runs/");
    }
}
