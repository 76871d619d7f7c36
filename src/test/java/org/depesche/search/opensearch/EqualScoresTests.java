package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.SuggestMode;
import org.assertj.core.data.Percentage;
import org.depesche.search.Facet;
import org.depesche.search.HostileQueries;
import org.depesche.search.criteria.LabelValues;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.lucene.LuceneLabels;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.NearTerms;
import org.depesche.search.spelling.IndexedWords;
import org.depesche.search.words.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same query finds the same articles with the same scores in the cluster and in Lucene. */
@Tag("slow")
@Tag("opensearch")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EqualScoresTests {

    private BothEngines engines;

    @BeforeAll
    void fill() throws IOException {
        engines = new BothEngines(BothEngines.judgedArticles());
    }

    @AfterAll
    void close() throws IOException {
        engines.close();
    }

    private static Stream<String> judged() throws IOException {
        return Stream.of("judged-queries.txt", "judged-orders.txt", "judged-queries-unseen.txt")
                .flatMap(name -> queries(name).stream());
    }

    private static List<String> queries(String name) {
        try {
            return BothEngines.queries(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("judged")
    void ofJudgedQueries(String q) throws IOException {
        compare(q);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Milch*",
                "mue*",
                "strass*",
                "titel:Deich*",
                "\"der Deich wurde\"",
                "\"Deich Sandsäcken\"~6",
                "\"Sandsäcken Deich\"~9",
                "exact:Deich",
                "autor:Müller Deich",
                "titel:Milchpreise OR Butter",
                "Milch-Preise",
                "Deich -Bürgermeisterin",
                "-Deich",
                "(Milch OR Butter) (Preis OR teurer)",
                "Deich date:2024-01",
                "section:Wirtschaft",
                "Milch section:wirtschaft",
                "quelle:nirgends",
                "sprache:deutsch Deich",
                "der die das",
                "46 Cent",
                "2,39"
            })
    void ofAllThatMayBeTyped(String q) throws IOException {
        compare(q);
    }

    @Test
    void ofHostileQueries() throws IOException {
        Random random = new Random(4);
        List<String> texts = new ArrayList<>(HostileQueries.endless());
        IntStream.range(0, 200).forEach(i -> texts.add(HostileQueries.random(random)));
        for (String q : texts) {
            compare(q);
        }
    }

    private void compare(String q) throws IOException {
        PreparedQuery query = engines.prepare(q);
        assertThat(engines.clusterArticles(query.hits()))
                .as(HostileQueries.escaped(q))
                .isEqualTo(engines.luceneArticles(query.hits()));
        Map<Long, Float> expected = engines.luceneRanks(query.ranked());
        Map<Long, Float> found = engines.clusterRanks(query.ranked());
        assertThat(found.keySet()).as(HostileQueries.escaped(q)).isEqualTo(expected.keySet());
        expected.forEach((id, score) -> assertThat(found.get(id))
                .as("%s in %s", HostileQueries.escaped(q), id)
                .isCloseTo(score, Percentage.withPercentage(.0001)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deich", "deihc", "milhc", "bürgermeisterni", "haffen", "xyzzy", "abc", "~ddeich"})
    void ofWordsToCorrect(String word) throws IOException {
        IndexReader lucene = engines.view().articles().getIndexReader();
        IndexedWords words = new ClusterWords(
                engines.cluster().cluster(), engines.cluster().settings().articles());

        assertThat(words.near(word, 5))
                .isEqualTo(NearTerms.to(new Term(ArticleFields.BODY, word), lucene, SuggestMode.SUGGEST_ALWAYS, 5));
        for (String term : List.of(word, Language.GERMAN.asPart(word))) {
            assertThat(words.articles(term)).isEqualTo(lucene.docFreq(new Term(ArticleFields.BODY, term)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SOURCE", "SECTION", "LANGUAGE", "KIND"})
    void ofLabels(Facet facet) {
        LabelValues labels = new ClusterLabels().at("now", engines.cluster().search());
        Set<String> expected = new HashSet<>();
        new LuceneLabels(engines.view().articles().getIndexReader()).each(facet, expected::add);
        Set<String> found = new HashSet<>();
        labels.each(facet, found::add);

        assertThat(found).isEqualTo(expected).allMatch(value -> labels.has(facet, value));
        assertThat(labels.has(facet, "nowhere")).isFalse();
    }
}
