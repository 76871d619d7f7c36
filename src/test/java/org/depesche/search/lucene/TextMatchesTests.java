package org.depesche.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depesche.search.RandomArticles;
import org.depesche.search.RandomCriteria;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.TextField;
import org.depesche.search.hits.ArticleWords;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.hits.TextMatches;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.SegmentColumns;
import org.depesche.search.lucene.queries.LuceneQueries;
import org.depesche.tagging.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matches in the words of a text are those that Lucene finds in its index. */
class TextMatchesTests {

    private static final int ARTICLES = 15;
    private static final int CRITERIA = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void areThoseOfLucene(long seed) throws IOException {
        Random random = new Random(seed);
        RandomCriteria criteria = new RandomCriteria(random);
        List<ArticleRow> articles = new RandomArticles(random).of(ARTICLES);
        try (ArticleIndex index = new ArticleIndex(
                new ByteBuffersDirectory(),
                new ByteBuffersDirectory(),
                ZoneId.of("Europe/Berlin"),
                IndexPosition.before(1, "none", ArticleFields.VERSION))) {
            for (ArticleRow article : articles) {
                index.put(article);
            }
            index.refresh();
            try (IndexView view = index.view()) {
                for (int i = 0; i < CRITERIA; i++) {
                    compare(criteria.ofWords(3), articles, view);
                }
            }
        }
    }

    private static void compare(Criterion criterion, List<ArticleRow> articles, IndexView view) throws IOException {
        Query query = view.articles().rewrite(new LuceneQueries(view).of(criterion));
        org.apache.lucene.search.Weight weight = view.articles().createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        for (int doc = 0; doc < articles.size(); doc++) {
            List<LeafReaderContext> leaves = view.articles().getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            long id = SegmentColumns.of(leaf.reader()).articles[doc - leaf.docBase];
            ArticleRow article = articles.get((int) id - 1);
            Matches matches = weight.matches(leaf, doc - leaf.docBase);
            TextMatches found = TextMatches.of(criterion, ArticleWords.of(article), values(article));
            assertThat(found.in(TextField.HEADLINE))
                    .as("%s in %s", criterion, article.heading())
                    .containsExactlyElementsOf(spans(matches, ArticleFields.HEADLINE));
            assertThat(found.in(TextField.BODY))
                    .as("%s in %s", criterion, article.body())
                    .containsExactlyElementsOf(spans(matches, ArticleFields.BODY));
        }
    }

    private static Set<Span> spans(Matches matches, String field) throws IOException {
        Set<Span> spans = new TreeSet<>();
        MatchesIterator each = matches == null ? null : matches.getMatches(field);
        while (each != null && each.next()) {
            spans.add(new Span(each.startOffset(), each.endOffset()));
        }
        return spans;
    }

    private static FoundArticle.Text values(ArticleRow article) {
        return new FoundArticle.Text(
                article.heading().headline(),
                article.body(),
                article.publication().published() == null
                        ? null
                        : article.publication().published().iso(),
                article.publication().source(),
                null,
                article.publication().listed().language());
    }
}
