package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.depesche.PageTest;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SampleResult;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.Piece;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** A search as an Atom feed: its links, its entries, and whether it has changed. */
@PageTest(value = FeedController.class, properties = "depesche.base-url=https://archiv.example.org")
@Import(FacetLabels.class)
class FeedControllerTests {

    private static final String SITE = "https://archiv.example.org";
    private static final Instant LONG_AGO = Instant.parse("2024-05-16T08:30:00Z");

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private ArticleSearch search;

    @MockitoBean
    private FeedRows rows;

    @BeforeEach
    void twoHits() {
        given(search.resolve(any())).will(returnsFirstArg());
        found(2);
        given(rows.of(List.of(4L, 3L))).willReturn(Map.of(4L, row(), 3L, row()));
        given(rows.lastChange()).willReturn(LONG_AGO);
    }

    private void found(long total) {
        given(search.search(any(), any()))
                .willReturn(SampleResult.of(total, hit(4, "Der Hafen wächst"), hit(3, "Fähre & <Kran>")));
    }

    private static Hit hit(long id, String headline) {
        List<Piece> title = List.of(new Piece(headline, false));
        List<Piece> snippet = List.of(new Piece("Der Hafen & die <Kräne>.", false));
        return new Hit(id, title, null, "Küstendienst", "Lokales", "de", snippet, List.of(), List.of());
    }

    private static FeedRows.Row row() {
        return new FeedRows.Row("2024-05-15T08:30:00+02:00", LONG_AGO, List.of("Tilda Wiesner"));
    }

    private MockHttpServletResponse answer(String address, String... headers) throws Exception {
        var request = get(URI.create(address)).header("Host", "evil.example").header("Accept-Language", "de");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document feed(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8), Parser.xmlParser());
    }

    @Test
    void itsLinksAreOfTheSiteWhateverHostIsAskedFor() throws Exception {
        Document feed = feed("/feeds/search?q=Hafen&sort=oldest&size=1");

        assertThat(feed.select("feed > title").text()).isEqualTo("Depesche: Hafen");
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(SITE + "/feeds/search?q=Hafen");
        assertThat(feed.select("feed > link[rel=alternate]").attr("href")).isEqualTo(SITE + "/search?q=Hafen");
        assertThat(feed.select("entry > id").eachText()).containsExactly(SITE + "/articles/4", SITE + "/articles/3");
        assertThat(feed.select("entry > link").eachAttr("href"))
                .containsExactly(SITE + "/articles/4/der-hafen-waechst", SITE + "/articles/3/faehre-kran");
    }

    @Test
    void anEntryHasTheTextTheDayAndTheAuthors() throws Exception {
        Element entry = feed("/feeds/search?q=Hafen").select("entry").last();

        assertThat(entry.select("title").text()).isEqualTo("Fähre & <Kran>");
        assertThat(entry.select("published").text()).isEqualTo("2024-05-15T08:30:00+02:00");
        assertThat(entry.select("author name").text()).isEqualTo("Tilda Wiesner");
        assertThat(entry.select("summary").text()).contains("Der Hafen & die <Kräne>.");
    }

    @Test
    void anArticleThatWentMeanwhileIsLeftOut() throws Exception {
        given(rows.of(List.of(4L, 3L))).willReturn(Map.of(3L, row()));

        assertThat(feed("/feeds/search?q=Hafen").select("entry > id").eachText())
                .containsExactly(SITE + "/articles/3");
    }

    @Test
    void goesOnFromPageToPage() throws Exception {
        found(51);
        String address = SITE + "/feeds/search?q=Hafen";

        Document first = feed("/feeds/search?q=Hafen");
        assertThat(first.select("feed > link[rel=previous]")).isEmpty();
        assertThat(first.select("feed > link[rel=next]").attr("href")).isEqualTo(address + "&page=2");

        Document second = feed("/feeds/search?q=Hafen&page=2");
        assertThat(second.select("feed > link[rel=next]")).isEmpty();
        assertThat(second.select("feed > link[rel=previous]").attr("href")).isEqualTo(address);
        assertThat(second.select("feed > link[rel=self]").attr("href")).isEqualTo(address + "&page=2");
        assertThat(second.select("feed > id").text())
                .isEqualTo(first.select("feed > id").text());
    }

    @Test
    void aReaderThatHasItAlreadyIsToldSo() throws Exception {
        String address = "/feeds/search?q=Hafen";
        String etag = answer(address).getHeader("ETag");

        assertThat(answer(address, "If-None-Match", etag).getStatus()).isEqualTo(304);
        found(51);
        assertThat(answer(address, "If-None-Match", etag).getStatus()).isEqualTo(200);
    }

    @Test
    void aDateIsPromisedOnlyOfAnArchiveThatRests() throws Exception {
        assertThat(answer("/feeds/search?q=Hafen").getHeader("Last-Modified"))
                .isEqualTo("Thu, 16 May 2024 08:30:01 GMT");

        given(rows.lastChange()).willReturn(Instant.now());
        assertThat(answer("/feeds/search?q=Hafen").getHeader("Last-Modified")).isNull();
    }

    @Test
    void anotherNameOfTheSameSearchLeadsThere() throws Exception {
        given(search.resolve(any())).willReturn(SearchQuery.of("Hafen"));

        MockHttpServletResponse moved = answer("/feeds/search?q=hafen");

        assertThat(moved.getStatus()).isEqualTo(302);
        assertThat(moved.getHeader("Location")).isEqualTo("/feeds/search?q=Hafen");
    }

    @Test
    void anyTextMakesAFeedThatCanBeRead() throws Exception {
        assertThat(feed("/feeds/search?q=%EF%BF%BF%01%3C%26%22%5D%5D%3E&figure=%00&from=x")
                        .select("feed > title")
                        .text())
                .contains("<&\"]]>");
        assertThat(feed("/feeds/search").select("feed > id").text()).isEqualTo(SITE + "/feeds/search");
    }
}
