package org.depesche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.depesche.PageTest;
import org.depesche.web.AccessSettings;
import org.depesche.web.AccessSettings.AccessMode;
import org.depesche.web.SiteAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The files that search engines and browsers ask a site for. */
@PageTest(
        value = {CrawlerController.class, OpenSearchController.class},
        properties = "depesche.base-url=https://archiv.example.org")
class CrawlerTests {

    private static final String SITE = "https://archiv.example.org";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SiteAddress site;

    @MockitoBean
    private SitemapRows sitemap;

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(path).header("Host", "evil.example")).andReturn().getResponse();
    }

    private Document xml(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8), Parser.xmlParser());
    }

    @Test
    void robotsFindTheSitemapAndKeepOffLists() throws Exception {
        assertThat(answer("/robots.txt").getContentAsString())
                .startsWith("User-agent: *\n")
                .contains("Disallow: /search\n", "Sitemap: " + SITE + "/sitemap.xml\n");
    }

    @Test
    void whereReadersSignInNothingIsForCrawlers() throws Exception {
        CrawlerController closed = new CrawlerController(sitemap, site, new AccessSettings(AccessMode.SIGNED_IN));

        assertThat(closed.robots(new MockHttpServletRequest()).getBody()).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    @Test
    void theSitemapHasPartsAndTheseHaveArticles() throws Exception {
        given(sitemap.parts()).willReturn(List.of(1, 3));
        given(sitemap.articles(3))
                .willReturn(List.of(new SitemapRows.Location(
                        117_000, "Fähre & Kran", OffsetDateTime.parse("2024-05-16T08:30:00+02:00"))));

        assertThat(xml("/sitemap.xml").select("sitemapindex > sitemap > loc").eachText())
                .containsExactly(SITE + "/sitemaps/1.xml", SITE + "/sitemaps/3.xml");
        Document part = xml("/sitemaps/3.xml");
        assertThat(part.select("urlset > url > loc").eachText()).containsExactly(SITE + "/articles/117000/faehre-kran");
        assertThat(part.select("urlset > url > lastmod").text()).isEqualTo("2024-05-16");
    }

    @Test
    void aPartThatIsNotThereIsNotFound() throws Exception {
        assertThat(answer("/sitemaps/999999.xml").getStatus()).isEqualTo(404);
        assertThat(answer("/sitemaps/0.xml").getStatus()).isEqualTo(404);
        assertThat(answer("/sitemaps/x.xml").getStatus()).isEqualTo(404);
    }

    @Test
    void browsersCanSearchFromTheirBar() throws Exception {
        Document description = xml("/opensearch.xml");

        assertThat(description.select("Url[type=text/html]").attr("template"))
                .isEqualTo(SITE + "/search?q={searchTerms}");
        assertThat(description.select("ShortName").text()).hasSizeLessThanOrEqualTo(16);
    }
}
