package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.depesche.DepescheTest;
import org.depesche.web.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An archive that is not for everybody. */
@DepescheTest(properties = "depesche.reading=signed-in")
class SignedInReadingTests {

    @Autowired
    MockMvc mvc;

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/search", "/articles/1/x", "/people", "/nowhere", "/api", "/sitemap.xml", "/sitemaps/1.xml"
            })
    void whoReadsHasToSignIn(String path) throws Exception {
        assertThat(answer(path).getHeader("Location")).startsWith("/sign-in");
    }

    @Test
    void noRouteForReadersIsOpenToOthers() throws Exception {
        for (Route route : Route.all()) {
            if (route.open() == Route.Openness.READER) {
                MockHttpServletResponse answer = answer(route.path());
                boolean asked = answer.getStatus() == 401
                        || answer.getStatus() == 302
                                && String.valueOf(answer.getHeader("Location")).startsWith("/sign-in");
                assertThat(asked).as(route.line()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search", "/api/v1/articles/1", "/api/v1/nowhere", "/feeds/search"})
    void soHavePrograms(String path) throws Exception {
        assertThat(answer(path).getStatus()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in", "/css/tokens.css", "/icon.svg", "/actuator/health", "/about", "/opensearch.xml"})
    void whatItTakesToSignInIsOpen(String path) throws Exception {
        assertThat(answer(path).getStatus()).isEqualTo(200);
    }

    @Test
    void thePageToSignInPromisesNothingElse() throws Exception {
        assertThat(Jsoup.parse(answer("/sign-in").getContentAsString())
                        .select(".gate small")
                        .text())
                .doesNotContain("brauchen Sie kein Konto");
    }

    @Test
    void crawlersAreKeptOut() throws Exception {
        assertThat(answer("/robots.txt").getContentAsString()).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    @Test
    void aReaderMayRead() throws Exception {
        var reader = user("leserin").authorities(Role.READER.authorities());

        assertThat(mvc.perform(get("/").with(reader)).andReturn().getResponse().getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(get("/api/v1/search").with(reader))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(get("/feeds/search").with(reader))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(get("/editor/uploads").with(reader))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }
}
