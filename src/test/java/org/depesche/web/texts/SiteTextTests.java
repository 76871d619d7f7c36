package org.depesche.web.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depesche.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The texts of the operator about the archive, in the data directory. */
@PageTest
class SiteTextTests {

    @Autowired
    private MockMvc mvc;

    @Value("${depesche.data}")
    private Path data;

    @BeforeEach
    @AfterEach
    void noTexts() throws IOException {
        for (String code : SiteTexts.CODES) {
            for (String language : new String[] {"de", "en"}) {
                Files.deleteIfExists(file(code, language));
            }
        }
    }

    private Path file(String code, String language) {
        return data.resolve("texts").resolve(code + "." + language + ".md");
    }

    private void put(String code, String language, String markdown) throws IOException {
        Files.createDirectories(data.resolve("texts"));
        Files.writeString(file(code, language), markdown);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String language) throws Exception {
        return mvc.perform(request.header("Accept-Language", language).accept("text/html"))
                .andReturn()
                .getResponse();
    }

    private Document page(String path, String language, int status) throws Exception {
        MockHttpServletResponse answer = answer(get(path), language);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void aboutTheArchiveThereIsATextOfOurs(String language) throws Exception {
        Document page = page("/about", language, 200);

        assertThat(page.select("main h1")).hasSize(1);
        assertThat(page.title()).isEqualTo(page.select("main h1").text() + " – Depesche");
        assertThat(page.select("main h2")).hasSizeGreaterThan(4);
        assertThat(page.select("main a[href=/help/search]")).hasSize(1);
        assertThat(page.select(".footer a[href=/about][aria-current=page]")).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotLinkedAndSaysSo() throws Exception {
        Document page = page("/imprint", "de", 404);

        assertThat(page.select("main").text()).contains("kein Impressum").doesNotContain(".md");
        assertThat(page.select(".footer a[href=/imprint], .footer a[href=/privacy]"))
                .isEmpty();
    }

    @Test
    void administratorsAreToldWhereToPutIt() throws Exception {
        MockHttpServletResponse answer =
                answer(get("/privacy").with(user("chefin").roles("ADMIN")), "de");

        assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                        .select("main code")
                        .text())
                .endsWith("texts/privacy.de.md");
    }

    @Test
    void aTextAppearsAsSoonAsItIsThere() throws Exception {
        put(
                "imprint",
                "de",
                "\uFEFF# Impressum\n\nNorddienst GmbH  \nKai 4, Rostock\n\n## Verantwortlich\n\nT. Wiesner");

        Document page = page("/imprint", "de", 200);

        assertThat(page.select("main h1").text()).isEqualTo("Impressum");
        assertThat(page.select("main h2").text()).isEqualTo("Verantwortlich");
        assertThat(page.select("main p br")).hasSize(1);
        assertThat(page.select(".footer a[href=/imprint]").text()).isEqualTo("Impressum");
    }

    @Test
    void whoReadsTheOtherLanguageGetsTheTextThereIs() throws Exception {
        put("imprint", "de", "Norddienst GmbH");

        Document page = page("/imprint", "en", 200);

        assertThat(page.select("main h1").text()).isEqualTo("Imprint");
        assertThat(page.select("main .prose").attr("lang")).isEqualTo("de");
    }

    @Test
    void htmlInATextStaysTextAndNoLinkRunsAScript() throws Exception {
        put("privacy", "de", """
                # Daten <script>alert(1)</script>

                <script>alert(2)</script>

                [a](javascript:alert(3)) [b](data:text/html,x) [c](//evil.example) [d](/about) [e](mailto:a@example.org)
                ![Bild](https://evil.example/pixel.gif)

                - eins
                  1. zwei

                > drei

                    vier
                """);

        Document page = page("/privacy", "de", 200);

        assertThat(page.select("main script, main img")).isEmpty();
        assertThat(page.select("main").text()).contains("alert(2)", "Bild");
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/about", "mailto:a@example.org");
        assertThat(page.select("main ul > li > ol > li").text()).isEqualTo("zwei");
        assertThat(page.select("main blockquote").text()).isEqualTo("drei");
        assertThat(page.select("main pre").text()).contains("vier");
    }

    @Test
    void noDepthIsTooDeep() throws Exception {
        put("about", "de", "> ".repeat(5000) + "tief " + "*".repeat(20_000) + "x" + "*".repeat(20_000));

        page("/about", "de", 200);
    }
}
