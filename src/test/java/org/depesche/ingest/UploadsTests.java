package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.Originals;
import org.depesche.ingest.queue.IngestFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@DepescheTest
class UploadsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private IngestFiles ingestFiles;

    @Autowired
    private RunFiles runFiles;

    @Autowired
    private Articles articles;

    @Autowired
    private Originals originals;

    @Autowired
    private MessageSource messages;

    private final String source = "Küstendienst " + UUID.randomUUID();
    private final Defaults defaults = Defaults.of("2024-05-16", source, "de", Publishing.NOW, BERLIN);

    @Test
    void aFileBecomesAnArticle() throws Exception {
        long run = uploads.accept(List.of(text("faehre.txt", "Die Fähre fährt wieder")), defaults, "tilda");

        IngestRun finished = finished(run);
        assertThat(finished.who()).isEqualTo("tilda");
        assertThat(ingestFiles
                        .find(finished.files().getFirst().id())
                        .orElseThrow()
                        .defaults())
                .isEqualTo(defaults);
        IngestFile file = finished.files().getFirst();
        assertThat(file.state()).isEqualTo(IngestFile.State.DONE);
        assertThat(file.items()).singleElement().satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(Outcome.STORED);
            assertThat(item.url()).endsWith("/die-faehre-faehrt-wieder");
        });
        Article article = articles.findById(file.articleIds().getFirst()).orElseThrow();
        assertThat(article.headline()).isEqualTo("Die Fähre fährt wieder");
        assertThat(article.published().iso()).isEqualTo("2024-05-16");
        assertThat(article.source()).isEqualTo(source);
        assertThat(article.language()).isEqualTo(Locale.GERMAN);
        assertThat(originals.find(article.provenance().sha256()).orElseThrow().name())
                .isEqualTo("faehre.txt");
    }

    @Test
    void brokenFilesDoNotHoldUpTheGoodOnes() throws Exception {
        List<UploadedFile> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(
                    i % 4 == 3
                            ? UploadedFile.of("bild-" + i + ".png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3})
                            : text("meldung-" + i + ".txt", "Meldung Nummer " + i + " vom Hafen"));
        }
        files.add(UploadedFile.of("leer.txt", new byte[0]));

        IngestRun run = finished(uploads.accept(files, defaults, "tilda"));

        assertThat(count(run, Outcome.STORED)).isEqualTo(30);
        assertThat(runFiles.failed(run.id(), 100, 1)).hasSize(11).allSatisfy(file -> {
            assertThat(messages.getMessage(file.problem(), Locale.GERMAN)).doesNotStartWith("format.");
        });
        assertThat(runFiles.failed(run.id(), 100, 1).getLast().problem().key()).isEqualTo("format.problem.empty");
    }

    @Test
    void aFileThatIsTooLargeFailsAlone() throws Exception {
        InputStream head = new ByteArrayInputStream("Ein Satz. ".repeat(7_000).getBytes(StandardCharsets.UTF_8));
        InputStream rest = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("must not be read");
            }
        };
        UploadedFile large = new UploadedFile("gross.txt", null, 51L << 20, () -> new SequenceInputStream(head, rest));

        IngestRun run =
                finished(uploads.accept(List.of(large, text("klein.txt", "Klein, aber da")), defaults, "tilda"));

        assertThat(run.files())
                .extracting(IngestFile::state)
                .containsExactly(IngestFile.State.FAILED, IngestFile.State.DONE);
        assertThat(messages.getMessage(run.files().getFirst().problem(), Locale.ENGLISH))
                .contains("50 MB");
    }

    @Test
    void aListOfTooManyItemsIsRefusedWithTheirNumberAndLeavesNoLineForEach() throws Exception {
        String list = "[" + "{\"type\":\"picture\"},{},".repeat(120_000) + "{}]";
        UploadedFile file = UploadedFile.of("liste.json", list.getBytes(StandardCharsets.UTF_8));

        IngestFile refused = finished(uploads.accept(List.of(file), defaults, "tilda"))
                .files()
                .getFirst();

        assertThat(refused.itemCount()).isZero();
        assertThat(messages.getMessage(refused.problem(), Locale.GERMAN)).contains("240001", "200000");
    }

    @Test
    void aContainerIsAsManyFilesAsItHolds() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream files = new ZipOutputStream(zip)) {
            files.putNextEntry(new ZipEntry("mai/faehre.txt"));
            files.write("Die Fähre liegt still\n\nIhr Motor ist kaputt.".getBytes(StandardCharsets.UTF_8));
            files.putNextEntry(new ZipEntry("mai/leer.txt"));
        }

        IngestRun run =
                finished(uploads.accept(List.of(UploadedFile.of("alles.zip", zip.toByteArray())), defaults, "tilda"));

        assertThat(run.files())
                .extracting(IngestFile::name)
                .containsExactly("alles.zip/mai/faehre.txt", "alles.zip/mai/leer.txt");
        assertThat(count(run, Outcome.STORED)).isEqualTo(1);
        assertThat(runFiles.failed(run.id(), 100, 1).getFirst().problem().key()).isEqualTo("format.problem.empty");
        Article article = articles.findById(run.files().getFirst().articleIds().getFirst())
                .orElseThrow();
        assertThat(originals.find(article.provenance().sha256()).orElseThrow().name())
                .isEqualTo("faehre.txt");
    }

    @Test
    void theSameFileAgainIsADuplicate() throws Exception {
        finished(uploads.accept(List.of(text("a.txt", "Zweimal dasselbe")), defaults, "tilda"));
        IngestRun again = finished(uploads.accept(List.of(text("b.txt", "Zweimal dasselbe")), defaults, "joost"));

        assertThat(count(again, Outcome.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void aPreviewWaitsUntilItIsPublished() throws Exception {
        Defaults preview = Defaults.of(null, source, "de", Publishing.PREVIEW, BERLIN);
        long run = uploads.accept(List.of(text("wartet.txt", "Wartet auf Durchsicht")), preview, "tilda");

        IngestItem waiting = finished(run).files().getFirst().items().getFirst();
        assertThat(waiting.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(waiting.article()).isNull();
        assertThat(waiting.headline()).isEqualTo("Wartet auf Durchsicht");

        assertThat(runs.publishWaiting(run)).isEqualTo(1);
        assertThat(count(finished(run), Outcome.STORED)).isEqualTo(1);
    }

    @Test
    void aLongNameIsNotCutInTheMiddleOfACharacter() {
        String end = "a".repeat(195) + ".txt";
        assertThat(UploadedFile.of("\uD83D\uDEA2" + end, new byte[0]).name()).isEqualTo(end);
    }

    @Test
    void nothingIsKeptOfAnUploadThatBreaksOff() {
        long before = runs.count();
        UploadedFile broken = new UploadedFile("b.txt", null, 10, () -> {
            throw new IOException("connection reset");
        });

        assertThatThrownBy(() -> uploads.accept(List.of(text("a.txt", "Bricht ab"), broken), defaults, "tilda"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(runs.count()).isEqualTo(before);
    }

    private static UploadedFile text(String name, String headline) {
        String text = headline + "\n\nDer Vorstand hat am Dienstag entschieden, den Betrieb wieder aufzunehmen.\n";
        return UploadedFile.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private long count(IngestRun run, Outcome outcome) {
        return runs.overview(run.id()).orElseThrow().count(outcome);
    }

    private IngestRun finished(long id) {
        return Eventually.await().until(() -> runs.find(id, 0).orElseThrow(), IngestRun::isFinished);
    }
}
