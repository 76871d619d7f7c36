package org.depesche.search.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.SearchAnswer;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchSettings;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.hits.HitComposition;
import org.depesche.search.spelling.SpellingCorrections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a search while articles come in. */
@DepescheTest
class SearchAnswerTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 5, 31);

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleSearch search;

    private final String source = "Küstendienst " + UUID.randomUUID().toString().substring(0, 8);
    private final SearchQuery query = SearchQuery.of("Fähre").with(Facet.SOURCE, source);

    private BusyEngine busy;
    private SearchPages whileArticlesComeIn;
    private int stored;

    @BeforeEach
    void store(
            @Autowired ArticleEngine engine,
            @Autowired QueryPreparation preparation,
            @Autowired HitComposition composition,
            @Autowired SpellingCorrections spelling,
            @Autowired SearchSettings settings) {
        busy = new BusyEngine(engine, this::storeAnother);
        ArticleQuestions questions = new ArticleQuestions(busy, preparation, settings);
        whileArticlesComeIn = new SearchPages(questions, composition, preparation, spelling);
        storeAnother();
    }

    private void storeAnother() {
        stored++;
        SampleArticle.of("Fähre " + stored)
                .source(source)
                .paragraph("Die " + stored + ". Fähre fährt nach Ystad " + UUID.randomUUID() + ".")
                .in(archive);
        await().until(() -> search.search(query, Locale.GERMAN).total() == stored);
    }

    @Test
    void allNumbersOfAPageAreOfOneSnapshot() {
        assertThat(numbers(answer(query))).containsExactly(1L, 1L, 1L, 1L, 1L);
        assertThat(busy.snapshots()).isEqualTo(1);
    }

    @Test
    void soAreThoseOfTheMonthsAndDaysBesideTheDaysChosen() {
        SearchAnswer answer = answer(query.between(FIRST, LAST));

        assertThat(numbers(answer)).containsExactly(1L, 1L, 1L, 1L, 1L);
        assertThat(busy.snapshots()).isEqualTo(1);
    }

    @Test
    void namesInFiltersAreResolvedInTheSameSnapshot() {
        SearchQuery byHand = SearchQuery.of("Fähre").with(Facet.SOURCE, source.toUpperCase(Locale.ROOT));

        assertThat(answer(byHand).query()).isEqualTo(query);
        assertThat(busy.snapshots()).isEqualTo(1);
    }

    @Test
    void otherQueriesForThePageAreCountedInTheSameSnapshot() {
        List<Long> counts = whileArticlesComeIn.answer(query.withQ("Xyzzyqwrtz"), Locale.GERMAN, (page, count) -> {
            storeAnother();
            return List.of(page.result().total(), count.applyAsLong(query), count.applyAsLong(query.withQ("")));
        });

        assertThat(counts).containsExactly(0L, 1L, 1L);
        assertThat(busy.snapshots()).isEqualTo(1);
    }

    @Test
    void theWordsAreReadByTheLocaleOfTheAnswer() {
        SearchAnswer answer =
                search.answer(SearchQuery.of("Fähre \"nach Ystad\""), Locale.ENGLISH, (page, count) -> page);

        assertThat(answer.wording().required()).containsExactly("Fähre", "\"nach Ystad\"");
        assertThat(answer.wording().asksForSeveral()).isTrue();
    }

    private SearchAnswer answer(SearchQuery asked) {
        return whileArticlesComeIn.answer(asked, Locale.GERMAN, (page, count) -> page);
    }

    private List<Long> numbers(SearchAnswer answer) {
        return List.of(
                answer.result().total(),
                answer.result().facets().get(Facet.SOURCE).entries().getFirst().count(),
                sum(answer.result().histogram()),
                answer.timeline().months().values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                sum(answer.timeline().days()));
    }

    private static long sum(List<Bucket> buckets) {
        return buckets.stream().mapToLong(Bucket::count).sum();
    }
}
