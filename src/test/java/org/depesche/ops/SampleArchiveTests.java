package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.depesche.DepescheTest;
import org.depesche.article.ArticleDraft;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.ops.SampleArchive.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DepescheTest(properties = "depesche.jobs=off")
class SampleArchiveTests {

    @Autowired
    private SampleArchive samples;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOwnDatabaseGetsNoSamples() {
        assertThat(jdbc.sql("select count(*) from milestone where name = 'samples'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Transactional
    void theSamplesAreHandedInOnce() {
        jdbc.sql("truncate article cascade").update();
        long before = runs();

        samples.handInOnce();
        samples.handInOnce();

        assertThat(runs()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select count(*) from ingest_file where run_id = (select max(id) from ingest_run)")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(44);
    }

    @Test
    @Transactional
    void anArchiveWithArticlesGetsNone() {
        jdbc.sql("""
                insert into article (id, fingerprint, pubstatus, headline, text, block_kinds, stored_at, changed_at)
                values (nextval('article_seq') * 50, 'x', 'USABLE', 'X', 'X', 'H', now(), now())
                """).update();
        long before = runs();

        samples.handInOnce();

        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void everySampleIsAnArticle() throws Exception {
        ArticleReaders readers = new ArticleReaders(Clock.system(ZoneId.of("Europe/Berlin")));
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:samples/**/*.*")) {
            List<Item> items = readers.read(SourceFile.of(resource.getFilename(), resource.getContentAsByteArray()))
                    .toList();
            assertThat(items).isNotEmpty().allSatisfy(item -> {
                assertThat(item).as(resource.getFilename()).isInstanceOf(Item.Draft.class);
                ArticleDraft draft = ((Item.Draft) item).draft();
                assertThat(draft.publication().published())
                        .as(resource.getFilename())
                        .isNotNull();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-07, 2026-05-07",
        "2026-05-13, 2026-05-07",
        "2026-05-14, 2026-05-14",
        "2031-01-01, 2030-12-26",
        "2025-12-24, 2025-12-18"
    })
    void theNewestSampleIsOfTheLastSevenDaysAndOfTheSameWeekday(LocalDate today, LocalDate newest) {
        assertThat(SampleArchive.upTo(
                        today,
                        List.of(
                                new Sample("2026-04-30-earlier.md", "date: 2026-04-30"),
                                new Sample("2026-05-07-a.txt", "Date: 2026-05-07"))))
                .containsExactly(
                        new Sample(newest.minusWeeks(1) + "-earlier.md", "date: " + newest.minusWeeks(1)),
                        new Sample(newest + "-a.txt", "Date: " + newest));
    }

    @Test
    void recentSamplesNameNoYearsAndNoMonthsInTheirTexts() throws Exception {
        ArticleReaders readers = new ArticleReaders(Clock.system(ZoneId.of("Europe/Berlin")));
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath:samples/recent/*.*")) {
            ArticleDraft draft = ((Item.Draft)
                            readers.read(SourceFile.of(resource.getFilename(), resource.getContentAsByteArray()))
                                    .toList()
                                    .getFirst())
                    .draft();
            assertThat(draft.text())
                    .as(resource.getFilename())
                    .doesNotContainPattern("\\b(19|20)\\d\\d\\b")
                    .doesNotContainPattern("\\b(Januar|January|Februar|February|März|April|Juni|June|Juli|July"
                            + "|August|September|Oktober|October|November|Dezember|December)\\b");
            assertThat(resource.getFilename())
                    .startsWith(String.valueOf(draft.publication().published().day()));
        }
    }

    private long runs() {
        return jdbc.sql("select count(*) from ingest_run").query(Long.class).single();
    }
}
