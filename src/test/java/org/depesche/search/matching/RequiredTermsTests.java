package org.depesche.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.depesche.search.RandomArticles;
import org.depesche.search.RandomCriteria;
import org.depesche.search.SearchQuery;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.lucene.matching.LucenePortions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms decide which queries are run at all, and often whether they match: as the engine would. */
class RequiredTermsTests {

    private static final int CRITERIA = 400;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void termsTellNothingWrong(int seed) throws IOException {
        List<ArticleRow> articles = new RandomArticles(new Random(seed)).of(ArticlePortion.MOST);
        RandomCriteria random = new RandomCriteria(new Random(seed));

        new LucenePortions(Clock.systemUTC()).ask(articles, portion -> {
            ArticleTerms terms = ArticleTerms.of(portion);
            for (int i = 0; i < CRITERIA; i++) {
                Criterion criterion = random.ofArticles(3);
                long matching = portion.matching(criterion);

                ArticleTerms.Told told = terms.of(criterion);

                assertThat(matching & ~told.possible()).as("%s", criterion).isZero();
                assertThat(told.sure() & ~matching).as("%s", criterion).isZero();
                assertThat(matching == 0 || isCandidate(criterion, terms))
                        .as("%s", criterion)
                        .isTrue();
            }
            return CRITERIA;
        });
    }

    private static boolean isCandidate(Criterion criterion, ArticleTerms terms) {
        CompiledQueries queries = new CompiledQueries();
        KeptQuery kept = new KeptQuery(1, SearchQuery.everything(), Locale.ROOT);
        queries.put(new CompiledQuery(kept, criterion, RequiredTerms.of(criterion), Set.of(), false, null, 0));
        return !queries.candidates(terms).isEmpty();
    }
}
