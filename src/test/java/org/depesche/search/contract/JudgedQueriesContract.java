package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.search.JudgedArticles;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Queries of all kinds over articles tagged as any others: the hits of each, all of them, and apart the first ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JudgedQueriesContract extends SearchContract {

    private static final int FIRST = 10;

    @Autowired
    private Tagger tagger;

    private JudgedArticles articles;

    @BeforeAll
    void store() {
        articles = new JudgedArticles(archive, tagger, search);
        until(articles::areFound);
    }

    @TestFactory
    Stream<DynamicTest> findsJustTheseArticles() {
        return JudgedArticles.queries("judged-queries.txt").entrySet().stream()
                .map(query -> DynamicTest.dynamicTest(
                        query.getKey(),
                        () -> assertThat(articles.find(query.getKey()))
                                .containsExactlyInAnyOrderElementsOf(
                                        query.getValue().keySet())));
    }

    @TestFactory
    Stream<DynamicTest> putsTheBestMatchFirst() {
        return JudgedArticles.queries("judged-orders.txt").entrySet().stream().map(this::order);
    }

    private DynamicTest order(Map.Entry<String, Map<String, Integer>> query) {
        List<String> first = List.copyOf(query.getValue().keySet());
        return DynamicTest.dynamicTest(
                query.getKey(),
                () -> assertThat(articles.find(query.getKey())).startsWith(first.toArray(String[]::new)));
    }

    /**
     * How good the search is at forty queries that were written before anybody saw their hits. They are only looked
     * at as numbers: a change of the search for the sake of one of them takes them their worth. The floors are well below
     * the numbers of the first day.
     */
    @Test
    void mostOfWhatUnseenQueriesWantComesFirst() {
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
