package org.depesche.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depesche.article.Published;
import org.depesche.search.Facet;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.Criterion.Form;
import org.depesche.search.criteria.Criterion.Weight;
import org.depesche.search.criteria.TextField;
import org.depesche.search.hits.ArticleWords;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.hits.TextMatches;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.SegmentColumns;
import org.depesche.search.lucene.queries.LuceneQueries;
import org.depesche.search.words.Language;
import org.depesche.tagging.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matches in the words of a text are those that Lucene finds in its index. */
class TextMatchesTests {

    private static final List<String> WORDS = List.of(
            "Hafen",
            "Häfen",
            "Streik",
            "Streiks",
            "streiken",
            "Schritt",
            "für",
            "im",
            "die",
            "Handel",
            "Handelsvolumen",
            "Volumen",
            "2024",
            "Flughafen",
            "Müller");
    private static final List<String> SOURCES = List.of("Bote", "Kurier");

    private final List<ArticleRow> articles = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void areThoseOfLucene(long seed) throws IOException {
        Random random = new Random(seed);
        try (ArticleIndex index = new ArticleIndex(
                new ByteBuffersDirectory(),
                new ByteBuffersDirectory(),
                ZoneId.of("Europe/Berlin"),
                IndexPosition.before(1, "none", ArticleFields.VERSION))) {
            for (int id = 1; id <= 15; id++) {
                articles.add(article(id, random));
                index.put(articles.getLast());
            }
            index.refresh();
            try (IndexView view = index.view()) {
                for (int i = 0; i < 300; i++) {
                    Criterion criterion = criterion(random, 3);
                    compare(criterion, view);
                }
            }
        }
    }

    private void compare(Criterion criterion, IndexView view) throws IOException {
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
                article.publication().language());
    }

    private static ArticleRow article(int id, Random random) {
        String headline = text(random, 5);
        return new ArticleRow(
                id,
                new ArticleRow.Heading(
                        headline,
                        random.nextBoolean() ? null : text(random, 4),
                        List.of("Anna Müller", text(random, 2))),
                new ArticleRow.Publication(
                        random.nextInt(5) == 0 ? null : Published.on(LocalDate.of(2020 + random.nextInt(4), 5, 16)),
                        one(SOURCES, random),
                        null,
                        one(List.of("de", "de", "en"), random)),
                headline + "\n\n" + text(random, 30) + (random.nextBoolean() ? "" : "\n\n" + text(random, 30)),
                new int[0],
                List.of(),
                null);
    }

    private static String text(Random random, int most) {
        return String.join(
                " ",
                IntStream.rangeClosed(0, random.nextInt(most))
                        .mapToObj(word -> one(WORDS, random) + (random.nextInt(6) == 0 ? "." : ""))
                        .toList());
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Criterion criterion(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> new Criterion.Forms(field(random), forms(random));
            case 1, 2 -> new Criterion.TextTerms(field(random), Set.copyOf(terms(random)));
            case 3, 4, 5 ->
                new Criterion.Row(
                        field(random),
                        Stream.generate(() -> terms(random))
                                .limit(2 + random.nextInt(3))
                                .toList(),
                        random.nextInt(5));
            case 6 ->
                new Criterion.Beginning(
                        field(random), List.of(Set.of("h", "s"), Set.of("a", "ä", "t"), Set.of("n", "f", "r")));
            case 7 ->
                random.nextBoolean()
                        ? new Criterion.Valued(Facet.SOURCE, Set.of(one(SOURCES, random)))
                        : new Criterion.Published(LocalDate.of(2022, 1, 1), null);
            case 8 -> new Criterion.Any(criteria(random, depth));
            case 9 -> new Criterion.Best(criteria(random, depth), .1f);
            case 10 -> new Criterion.Constant(criterion(random, depth - 1)).boosted(2);
            default ->
                new Criterion.All(
                        List.of(),
                        criteria(random, depth),
                        random.nextBoolean() ? List.of() : List.of(criterion(random, 0)));
        };
    }

    private static List<Criterion> criteria(Random random, int depth) {
        return Stream.generate(() -> criterion(random, depth - 1))
                .limit(1 + random.nextInt(3))
                .toList();
    }

    private static TextField field(Random random) {
        return one(
                List.of(TextField.HEADLINE, TextField.BODY, TextField.BODY, TextField.LEAD, TextField.AUTHOR), random);
    }

    private static List<Form> forms(Random random) {
        return terms(random).stream().map(term -> new Form(term, Weight.BASE)).toList();
    }

    private static List<String> terms(Random random) {
        List<String> all = Language.GERMAN.tokens(one(WORDS, random)).getFirst().terms();
        return all.subList(0, 1 + random.nextInt(all.size()));
    }
}
