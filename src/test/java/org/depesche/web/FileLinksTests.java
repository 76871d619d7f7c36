package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class FileLinksTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void filesCarryTheirVersionAndPagesDoNot() throws Exception {
        Document page = page("");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.matches("/css/[a-z-]+-[0-9a-f]{32}\\.css"));
        assertThat(page.select("script[src^=/js]").eachAttr("src"))
                .isNotEmpty()
                .allMatch(src -> src.matches("/js/[a-z-]+-[0-9a-f]{32}\\.js"));
        assertThat(page.select("link[rel=icon]").attr("href")).matches("/icon-[0-9a-f]{32}\\.svg");
        assertThat(page.select("footer a[href=/help/search]")).hasSize(1);
    }

    @Test
    void theyDoSoBelowAPathOfAProxyToo() throws Exception {
        assertThat(page("/news").select("link[rel=stylesheet]").eachAttr("href"))
                .allMatch(href -> href.matches("/news/css/[a-z-]+-[0-9a-f]{32}\\.css"));
    }

    private Document page(String context) throws Exception {
        return Jsoup.parse(mvc.perform(get(context + "/sign-in").contextPath(context))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
