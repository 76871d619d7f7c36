package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class AssetLinksTests {

    private static final Pattern NAMED_IN_SHEET = Pattern.compile("(?:url\\(|@import\\s)[\"']?([^)\"'#]+)[\"')]");

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

    @Test
    void whatAPageNamesIsThereAndOfItsType() throws Exception {
        Document page = page("");
        Map<String, String> files = new LinkedHashMap<>();
        page.select("link[rel=stylesheet]").forEach(link -> files.put(link.attr("href"), "text/css"));
        page.select("link[rel=preload]").forEach(link -> files.put(link.attr("href"), link.attr("type")));
        page.select("link[rel=icon]").forEach(link -> files.put(link.attr("href"), link.attr("type")));
        page.select("script[src]").forEach(script -> files.put(script.attr("src"), "text/javascript"));
        page.select("img[src]").forEach(image -> files.put(image.attr("src"), "image/"));
        assertThat(files).hasSizeGreaterThan(10);

        for (String sheet : page.select("link[rel=stylesheet]").eachAttr("href")) {
            Matcher other = NAMED_IN_SHEET.matcher(got(sheet).getContentAsString());
            while (other.find()) {
                String path = URI.create(sheet).resolve(other.group(1)).toString();
                files.put(path, path.endsWith(".css") ? "text/css" : path.endsWith(".woff2") ? "font/woff2" : "image/");
            }
        }
        for (var file : files.entrySet()) {
            assertThat(got(file.getKey()).getStatus()).as(file.getKey()).isEqualTo(200);
            assertThat(got(file.getKey()).getContentType()).as(file.getKey()).startsWith(file.getValue());
        }
    }

    private MockHttpServletResponse got(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }

    private Document page(String context) throws Exception {
        return Jsoup.parse(mvc.perform(get(context + "/about").contextPath(context))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
