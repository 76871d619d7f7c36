package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.RunFiles;
import org.depesche.ingest.Uploads;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the queue has no room. */
@DepescheTest(properties = "depesche.queue.most-files=0")
class FullQueueTests {

    @TempDir
    private Path folder;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private RunFiles runFiles;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String editor = "redakteurin-" + UUID.randomUUID();

    @AfterEach
    void nothingIsTaken() {
        assertThat(jdbc.sql("select count(*) from ingest_run where created_by = :who")
                        .param("who", editor)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void thePageSaysSoAndKeepsWhatWasFilledIn() throws Exception {
        MockHttpServletResponse refused = upload("/editor/uploads", Locale.GERMAN);

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        Document page = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("main [role=alert]").text()).contains("warten schon sehr viele Dateien");
        assertThat(page.select("#u-source").val()).isEqualTo("Küstenblatt");
        Document english =
                Jsoup.parse(upload("/editor/uploads", Locale.ENGLISH).getContentAsString(StandardCharsets.UTF_8));
        assertThat(english.select("main [role=alert]").text()).contains("Very many files are waiting");
    }

    @Test
    void theInterfaceSaysWhenToTryAgain() throws Exception {
        MockHttpServletResponse refused = upload("/api/v1/uploads", Locale.GERMAN);

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("zu viele Dateien");
    }

    @Test
    void whatLiesInTheDropFolderWaits() throws Exception {
        Path file = Files.writeString(folder.resolve("kiel.txt"), "In Kiel regnet es");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        DropWatch watch = new DropWatch(
                new DropFolderSettings(folder, Doubtful.PUBLISH),
                uploads,
                runs,
                runFiles,
                messages,
                jdbc,
                transaction,
                Clock.systemUTC());

        watch.look();
        watch.look();

        assertThat(file).exists();
    }

    private MockHttpServletResponse upload(String path, Locale language) throws Exception {
        return mvc.perform(multipart(path)
                        .file(new MockMultipartFile("files", "kiel.txt", null, "In Kiel regnet es".getBytes()))
                        .param("source", "Küstenblatt")
                        .locale(language)
                        .with(csrf())
                        .with(user(editor).roles("EDITOR")))
                .andReturn()
                .getResponse();
    }
}
