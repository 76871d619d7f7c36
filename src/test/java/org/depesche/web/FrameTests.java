package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.depesche.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The frame as an error page shows it, which needs nothing of the other modules. */
@PageTest
class FrameTests {

    @Autowired
    MockMvc mvc;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.accept("text/html")).andReturn().getResponse();
    }

    private Document failure(int status, String path, String language, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder request = get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                .header("Accept-Language", language);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return Jsoup.parse(answer(request).getContentAsString());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 410, 413, 418, 429, 451, 500, 503})
    void everyErrorIsAPageOfOursInBothLanguages(int status) throws Exception {
        for (String language : new String[] {"de", "en"}) {
            Document page = failure(status, "/nowhere", language);
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("main#content h1").text()).isNotBlank().doesNotContain("??");
            assertThat(page.title()).endsWith(" – Depesche").doesNotContain("??");
            assertThat(page.select(".masthead a.wordmark")).hasSize(1);
            assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        }
    }

    @Test
    void aWrongAddressOffersToSearchForItsWords() throws Exception {
        Document page = failure(404, "/articles/nachtf%C3%A4hre-ystad", "de");
        assertThat(page.select("main input[name=q]").attr("value")).isEqualTo("nachtfähre ystad");
        assertThat(page.select("header input[name=q]")).isEmpty();
    }

    @Test
    void anErrorSaysNothingOfItsCause() throws Exception {
        assertThat(failure(500, "/boom", "en").text())
                .doesNotContain("Exception")
                .doesNotContain("org.depesche");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr, es;q=0.5", "", "x;;;", "de-AT, en;q=0.3", "*"})
    void whoAsksForNeitherLanguageReadsGerman(String accepted) throws Exception {
        assertThat(failure(404, "/x", accepted).select("html").attr("lang")).isEqualTo("de");
    }

    @Test
    void theChosenLanguageGoesBeforeTheBrowsers() throws Exception {
        Document page = failure(404, "/x", "de", new Cookie("language", "en"));
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".masthead__tools a[hreflang]").text()).isEqualTo("Deutsch");
    }

    @Test
    void theThemeIsOnThePageFromTheFirstByte() throws Exception {
        assertThat(failure(404, "/x", "de", new Cookie("theme", "dark"))
                        .select("html")
                        .attr("data-theme"))
                .isEqualTo("dark");
        Document other = failure(404, "/x", "de", new Cookie("theme", "\"><script>"));
        assertThat(other.select("html").hasAttr("data-theme")).isFalse();
        assertThat(other.select(".switch [aria-current]").text()).isEqualTo("System");
    }

    @Test
    void choosingLeadsBackToWhereOneWas() throws Exception {
        MockHttpServletResponse answer = answer(get("/language/en").param("to", "/search?q=f%C3%A4hre"));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/search?q=f%C3%A4hre");
        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("language=en; Path=/;")
                .contains("HttpOnly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "x", "/ä"})
    void choosingNeverLeadsToAnotherSite(String to) throws Exception {
        assertThat(answer(get("/theme/dark").param("to", to)).getHeader("Location"))
                .isEqualTo("/");
    }

    @Test
    void nothingInThePageNeedsAWeakerPolicy() throws Exception {
        Document page = failure(404, "/x", "de");
        assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
        assertThat(page.select("link[href^=http], script[src^=http]")).isEmpty();
    }
}
