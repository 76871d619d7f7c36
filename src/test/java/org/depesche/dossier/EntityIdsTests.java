package org.depesche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Pubstatus;
import org.depesche.tagging.EntityKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The ids of an entity on its page, in the interface, and as a way to find it. */
@DepescheTest
class EntityIdsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "Tilda Zz" + UniqueWord.next();
    private final String wikidata = "Q9" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);

    @Test
    void thePageLinksWellKnownAuthoritiesOnly() throws Exception {
        int id = named(Pubstatus.USABLE);
        jdbc.sql("insert into authority_id (scheme, value, entity_id) values ('https://cv.example.org/', ?, ?)")
                .params(wikidata, id)
                .update();

        Document page = Jsoup.parse(ask(address(id)).getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select(".authority-ids a").eachAttr("href"))
                .containsExactly("https://www.wikidata.org/wiki/" + wikidata);
        assertThat(page.select(".authority-ids").text()).isEqualTo("Wikidata " + wikidata);
    }

    @Test
    void theInterfaceGivesTheIds() throws Exception {
        named(Pubstatus.USABLE);
        long article = jdbc.sql("select max(article_id) from article_mention where name = ?")
                .param(name)
                .query(Long.class)
                .single();

        assertThat(ask("/api/v1/articles/" + article).getContentAsString(StandardCharsets.UTF_8))
                .contains("\"ids\":[{\"scheme\":\"wikidata\",\"value\":\"" + wikidata
                        + "\",\"url\":\"https://www.wikidata.org/wiki/" + wikidata + "\"}]");
    }

    @Test
    void aPastedIdLeadsToItsEntity() throws Exception {
        int id = named(Pubstatus.USABLE);

        for (String pasted : new String[] {wikidata, "wd:" + wikidata, "https://www.wikidata.org/entity/" + wikidata}) {
            assertThat(ask("/people?q=" + pasted).getHeader("Location"))
                    .as(pasted)
                    .isEqualTo("/people/" + id);
        }
    }

    @Test
    void aPastedIdDoesNotTellOfAnEntityThatReadersMayNotSee() throws Exception {
        named(Pubstatus.WITHHELD);

        assertThat(ask("/people?q=wd:" + wikidata).getStatus()).isEqualTo(200);
    }

    private int named(Pubstatus status) {
        SampleArticle.of("Meldung über " + UniqueWord.next())
                .paragraph(name + " kommt.")
                .pubstatus(status)
                .names(EntityKind.PERSON, name, name)
                .in(archive);
        int id = jdbc.sql("select id from entity where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into authority_id (scheme, value, entity_id) values ('wikidata', ?, ?)")
                .params(wikidata, id)
                .update();
        return id;
    }

    private String address(int id) {
        return "/people/" + id + "/" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }
}
