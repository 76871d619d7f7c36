package org.depesche.search.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Published;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.Opened;
import org.depesche.search.Paging;
import org.depesche.search.Related;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchSettings;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.hits.HitComposition;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers with an article that is withdrawn after the index found it. */
@DepescheTest
class WithdrawnMeanwhileTests {

    private static final Reasons WRONG = new Reasons("Sie stimmte nicht.", null);

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleSearch search;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final SearchQuery query = SearchQuery.everything()
            .with(Facet.SOURCE, "Küstendienst " + unique)
            .sortedBy(Paging.Sort.OLDEST);

    private ArticleAnswers whileOneIsWithdrawn;
    private long withdrawn;

    @BeforeEach
    void build(
            @Autowired ArticleEngine engine,
            @Autowired ArticleStates states,
            @Autowired QueryPreparation preparation,
            @Autowired HitComposition composition,
            @Autowired EntityArticleSearch articles,
            @Autowired SearchPages pages,
            @Autowired SearchSettings settings,
            @Autowired Clock clock) {
        BusyEngine busy = new BusyEngine(engine, () -> states.cancel(withdrawn, WRONG, "redaktion", false));
        whileOneIsWithdrawn = new ArticleAnswers(
                new ArticleQuestions(busy, preparation, settings), busy, composition, articles, pages, clock);
    }

    @Test
    void aHitAfterItKeepsItsPlaceAndItsOtherNeighbour() {
        withdrawn = store("Der erste", 1);
        long second = store("Der zweite", 2);
        long third = store("Der dritte", 3);
        await().until(() -> search.search(query, Locale.GERMAN).total() == 3);

        Opened opened = whileOneIsWithdrawn.opened(query, second, 2, Locale.GERMAN);

        assertThat(opened.number()).isEqualTo(2);
        assertThat(opened.previous()).isNull();
        assertThat(opened.next()).extracting(Hit::id).isEqualTo(third);
    }

    @Test
    void otherRelatedArticlesKeepTheirOwnSharedNames() {
        String ada = "Ada Osterloh " + unique;
        String ben = "Ben Osterloh " + unique;
        long visit = store("Der Besuch", 1, ada, ben);
        withdrawn = store("Die Absage", 2, ada, ben);
        long alone = store("Die Rückkehr", 3, ben);
        for (int day = 4; day < 14; day++) {
            // makes the names rare
            store("Alltag " + day, day);
        }
        await().until(() -> search.related(visit, 5, Locale.GERMAN).size() == 2);

        List<Related> related = whileOneIsWithdrawn.related(visit, 5, Locale.GERMAN);

        assertThat(related).singleElement().satisfies(other -> {
            assertThat(other.hit().id()).isEqualTo(alone);
            assertThat(other.shared()).containsExactly(ben);
        });
    }

    private long store(String headline, int day, String... names) {
        SampleArticle article = SampleArticle.of(headline)
                .source("Küstendienst " + unique)
                .published(Published.on(LocalDate.of(2024, 5, day)))
                .paragraph(headline + ": " + String.join(" und ", names) + ".");
        for (String name : names) {
            article = article.names(EntityKind.PERSON, name, name);
        }
        return article.in(archive);
    }
}
