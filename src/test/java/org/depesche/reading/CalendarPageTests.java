package org.depesche.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DepescheTest
class CalendarPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    /** A year in which no other test publishes anything. */
    @BeforeEach
    void nothingIn1804() {
        jdbc.sql("delete from article where published_on between '1804-01-01' and '1804-12-31'")
                .update();
    }

    private static SampleArticle article(String day) {
        return SampleArticle.of("Bericht " + UUID.randomUUID())
                .published(Published.on(LocalDate.parse(day)))
                .paragraph("Text.");
    }

    private MockHttpServletResponse answer(String url) throws Exception {
        return mvc.perform(get(URI.create(url)).header("Accept-Language", "de"))
                .andReturn()
                .getResponse();
    }

    private Document page(String url) throws Exception {
        MockHttpServletResponse answer = answer(url);
        assertThat(answer.getStatus()).as(url).isEqualTo(200);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.text()).doesNotContain("??");
        return page;
    }

    @Test
    void leadsFromTheYearsToTheArticlesOfADay() throws Exception {
        article("1804-02-29").in(archive);
        article("1804-05-16").in(archive);
        long id = article("1804-05-16").in(archive);

        Document years = page("/archive");
        assertThat(years.select("h1").text()).isEqualTo("Kalender");
        assertThat(years.select(".masthead__nav [aria-current=page]").text()).isEqualTo("Kalender");
        assertThat(years.select(".footer a[href=/archive]")).hasSize(1);
        assertThat(years.select(".calendar__spans li:has(a[href=/archive/1804])")
                        .text())
                .isEqualTo("1804 3 Artikel");

        Document months = page("/archive/1804");
        assertThat(months.select("h1").text()).isEqualTo("1804");
        assertThat(months.select(".calendar__spans li").eachText())
                .containsExactly("Februar 1804 1 Artikel", "Mai 1804 2 Artikel");
        assertThat(months.select(".calendar__spans a").last().attr("href")).isEqualTo("/archive/1804/05");

        Document days = page("/archive/1804/05");
        assertThat(days.select("h1").text()).isEqualTo("Mai 1804");
        assertThat(days.select(".calendar thead th").eachText())
                .containsExactly("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So");
        assertThat(days.select(".calendar td > *")).hasSize(31);
        assertThat(days.select(".calendar tbody tr").get(2).select("td").get(2).text())
                .isEqualTo("16 2 Artikel");
        assertThat(days.select(".calendar a").eachAttr("href")).containsExactly("/archive/1804/05/16");
        assertThat(days.select(".trail [rel=prev]").attr("href")).isEqualTo("/archive/1804/02");

        Document day = page("/archive/1804/05/16");
        assertThat(day.select("h1").text()).isEqualTo("16. Mai 1804");
        assertThat(day.select(".day .teaser h3 a")).hasSize(2);
        assertThat(day.select(".day .teaser h3 a").eachAttr("href"))
                .contains(articles.findById(id).orElseThrow().url());
        assertThat(day.select(".day__lead .teaser--lead")).hasSize(1);
        assertThat(day.select(".day .rubric h2")).hasSize(1);
        assertThat(day.select(".trail a").eachAttr("href"))
                .startsWith("/archive", "/archive/1804", "/archive/1804/05", "/archive/1804/02/29");
    }

    @Test
    void anArticleLeadsToItsDay() throws Exception {
        long id = article("1804-05-16").in(archive);
        Document page = page(articles.findById(id).orElseThrow().url());
        assertThat(page.select(".article__card a:has(time)").attr("href")).isEqualTo("/archive/1804/05/16");
    }

    @Test
    void showsOnlyWhatReadersMaySee() throws Exception {
        article("1804-05-16").pubstatus(Pubstatus.WITHHELD).in(archive);
        article("1804-05-16").embargo(OffsetDateTime.now().plusDays(1)).in(archive);
        for (String url : new String[] {"/archive/1804", "/archive/1804/05", "/archive/1804/05/16"}) {
            assertThat(answer(url).getStatus()).isEqualTo(404);
        }
        assertThat(page("/archive").select("a[href=/archive/1804]")).isEmpty();
        article("1804-05-16").embargo(OffsetDateTime.now().minusDays(1)).in(archive);
        assertThat(page("/archive/1804/05/16").select(".day .teaser")).hasSize(1);
    }

    @Test
    void whatIsNoDateIsNotFound() throws Exception {
        article("1804-05-16").in(archive);
        for (String url : new String[] {
            "/archive/0000",
            "/archive/1803",
            "/archive/99999",
            "/archive/1804/13",
            "/archive/1804/00",
            "/archive/1804/5",
            "/archive/1804/06",
            "/archive/1804/05/32",
            "/archive/1804/06/31",
            "/archive/1803/02/29",
            "/archive/1804/05/17",
            "/archive/1804/05/16/1",
            "/archive/1804/05/16?page=2",
            "/archive/x",
            "/archive/-804"
        }) {
            assertThat(answer(url).getStatus()).as(url).isEqualTo(404);
        }
        assertThat(page("/archive/1804/05/16?page=%3Cb%3E").select(".day .teaser"))
                .hasSize(1);
    }

    @Test
    void whatHasNoDateHasALineOfItsOwn() throws Exception {
        SampleArticle.of("Ohne " + UUID.randomUUID())
                .published(null)
                .paragraph("Text.")
                .in(archive);
        assertThat(page("/archive").select(".calendar__undated a").text()).matches("[\\d.]+ Artikel ohne Datum");
        Document page = page("/archive/undated");
        assertThat(page.select("h1").text()).isEqualTo("Artikel ohne Datum");
        assertThat(page.select(".day .teaser")).isNotEmpty();
    }

    @Test
    void aFullDayHasPages() throws Exception {
        for (int i = 0; i < 51; i++) {
            article("1804-05-16").in(archive);
        }
        assertThat(page("/archive/1804/05/16").select(".day .teaser")).hasSize(50);
        assertThat(page("/archive/1804/05/16").select(".pager a[rel=next]").attr("href"))
                .isEqualTo("/archive/1804/05/16?page=2");
        assertThat(page("/archive/1804/05/16?page=2").select(".day .teaser")).hasSize(1);
    }
}
