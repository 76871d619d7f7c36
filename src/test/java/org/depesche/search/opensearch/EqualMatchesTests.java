package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.depesche.search.RandomArticles;
import org.depesche.search.RandomCriteria;
import org.depesche.search.criteria.Criterion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any criterion finds the same articles and figures in the cluster and in Lucene. */
@Tag("slow")
@Tag("opensearch")
class EqualMatchesTests {

    private static final int ARTICLES = 60;
    private static final int CRITERIA = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void ofArticlesAndFigures(long seed) throws IOException {
        Random random = new Random(seed);
        RandomCriteria criteria = new RandomCriteria(random);
        try (BothEngines engines = new BothEngines(new RandomArticles(random).of(ARTICLES))) {
            for (int i = 0; i < CRITERIA; i++) {
                compareArticles(criteria.ofArticles(3), engines);
                Criterion figures = criteria.ofFigures(2);
                assertThat(engines.clusterFigures(figures))
                        .as(figures.toString())
                        .isEqualTo(engines.luceneFigures(figures));
            }
        }
    }

    private static void compareArticles(Criterion criterion, BothEngines engines) throws IOException {
        assertThat(engines.clusterArticles(criterion))
                .as(criterion.toString())
                .isEqualTo(engines.luceneArticles(criterion));
        Map<Long, Float> expected = engines.luceneRanks(criterion);
        Map<Long, Float> found = engines.clusterRanks(criterion);
        expected.forEach((id, score) -> assertThat(found.get(id))
                .as("%s in %s", criterion, id)
                .isCloseTo(score, Percentage.withPercentage(.0001)));
    }
}
