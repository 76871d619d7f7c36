package org.depesche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Reasons;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What search engines and browsers ask a site for. */
@DepescheTest(properties = "depesche.base-url=https://archiv.example.org")
class CrawlerTests {

    private static final String SITE = "https://archiv.example.org";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

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
    void theSitemapHasWhatReadersMaySeeAndNothingElse() throws Exception {
        String unique = UUID.randomUUID().toString();
        long seen = SampleArticle.of("Sichtbar " + unique).paragraph("Ja.").in(archive);
        long gone = SampleArticle.of("Fort " + unique).paragraph("Nein.").in(archive);
        archive.cancel(gone, new Reasons("Sie stimmte nicht.", null), "redaktion", false);

        String part = SITE + "/sitemaps/" + (seen / 50_000 + 1) + ".xml";
        assertThat(xml("/sitemap.xml").select("sitemapindex > sitemap > loc").eachText())
                .contains(part);
        assertThat(xml(part.substring(SITE.length()))
                        .select("urlset > url > loc")
                        .eachText())
                .contains(SITE + "/articles/" + seen + "/sichtbar-" + unique)
                .noneMatch(url -> url.contains("/" + gone + "/"));
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
