package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Saying which entities are meant by names that stayed open. */
@DepescheTest
class ReviewPageTests extends EditorPages {

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    private final String surname = "Zeh" + UniqueWord.next().replaceAll("(.)", "$1u");

    private long id;

    @BeforeEach
    void twoOfOneNameAndAnArticleThatSaysOnlyThat() {
        for (String first : List.of("Henrike ", "Jens ")) {
            SampleArticle.of("Ein Besuch " + UUID.randomUUID())
                    .paragraph(first + surname + " kam.")
                    .names(EntityKind.PERSON, first + surname, first + surname)
                    .in(archive);
        }
        id = SampleArticle.of("Noch ein Besuch " + UUID.randomUUID())
                .paragraph("Am Abend ging " + surname + ".")
                .paragraph(surname + " blieb nicht.")
                .names(EntityKind.PERSON, surname, surname)
                .in(archive);
    }

    @Test
    void anOpenNameStandsInItsSentenceWithAllWhoMayBeMeant() throws Exception {
        Element line = line();

        assertThat(line.select(".review__where mark").text()).isEqualTo(surname);
        assertThat(line.text()).contains("2-mal in diesem Artikel");
        assertThat(line.select(".meant b").eachText())
                .containsExactlyInAnyOrder("Henrike " + surname, "Jens " + surname, "Jemand anderes");
    }

    @Test
    void oneAnswerSettlesAllPlacesOfTheArticle() throws Exception {
        Element jens = line().select("label:contains(Jens) input").first();
        Document after = page(answer("namings", "entity", jens.val()).getRedirectedUrl());

        assertThat(article().unresolvedMentions()).isEmpty();
        assertThat(article().mentions())
                .hasSize(2)
                .allSatisfy(mention -> assertThat(mention.entity()).isEqualTo(Integer.parseInt(jens.val())))
                .allMatch(ArticleMention::isSticky);
        assertThat(after.select(".notice--good a").attr("href")).isEqualTo("/editor/articles/" + id + "/tags#history");
        assertThat(after.select("form[action*='/articles/" + id + "/']")).isEmpty();
    }

    @Test
    void whoeverIsNotInTheRegisterYetIsEntered() throws Exception {
        answer("namings", "entity", "new", "name", "Kaja " + surname);

        assertThat(article().mentions()).extracting(ArticleMention::name).containsOnly("Kaja " + surname);
    }

    @Test
    void whatIsNoNameIsTakenOut() throws Exception {
        answer("removals");

        assertThat(article().mentions()).isEmpty();
        assertThat(article().unresolvedMentions()).isEmpty();
    }

    @Test
    void anAnswerWithoutAPersonIsAskedForAgain() throws Exception {
        MockHttpServletResponse refused = answer("namings", "entity", "new", "name", " ");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(article().unresolvedMentions()).hasSize(2);
    }

    @Test
    void thePageOfTheTagsSaysThatANameIsOpenAndLetsItBeSettledThere() throws Exception {
        Document page = page("/editor/articles/" + id + "/tags");

        assertThat(page.select("[data-tagging] a.mention.open").eachText()).containsExactly(surname, surname);
        assertThat(page.select(".tagged h3").text()).contains("offen, wer gemeint ist");
        Document panel =
                page(page.select("[data-tagging] a.mention.open").attr("href").replace("#tagger", ""));
        assertThat(panel.select(".tagger .meant b").eachText()).contains("Henrike " + surname, "Jens " + surname);
    }

    @Test
    void readersSeeNothingOfIt() throws Exception {
        Document page = page(article().url());

        assertThat(page.select(".article a.mention.person")).isEmpty();
    }

    private Element line() throws Exception {
        return page("/editor/review")
                .select(".review > li:has(form[action*='/articles/" + id + "/'])")
                .first();
    }

    private Article article() {
        return articles.findWithMentionsById(id).orElseThrow();
    }

    private MockHttpServletResponse answer(String act, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = post("/editor/review/articles/" + id + "/" + act)
                .param("key", surname.toLowerCase(Locale.ROOT))
                .param("kind", "PERSON")
                .param("revision", "1");
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return answer(request);
    }
}
