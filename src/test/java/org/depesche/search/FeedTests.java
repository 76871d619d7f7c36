package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Published;
import org.depesche.article.Reasons;
import org.depesche.tagging.EntityKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Searches as Atom feeds. */
@DepescheTest(properties = "depesche.base-url=https://archiv.example.org")
class FeedTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    private final String unique = "wort" + UniqueWord.next();

    private MockHttpServletResponse answer(String url, String... headers) throws Exception {
        var request = get(URI.create(url)).header("Host", "evil.example").header("Accept-Language", "de");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document feed(String url) throws Exception {
        MockHttpServletResponse answer = answer(url);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8), Parser.xmlParser());
    }

    private Document feed(String url, int entries) {
        return Eventually.await()
                .until(() -> feed(url), feed -> feed.select("entry").size() == entries);
    }

    @Test
    void aSearchIsAFeedOfItsNewestHits() throws Exception {
        long older = SampleArticle.of("Älter " + unique)
                .published(Published.at(OffsetDateTime.parse("2024-05-15T08:30:00+02:00")))
                .paragraph("Der Hafen & die <Kräne>.")
                .byline("Von Tilda Wiesner")
                .in(archive);
        long newer = SampleArticle.of("Neuer " + unique)
                .published(Published.on(LocalDate.of(2024, 5, 16)))
                .paragraph("Der Hafen wächst.")
                .in(archive);

        Document feed = feed("/feeds/search?q=" + unique + "&sort=oldest&size=1", 2);

        assertThat(feed.select("feed > title").text()).isEqualTo("Depesche: " + unique);
        assertThat(feed.select("feed > link[rel=self]").attr("href"))
                .isEqualTo("https://archiv.example.org/feeds/search?q=" + unique);
        assertThat(feed.select("feed > link[rel=alternate]").attr("href"))
                .isEqualTo("https://archiv.example.org/search?q=" + unique);
        assertThat(feed.select("entry > id").eachText())
                .containsExactly(
                        "https://archiv.example.org/articles/" + newer, "https://archiv.example.org/articles/" + older);
        Element entry = feed.select("entry").last();
        assertThat(entry.select("link").attr("href"))
                .startsWith("https://archiv.example.org/articles/" + older + "/aelter-");
        assertThat(entry.select("published").text()).isEqualTo("2024-05-15T08:30:00+02:00");
        assertThat(entry.select("author name").text()).isEqualTo("Tilda Wiesner");
        assertThat(entry.select("summary").text()).contains("Der Hafen & die <Kräne>.");
        assertThat(feed.select("entry > published").first().text()).isEqualTo("2024-05-16T00:00:00+02:00");
        assertThat(feed.select("updated").eachText())
                .allSatisfy(time ->
                        assertThat(Instant.parse(time)).isBetween(Instant.now().minusSeconds(600), Instant.now()));
    }

    @Test
    void allHitsAreInTheFeedFromPageToPage() throws Exception {
        for (int day = 0; day < 51; day++) {
            SampleArticle.of("Tag " + day + " " + unique)
                    .published(Published.on(LocalDate.of(2024, 1, 1).plusDays(day)))
                    .paragraph("Der Hafen wächst.")
                    .in(archive);
        }
        String url = "/feeds/search?q=" + unique;
        Document second = feed(url + "&page=2", 1);
        Document first = feed(url, 50);
        assertThat(first.select("feed > link[rel=previous]")).isEmpty();
        String next = first.select("feed > link[rel=next]").attr("href");
        assertThat(next).isEqualTo("https://archiv.example.org" + url + "&page=2");

        assertThat(second.select("entry > title").eachText()).containsExactly("Tag 0 " + unique);
        assertThat(second.select("feed > link[rel=next]")).isEmpty();
        assertThat(second.select("feed > link[rel=previous]").attr("href"))
                .isEqualTo("https://archiv.example.org" + url);
        assertThat(second.select("feed > link[rel=self]").attr("href")).isEqualTo(next);
        assertThat(second.select("feed > id").text())
                .isEqualTo(first.select("feed > id").text());
    }

    @Test
    void whatIsWithdrawnIsGoneFromIt() throws Exception {
        SampleArticle.of("Bleibt " + unique).paragraph("Ja.").in(archive);
        long article = SampleArticle.of("Geht " + unique).paragraph("Nein.").in(archive);
        feed("/feeds/search?q=" + unique, 2);

        archive.cancel(article, new Reasons("Sie stimmte nicht.", null), "redaktion", false);

        // At once, even where the index has not followed.
        assertThat(feed("/feeds/search?q=" + unique).select("entry > title").eachText())
                .containsExactly("Bleibt " + unique);
    }

    @Test
    void whatIsNewAboutSomebodyIsASearchForThem() throws Exception {
        SampleArticle.of("Hafenchefin " + unique)
                .paragraph("Jutta " + unique + " geht.")
                .names(EntityKind.PERSON, "Jutta " + unique, "Jutta " + unique)
                .in(archive);
        feed("/feeds/search?q=" + unique, 1);

        MockHttpServletResponse moved = answer("/feeds/search?person=Jutta%20" + unique);

        assertThat(moved.getStatus()).isEqualTo(302);
        assertThat(moved.getHeader("Location")).matches("/feeds/search\\?person=\\d+");
        assertThat(feed(moved.getHeader("Location"), 1).select("feed > title").text())
                .isEqualTo("Depesche: Jutta " + unique);
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        SampleArticle.of("Einmal " + unique).paragraph("Ja.").in(archive);
        feed("/feeds/search?q=" + unique, 1);
        String etag = answer("/feeds/search?q=" + unique).getHeader("ETag");

        assertThat(answer("/feeds/search?q=" + unique, "If-None-Match", etag).getStatus())
                .isEqualTo(304);
        SampleArticle.of("Zweimal " + unique).paragraph("Ja.").in(archive);
        feed("/feeds/search?q=" + unique, 2);
        assertThat(answer("/feeds/search?q=" + unique, "If-None-Match", etag).getStatus())
                .isEqualTo(200);
    }

    @Test
    void anythingInTheQueryMakesAFeedThatCanBeRead() throws Exception {
        assertThat(feed("/feeds/search?q=%EF%BF%BF%01%3C%26%22%5D%5D%3E&person=%3Cx%3E&figure=%00&from=x")
                        .select("feed > title")
                        .text())
                .contains("<&\"]]>");
        assertThat(feed("/feeds/search").select("feed > id").text())
                .isEqualTo("https://archiv.example.org/feeds/search");
    }

    @Test
    void pagesSayWhereTheirFeedIs() throws Exception {
        Document page = Jsoup.parse(answer("/search?q=" + unique).getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select("link[rel=alternate][type=application/atom+xml]").eachAttr("href"))
                .contains("/feeds/search", "/feeds/search?q=" + unique);
        assertThat(page.select("main a[type=application/atom+xml]").attr("href"))
                .isEqualTo("/feeds/search?q=" + unique);
    }
}
