package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.article.Reasons;
import org.depesche.article.Visibility;
import org.depesche.article.state.ArticleStates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An article that was withdrawn for legal reasons comes back in one way only. */
@DepescheTest
class LegalReleaseTests {

    private static final String[] EDITOR = {"READER", "EDITOR"};
    private static final String[] ADMIN = {"READER", "EDITOR", "ADMIN"};
    private static final String[] LEGAL = {"READER", "EDITOR", "LEGAL"};

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Autowired
    private Articles articles;

    private long id;

    @BeforeEach
    void withdraw() {
        id = SampleArticle.of("Urteil " + UUID.randomUUID())
                .paragraph("Wortlaut " + UUID.randomUUID())
                .in(archive);
        articleStates.cancel(id, new Reasons("Urteil des Landgerichts", "Az. 3 O 17"), "lea", true);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String... roles) throws Exception {
        return mvc.perform(request.locale(Locale.GERMAN)
                        .with(csrf())
                        .with(user("wer").roles(roles)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletRequestBuilder release(String why, boolean confirmed) {
        MockHttpServletRequestBuilder release =
                post("/editor/articles/" + id + "/legal-releases").param("internal", why);
        return confirmed ? release.param("confirmed", "true") : release;
    }

    private Visibility visibility() {
        return articles.findById(id).orElseThrow().state().visibility(OffsetDateTime.now());
    }

    private Document page(String... roles) throws Exception {
        return Jsoup.parse(answer(get("/editor/articles/" + id), roles).getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"'READER,EDITOR'", "'READER,EDITOR,ADMIN'", "READER"})
    void nobodyReleasesItWithoutTheRole(String roles) throws Exception {
        assertThat(answer(release("Aufgehoben", true), roles.split(",")).getStatus())
                .isEqualTo(403);
        assertThat(visibility()).isEqualTo(Visibility.LEGAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withholdings", "releases", "cancellations"})
    void noOtherDoorLeadsThere(String door) throws Exception {
        for (String[] roles : List.of(EDITOR, ADMIN, LEGAL)) {
            MockHttpServletResponse refused = answer(
                    post("/editor/articles/" + id + "/" + door)
                            .param("why", "Anders")
                            .param("legal", "false"),
                    roles);
            assertThat(refused.getStatus()).isEqualTo(403);
            assertThat(visibility()).isEqualTo(Visibility.LEGAL);
            assertThat(articles.findById(id).orElseThrow().state().reasons().forReaders())
                    .isEqualTo("Urteil des Landgerichts");
        }
    }

    @Test
    void aReasonAndAConfirmationAreNeeded() throws Exception {
        for (MockHttpServletResponse refused :
                List.of(answer(release("", true), LEGAL), answer(release("Aufgehoben", false), LEGAL))) {
            assertThat(refused.getHeader("Location")).contains("unconfirmed");
            assertThat(visibility()).isEqualTo(Visibility.LEGAL);
        }

        answer(release("Urteil aufgehoben", true), LEGAL);

        assertThat(visibility()).isEqualTo(Visibility.VISIBLE);
        assertThat(page(EDITOR)
                        .select("[aria-labelledby=c-status] .revisions li")
                        .first()
                        .text())
                .contains("Nach der rechtlichen Rücknahme freigegeben")
                .contains("von wer")
                .contains("Urteil aufgehoben");
    }

    @Test
    void onlyWhoMayReleaseItIsOfferedToAndNotByThePrimaryButton() throws Exception {
        assertThat(page(EDITOR).select("form[action$=-releases], form[action$=/releases]"))
                .isEmpty();
        assertThat(page(ADMIN).select("form[action$=-releases], form[action$=/releases]"))
                .isEmpty();
        Document page = page(LEGAL);
        assertThat(page.select("form[action$=/releases]")).isEmpty();
        assertThat(page.select("form[action$=/legal-releases] button.button--quiet"))
                .hasSize(1);
        assertThat(page.select("form[action$=/legal-releases] button:not(.button--quiet)"))
                .isEmpty();
        assertThat(page.select("form[action$=/legal-releases] a.button").text()).isEqualTo("Zurückgezogen lassen");
        assertThat(page.select("form[action$=/legal-releases] input[name=confirmed]")
                        .first()
                        .hasAttr("checked"))
                .isFalse();
        assertThat(page.text()).contains("Intern: Az. 3 O 17").doesNotContain("??");
    }
}
