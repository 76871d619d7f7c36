package org.depesche.curation.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.search.EntityArticles;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A merge takes effect with the next answer, for any number of articles, because no article is stored or indexed anew. */
@DepescheTest
class MergeSeenTests extends EditorPages {

    private static final int MANY = 300;

    @Autowired
    private Archive archive;

    @Autowired
    private Entities entities;

    @Autowired
    private EntityArticles articles;

    @Autowired
    private JdbcClient jdbc;

    private final String family = "Zz" + UniqueWord.next();
    private final String henrike = "Henrike " + family;
    private final String other = "Joost " + family;
    private final String rike = "Rike " + family;

    @Test
    void searchFacetsAndDossierShowAMergeOfManyArticlesAtOnce() throws Exception {
        for (int i = 0; i < MANY; i++) {
            SampleArticle.of("Nummer " + i + " " + UUID.randomUUID())
                    .paragraph(rike + " spricht.")
                    .names(EntityKind.PERSON, rike, rike)
                    .in(archive);
        }
        SampleArticle.of("Und noch eine " + UUID.randomUUID())
                .paragraph(henrike + " hört " + other + " zu.")
                .names(EntityKind.PERSON, other, other)
                .names(EntityKind.PERSON, henrike, henrike)
                .in(archive);
        Entity from = entity(rike);
        Entity into = entity(henrike);
        Eventually.await().until(() -> total(from) + total(into) == MANY + 1);
        assertThat(total(from)).isEqualTo(MANY);
        long changes = changes();

        answer(post("/editor/entities/" + from.id() + "/mergers").param("into", String.valueOf(into.id())));

        assertThat(total(into)).isEqualTo(MANY + 1);
        assertThat(answer(get("/search?person=" + from.id())).getRedirectedUrl())
                .isEqualTo("/search?person=" + into.id());
        assertThat(page("/search?q=" + family)
                        .select(".facet__row .facet__value.person")
                        .eachText())
                .anySatisfy(value -> assertThat(value).startsWith(henrike + " " + (MANY + 1)))
                .noneSatisfy(value -> assertThat(value).startsWith(rike));
        assertThat(page(into.url()).select(".vital dd").first().text()).isEqualTo(String.valueOf(MANY + 1));
        assertThat(answer(get(from.url())).getHeader("Location")).isEqualTo(into.url());
        assertThat(changes()).isEqualTo(changes);
    }

    private Entity entity(String name) {
        return entities.findByKindAndKey(EntityKind.PERSON, name.toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    private long total(Entity entity) {
        return articles.articlesOf(entity.id(), 1, 1).total();
    }

    /** The number of changes of these articles that the index must follow. */
    private long changes() {
        return jdbc.sql("""
                select count(*) from article_change c where exists (
                    select from article_mention m where m.article_id = c.article_id and m.name like ?)
                """).param("%" + family).query(Long.class).single();
    }
}
