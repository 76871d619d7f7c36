package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.depesche.PageTest;
import org.depesche.article.similar.SimilarArticles;
import org.depesche.export.ExportAccess;
import org.depesche.search.ArticleSearch;
import org.depesche.search.MonthSpan;
import org.depesche.search.SampleResult;
import org.depesche.search.SearchAnswer;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.Piece;
import org.depesche.web.Preferences;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The search page and its address. The archive has 41 articles, all of which are found. */
@PageTest({SearchPageController.class, OverTimeController.class})
@Import(FacetLabels.class)
class SearchPageControllerTests {

    private static final long FOUND = 41;

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private ArticleSearch search;

    @MockitoBean
    private SimilarArticles similar;

    @MockitoBean
    private ExportAccess exports;

    @MockitoBean
    private HitAuthors authors;

    @BeforeEach
    void everythingIsFound() {
        given(search.resolve(any())).willAnswer(asked -> resolved(asked.getArgument(0)));
        given(search.answer(any(), any(), any()))
                .willAnswer(asked -> asked.<ArticleSearch.Page<?>>getArgument(2)
                        .of(found(resolved(asked.getArgument(0))), other -> 0));
    }

    /** Of the sources one is known, in lower case. */
    private static SearchQuery resolved(SearchQuery asked) {
        return new SearchQuery(asked.q().toLowerCase(), asked.filters(), asked.paging());
    }

    private static SearchAnswer found(SearchQuery query) {
        List<Piece> headline =
                List.of(new Piece("Der ", false), new Piece("Hafen", true), new Piece(" <wächst>", false));
        List<Piece> snippet = List.of(new Piece("Ein Absatz.", false));
        Hit hit = new Hit(7, headline, "2024-05-16", "Küstendienst", "Lokales", "de", snippet, List.of(), List.of());
        return new SearchAnswer(
                query,
                SampleResult.of(FOUND, hit),
                timeline(query),
                new SearchAnswer.Wording(List.of(), "none", List.of()));
    }

    /** Two hits on the same day, in a month with 250 articles. */
    private static SearchAnswer.Timeline timeline(SearchQuery query) {
        LocalDate day = LocalDate.of(2024, 5, 16);
        Map<YearMonth, Long> months = Map.of(YearMonth.from(day), 2L);
        return new SearchAnswer.Timeline(
                months,
                MonthSpan.of(query, months),
                List.of(new Bucket(day, 2)),
                query.course().shares()
                        ? new SearchAnswer.Archive(
                                Map.of(YearMonth.from(day), 250L),
                                List.of(new Bucket(day, 20), new Bucket(day.plusDays(4), 230)))
                        : null);
    }

    private MockHttpServletResponse answer(String address, String language) throws Exception {
        return mvc.perform(get(URI.create(address)).header("Accept-Language", language))
                .andReturn()
                .getResponse();
    }

    private Document page(String address, String language) throws Exception {
        MockHttpServletResponse answer = answer(address, language);
        assertThat(answer.getStatus()).isEqualTo(200);
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.text()).doesNotContain("??");
        return page;
    }

    @ParameterizedTest
    @CsvSource({"de, 16. Mai 2024", "en, 16 May 2024"})
    void aHitHasItsHeadlineWithTheMatchMarkedItsDayAndItsLink(String language, String day) throws Exception {
        Document page = page("/search?q=hafen", language);

        assertThat(page.select(".hit a[href^=/articles/7/der-hafen-waechst]")
                        .first()
                        .text())
                .isEqualTo("Der Hafen <wächst>");
        assertThat(page.select(".hit mark").first().text()).isEqualTo("Hafen");
        assertThat(page.select(".hit").text()).contains(day, "Küstendienst");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /search?q=hafen&from=&person=                | /search?q=hafen
            /search?q=HAFEN                              | /search?q=hafen
            /search?q=hafen&figure-value=5&figure-unit=% | /search?q=hafen
            /search?q=hafen&page=9                       | /search?q=hafen&page=3
            """)
    void everySearchHasOneAddress(String asked, String address) throws Exception {
        MockHttpServletResponse answer = answer(asked.replace("%", "%25"), "de");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).startsWith(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /search?q=hafen         | 50
            /search?q=hafen&size=20 | 20
            /search?q=hafen&size=10 | 10
            """)
    void aPageHasAsManyHitsAsTheReaderPrefersUnlessItsAddressSaysOtherwise(String address, String size)
            throws Exception {
        Document page = Jsoup.parse(mvc.perform(get(URI.create(address)).with(request -> {
                    new Preferences(null, null, 50).keepFor(request);
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select(".results__sizes a[aria-current]").text()).isEqualTo(size);
        assertThat(page.select("main a[href*=view=lines]").attr("href")).contains("size=" + size);
        assertThat(page.select(".results__sizes a").eachAttr("href")).contains("/search?q=hafen&size=20");
    }

    @Test
    void parametersThatAreNoneArePassedOverWithANotice() throws Exception {
        assertThat(page("/search?q=hafen&from=gestern&sort=best", "en")
                        .select(".notice")
                        .eachText())
                .anyMatch(notice -> notice.contains("“gestern” is not a date"))
                .anyMatch(notice -> notice.contains("“best” is not an order"));
        assertThat(page("/search?q=hafen&from=gestern", "de").select(".notice").eachText())
                .anyMatch(notice -> notice.contains("„gestern“ ist kein Datum"));
    }

    @Test
    void namesItsFeedItsExportsAndTheHelp() throws Exception {
        Document page = page("/search?q=hafen", "de");

        assertThat(page.select("link[rel=alternate][type=application/atom+xml]").eachAttr("href"))
                .contains("/feeds/search", "/feeds/search?q=hafen");
        assertThat(page.select("main a[type=application/atom+xml]").attr("href"))
                .isEqualTo("/feeds/search?q=hafen");
        assertThat(page.select("main a[href^=/search.csv], main a[href^=/search.json]")
                        .eachAttr("href"))
                .containsExactly("/search.csv?q=hafen", "/search.json?q=hafen");
        assertThat(page.select("a[href=/help/search]")).isNotEmpty();
    }

    @Test
    void aHitNamesItsAuthorsBesideItsSource() throws Exception {
        given(authors.of(List.of(7L))).willReturn(Map.of(7L, List.of("Tilda Wiesner", "Ole Brandt")));

        assertThat(page("/search?q=hafen", "de").select(".hit__source").text())
                .isEqualTo("Küstendienst · Lokales · Tilda Wiesner, Ole Brandt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lines   | ''           | 16. Mai 2024 Küstendienst Der Hafen <wächst>
            days    | 16. Mai 2024 | Küstendienst Der Hafen <wächst>
            sources | Küstendienst | 16. Mai 2024 Der Hafen <wächst>
            """)
    void hitsAreLinesBelowWhatTheyHaveInCommon(String view, String heading, String line) throws Exception {
        Document page = page("/search?q=hafen&view=" + view, "de");

        assertThat(page.select(".hits__group").text()).isEqualTo(heading);
        assertThat(page.select(".hit").text()).isEqualTo(line);
        assertThat(page.select("a[rel~=next]").attr("href")).isEqualTo("/search?q=hafen&page=2&view=" + view);
    }

    @Test
    void aSingleYearHasNoBarsOfYearsAboveThoseOfItsMonths() throws Exception {
        Document page = page("/search?q=hafen", "de");

        assertThat(page.select(".histogram--months a")).isNotEmpty();
        assertThat(page.select(".histogram a[href*=from=2024-01-01&to=2024-12-31]"))
                .isEmpty();
    }

    @Test
    void barsSayTheNumberOfHitsOrTheirShareOfAllArticlesOfTheTime() throws Exception {
        Document page = page("/search?q=hafen", "de");
        page.select("[aria-hidden]").remove();
        assertThat(page.select(".histogram--days a[href*=2024-05-16]").text()).isEqualTo("16. Mai 2024: 2 Artikel");
        assertThat(page.select(".results__scale a").eachAttr("href"))
                .containsExactly(
                        "/search?q=hafen",
                        "/search?q=hafen&scale=share",
                        "/search?q=hafen",
                        "/search?q=hafen&step=weeks");

        page = page("/search?q=hafen&scale=share&step=weeks", "de");
        page.select("[aria-hidden]").remove();
        assertThat(page.select(".results__scale p").text()).isEqualTo("in Promille aller Artikel der Zeit");
        assertThat(page.select(".histogram--months")).isEmpty();
        assertThat(page.select(".histogram--weeks a[href*=2024-05-13]").text())
                .isEqualTo("13. Mai 2024 – 19. Mai 2024: 2 Artikel, 100 ‰ aller Artikel");
        assertThat(page.select(".histogram--weeks a[href*=2024-05-13]").attr("href"))
                .isEqualTo("/search?q=hafen&from=2024-05-13&to=2024-05-19&scale=share&step=weeks");
        assertThat(page.select(".histogram--days").attr("data-highest")).isEqualTo("100\u00a0‰");
    }

    @Test
    void theBarsCanBeTakenAlongWithTheArticlesOfTheSameTime() throws Exception {
        assertThat(page("/search?q=hafen", "en")
                        .select("a[href=/search/over-time.csv?q=hafen]")
                        .text())
                .isEqualTo("Over time as CSV");
        assertThat(answer("/search/over-time.csv?q=hafen", "de")
                        .getContentAsString()
                        .lines())
                .hasSize(32)
                .startsWith("\uFEFFfrom,to,articles,all_articles,per_cent")
                .contains("2024-05-16,2024-05-16,2,20,10.000", "2024-05-20,2024-05-20,0,230,0.000");
    }

    @Test
    void hitsAreShortBesideAPreview() throws Exception {
        Document page = page("/search?q=hafen&view=preview", "de");

        assertThat(page.select(".hit[data-preview] h2").text()).isEqualTo("Der Hafen <wächst>");
        assertThat(page.select(".hit").attr("data-preview"))
                .isEqualTo("/articles/7/preview?q=hafen&view=preview&hit=1");
        assertThat(page.select(".hit button").attr("aria-controls")).isEqualTo("preview");
        assertThat(page.select("section#preview").text()).startsWith("Wählen Sie einen Treffer");
        assertThat(page("/search?q=hafen", "de").select("#preview, script[src*=preview]"))
                .isEmpty();
    }

    @Test
    void daysAreFirstAmongTheFilters() throws Exception {
        Document page = page("/search?q=hafen", "de");

        assertThat(page.select(".facet").first().attr("aria-label")).isEqualTo("Zeitraum");
        assertThat(page.select(".facet__recent a").eachText()).containsExactly("Heute", "7 Tage", "1 Monat", "1 Jahr");
        String week = page.select(".facet__recent a").get(1).attr("href");
        assertThat(page(week, "de").select(".facet__recent [aria-current]").text())
                .isEqualTo("7 Tage");
    }

    @Test
    void hasAWayToTheNextPageAndBack() throws Exception {
        assertThat(page("/search?q=hafen", "de").select("a[rel~=next]").attr("href"))
                .isEqualTo("/search?q=hafen&page=2");
        Document last = page("/search?q=hafen&page=3", "de");
        assertThat(last.select("a[rel~=next]")).isEmpty();
        assertThat(last.select("a[rel~=prev]").attr("href")).isEqualTo("/search?q=hafen&page=2");
    }
}
