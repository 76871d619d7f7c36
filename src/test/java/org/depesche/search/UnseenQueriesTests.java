package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.DepescheTest;
import org.depesche.article.Archive;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How good the search is at forty queries that were written before anybody saw what it finds. They are only looked at as
 * numbers: whoever mends the search after one of them takes them their worth. The floors are well below what was
 * measured on the first day.
 */
@DepescheTest
class UnseenQueriesTests {

    private static final int FIRST = 10;

    @Autowired
    private Archive archive;

    @Autowired
    private Tagger tagger;

    @Autowired
    private ArticleSearch search;

    @Test
    void mostOfWhatIsWantedComesFirst() {
        JudgedArticles articles = new JudgedArticles(archive, tagger, search);
        await().until(articles::areFound);
        Map<String, Map<String, Integer>> queries = JudgedArticles.queries("judged-queries-unseen.txt");

        double gain = 0;
        double recall = 0;
        double precision = 0;
        for (Map.Entry<String, Map<String, Integer>> query : queries.entrySet()) {
            List<String> found = articles.find(query.getKey());
            gain += gain(found, query.getValue());
            Set<String> right = new HashSet<>(found);
            right.retainAll(query.getValue().keySet());
            recall += (double) right.size() / query.getValue().size();
            precision += found.isEmpty() ? 0 : (double) right.size() / found.size();
        }
        int count = queries.size();
        LoggerFactory.getLogger(getClass())
                .info(
                        "{} unseen queries: nDCG@10 {}, recall {}, precision {}",
                        count,
                        "%.3f".formatted(gain / count),
                        "%.3f".formatted(recall / count),
                        "%.3f".formatted(precision / count));

        assertThat(count).isEqualTo(40);
        assertThat(gain / count).as("normalised discounted cumulative gain").isGreaterThan(.7);
        assertThat(recall / count).as("recall").isGreaterThan(.7);
    }

    /** Of the best order there is. */
    private static double gain(List<String> found, Map<String, Integer> grades) {
        List<Integer> best =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return discounted(
                        found.stream().map(name -> grades.getOrDefault(name, 0)).toList())
                / discounted(best);
    }

    private static double discounted(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(grades.size(), FIRST); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }
}
