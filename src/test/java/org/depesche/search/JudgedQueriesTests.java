package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.DepescheTest;
import org.depesche.article.Archive;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Queries of all kinds over articles tagged as any others: what each finds, all of it, and apart what comes first. */
@DepescheTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedQueriesTests {

    @Autowired
    private Archive archive;

    @Autowired
    private Tagger tagger;

    @Autowired
    private ArticleSearch search;

    private JudgedArticles articles;

    @BeforeAll
    void store() {
        articles = new JudgedArticles(archive, tagger, search);
        await().until(articles::areFound);
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
}
