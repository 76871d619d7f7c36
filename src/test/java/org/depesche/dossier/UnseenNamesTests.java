package org.depesche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Pubstatus;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchQuery;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Readers do not find entities that only invisible articles mention, neither by id nor by the beginning of a name. */
@DepescheTest
class UnseenNamesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private JdbcClient jdbc;

    private final String surname = "Zz" + UniqueWord.next();
    private final String name = "Tilda " + surname;

    private long article(Pubstatus status) {
        return SampleArticle.of("Meldung über " + UniqueWord.next())
                .paragraph(name + " kommt.")
                .pubstatus(status)
                .names(EntityKind.PERSON, name, name)
                .in(archive);
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }

    private int id() {
        return jdbc.sql("select id from entity where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** All addresses that take the id or the first letters of an entity. */
    private List<String> ways() {
        int id = id();
        return List.of(
                "/people/" + id,
                "/people/" + id + "/tilda-" + surname.toLowerCase(Locale.ROOT),
                "/search?person=" + id,
                "/search?person=-" + id,
                "/search?q=person:" + id,
                "/feeds/search?person=" + id,
                "/places/map?person=" + id,
                "/figures?person=" + id,
                "/api/v1/search?person=" + id,
                "/people",
                "/people?letter=z",
                "/figures/differing?subject=" + id);
    }

    private String shown(String path) throws Exception {
        MockHttpServletResponse answer = ask(path);
        // the page repeats the search
        return answer.getContentAsString(StandardCharsets.UTF_8).replace(path, "") + answer.getHeader("Location");
    }

    @Test
    void noPageNamesThem() throws Exception {
        article(Pubstatus.WITHHELD);

        for (String way : ways()) {
            assertThat(shown(way)).as(way).doesNotContain(surname).doesNotContain("Tilda " + surname);
        }
        assertThat(ask("/people/" + id()).getStatus()).isEqualTo(404);
        for (String begun : List.of(surname.substring(0, 6), "tilda " + surname.substring(0, 6))) {
            assertThat(shown("/search/suggestions?q=" + begun)).doesNotContain(surname);
            assertThat(shown("/people?q=" + begun)).doesNotContain(surname);
            assertThat(ask("/search?person=" + name).getHeader("Location")).isNull();
        }
    }

    @Test
    void whoWasNamedInWhatIsTakenBackIsForgotten() throws Exception {
        long article = article(Pubstatus.USABLE);
        Eventually.await()
                .until(() ->
                        search.search(SearchQuery.of(surname), Locale.GERMAN).total() == 1);
        assertThat(ask("/people/" + id()).getStatus()).isEqualTo(301);

        articleStates.withhold(article, new Reasons("Wird geprüft", null), "erik");

        assertThat(ask("/people/" + id()).getStatus()).isEqualTo(404);
        Eventually.await()
                .until(() ->
                        search.search(SearchQuery.of(surname), Locale.GERMAN).total() == 0);
        assertThat(shown("/search?person=" + id())).doesNotContain(surname);
        assertThat(shown("/search?q=" + surname.substring(0, 6) + "*")).doesNotContain(name);
        assertThat(shown("/search/suggestions?q=" + surname.substring(0, 6))).doesNotContain(surname);
        assertThat(shown("/people?letter=z")).doesNotContain(surname);
    }

    @Test
    void editorsMeetThem() throws Exception {
        article(Pubstatus.WITHHELD);
        assertThat(mvc.perform(get("/people/" + id()).with(user("eva").roles("EDITOR")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(301);
    }
}
