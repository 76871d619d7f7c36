package org.depesche.ops.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.Depesche;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.ingest.Outcome;
import org.depesche.ops.CommandApplication;
import org.depesche.ops.Commands;
import org.depesche.ops.ImportOptions;
import org.depesche.picture.SamplePicture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DepescheTest
class ImportCommandTests {

    @TempDir
    private Path folder;

    @Autowired
    private ImportCommand command;

    @Autowired
    private ImportedFiles imported;

    @Autowired
    private JdbcClient jdbc;

    private final String source = "Küstendienst " + UUID.randomUUID();
    private Path lines;

    @BeforeEach
    void writeLines() throws IOException {
        lines = Files.writeString(folder.resolve("archiv.jsonl"), lines(0, 350));
    }

    @Test
    void takesFoldersAndJsonLines() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("2024/05")).resolve("a.txt"), "Ein Text\n\nAus Kiel.\n");
        Files.writeString(folder.resolve(".verborgen.txt"), "Nicht\n\nGemeint.\n");

        assertThat(command.run(plan(folder.toString()))).isTrue();

        assertThat(stored()).isEqualTo(351);
        assertThat(tagged("Henrike Osterloh")).isEqualTo(350);
    }

    @Test
    void aPictureBesideAnArticleBelongsToIt() throws IOException {
        Path beside = Files.createDirectories(folder.resolve("hafen"));
        Files.writeString(beside.resolve("artikel.html"), """
                <html lang="de"><body><article><h1>Hafen wächst</h1><p>Der Hafen von Kiel wächst seit Jahren.</p>
                <figure><img src="kran.png"><figcaption>Der Kran</figcaption></figure></article></body></html>
                """);
        Files.write(beside.resolve("kran.png"), SamplePicture.of(743, 491, "png"));

        assertThat(command.run(plan(beside.toString()))).isTrue();

        assertThat(stored()).isEqualTo(1);
        assertThat(number(
                        "select count(*) from article_picture p join article a on a.id = p.article_id "
                                + "where a.source = :value and p.beside = 'Der Kran'",
                        source))
                .isEqualTo(1);
    }

    @Test
    void whatIsLeftForLaterIsFoundInTheBackground() throws Exception {
        assertThat(command.run(plan(lines.toString(), "--tags-later"))).isTrue();
        assertThat(stored()).isEqualTo(350);
        Eventually.await().untilAsserted(() -> assertThat(untagged()).isZero());
        assertThat(number(
                        "select count(*) from article_figure f join article a on a.id = f.article_id "
                                + "where a.source = :value",
                        source))
                .isEqualTo(350);
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        command.run(plan(lines.toString()));
        // as if it had been stopped between two batches: the third is not there
        long file = file();
        jdbc.sql("delete from article where source = :source and source_id like 'urn:%:2__'")
                .param("source", source)
                .update();
        jdbc.sql("delete from import_batch where file_id = :file and first_item = 200")
                .param("file", file)
                .update();
        jdbc.sql("update import_file set finished_at = null where id = :file")
                .param("file", file)
                .update();

        assertThat(command.run(plan(lines.toString()))).isTrue();

        assertThat(stored()).isEqualTo(350);
        assertThat(imported.items(file)).isEqualTo(350);
        assertThat(count(file, Outcome.STORED)).isEqualTo(350);
        assertThat(count(file, Outcome.DUPLICATE)).isZero();
    }

    @Test
    void whatIsThroughIsNotReadAgainUnlessItChanged() throws IOException {
        command.run(plan(lines.toString()));
        long file = file();
        assertThat(command.run(plan(lines.toString()))).isTrue();
        assertThat(count(file, Outcome.DUPLICATE)).isZero();

        Files.writeString(lines, lines(0, 351));
        Files.setLastModifiedTime(lines, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        command.run(plan(lines.toString()));

        assertThat(count(file(), Outcome.DUPLICATE)).isEqualTo(350);
        assertThat(count(file(), Outcome.STORED)).isEqualTo(1);
    }

    @Test
    void whatIsDoubtfulWaitsForAnEditorUnlessSaidOtherwise() throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), "Sperrfrist: Sonntag\n\nDer Hafen von Kiel wächst.\n");

        assertThat(command.run(plan(file.toString(), "--doubtful=hold"))).isTrue();

        assertThat(number("select count(*) from article where source = :value and pubstatus = 'WITHHELD'", source))
                .isEqualTo(1);
        long taken = number("select max(id) from import_file where path = :value", file.toString());
        assertThat(count(taken, Outcome.HELD)).isEqualTo(1);
    }

    @Test
    void aBrokenLineFailsAlone() throws IOException {
        Files.writeString(lines, lines(0, 120) + "{\"headline\": \n" + lines(120, 150));

        assertThat(command.run(plan(lines.toString()))).isFalse();

        assertThat(stored()).isEqualTo(150);
        assertThat(count(file(), Outcome.FAILED)).isEqualTo(1);
    }

    private ImportPlan plan(String... more) {
        ImportOptions options = new ImportOptions(new CommandApplication(Depesche.class));
        Commands.parser(options)
                .parseArgs(Stream.concat(
                                Stream.of("--doubtful=publish", "--no-names", "--language=de", "--source=" + source),
                                Stream.of(more))
                        .toArray(String[]::new));
        return options.plan();
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> """
                        {"uri": "urn:depesche:test:%d", "version": "1", "type": "text", "language": "de", \
                        "headlines": [{"role": "main", "value": "Meldung %d"}], \
                        "bodies": [{"role": "main", "contenttype": "text/plain", \
                        "value": "Henrike Osterloh hat %d Schiffe gesehen."}], \
                        "people": [{"name": "Henrike Osterloh"}]}
                        """.formatted(n, n, n)).collect(Collectors.joining());
    }

    private long untagged() {
        return number(
                "select count(*) from untagged u join article a on a.id = u.article_id where a.source = :value",
                source);
    }

    private long stored() {
        return number("select count(*) from article where source = :value", source);
    }

    private long tagged(String name) {
        return number(
                "select count(distinct m.article_id) from article_mention m join article a on a.id = m.article_id "
                        + "where a.source = '" + source + "' and m.name = :value and m.origin = 'SOURCE' "
                        + "and m.surface = :value",
                name);
    }

    private long file() {
        return number("select max(id) from import_file where path = :value", lines.toString());
    }

    private long count(long file, Outcome outcome) {
        return number("select coalesce(sum(" + outcome.code() + "), 0) from import_batch where file_id = :value", file);
    }

    private long number(String sql, Object value) {
        return jdbc.sql(sql).param("value", value).query(Long.class).single();
    }
}
