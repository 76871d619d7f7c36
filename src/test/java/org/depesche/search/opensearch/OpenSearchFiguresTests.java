package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depesche.search.Facet;
import org.depesche.search.FigureQuery.Sort;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.Criterion.All;
import org.depesche.search.criteria.Criterion.Any;
import org.depesche.search.criteria.Criterion.FigureAround;
import org.depesche.search.criteria.Criterion.FigureDays;
import org.depesche.search.criteria.Criterion.FigurePrefix;
import org.depesche.search.criteria.Criterion.FigureTerms;
import org.depesche.search.criteria.Criterion.FigureValue;
import org.depesche.search.criteria.Criterion.Naming;
import org.depesche.search.criteria.Criterion.Nothing;
import org.depesche.search.criteria.Criterion.OfArticles;
import org.depesche.search.criteria.Criterion.Published;
import org.depesche.search.criteria.Criterion.TextTerms;
import org.depesche.search.criteria.Criterion.Valued;
import org.depesche.search.criteria.Criterion.WithFigure;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.TextField;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.engine.FigureValues;
import org.depesche.search.engine.TimeExceededException;
import org.depesche.search.lucene.figures.LuceneFigures;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.IndexView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines answer the same about the same figures. */
@Tag("slow")
@Tag("opensearch")
class OpenSearchFiguresTests {

    /** Together more figures than an answer of the cluster has. */
    private static final List<ArticleRow> ARTICLES = new ArticlesWithFigures().of(900, 25);

    private static final int ALL = 20_000;
    private static final Criterion HARBOUR = new TextTerms(TextField.HEADLINE, Set.of("hafen"));
    private static final int LAST_DAY = day(LocalDate.of(2023, 1, 1));

    private static ArticleIndex lucene;
    private static IndexView view;
    private static OpenSearchShelf shelf;

    @BeforeAll
    static void fill() throws IOException {
        lucene = new ArticleIndex(
                new ByteBuffersDirectory(),
                new ByteBuffersDirectory(),
                ZoneId.of("Europe/Berlin"),
                IndexPosition.before(1, "none", ArticleFields.VERSION));
        lucene.put(1, ARTICLES, List.of());
        lucene.refresh();
        view = lucene.view();
        shelf = new OpenSearchShelf().with(ARTICLES.toArray(ArticleRow[]::new));
    }

    @AfterAll
    static void close() throws IOException {
        view.close();
        lucene.close();
        shelf.close();
    }

    private static FigureSnapshot inLucene() {
        return new LuceneFigures(view);
    }

    private static List<Long> page(FigureSnapshot figures, Criterion wanted, Sort sort, long start) throws IOException {
        return figures.page(wanted, sort, start, 20, Duration.ofHours(1));
    }

    private static FigureSnapshot inOpenSearch() {
        return inOpenSearch(NewestArticles.MOST, 100_000);
    }

    private static FigureSnapshot inOpenSearch(int articles, int window) {
        return new OpenSearchFigures(shelf.searchFigures(), new NewestArticles(shelf.search(), articles), 1, window);
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static Criterion all(Criterion... criteria) {
        return All.filtering(List.of(criteria));
    }

    private static Criterion is(FigureField field, String... values) {
        return new FigureTerms(field, Set.of(values));
    }

    static Stream<Criterion> criteria() {
        Criterion revenue = is(FigureField.MEASURE, "umsatz");
        return Stream.of(
                All.EVERYTHING,
                Nothing.NOTHING,
                is(FigureField.ARTICLE, "17", "4", "99999"),
                is(FigureField.KIND, "PERCENT"),
                is(FigureField.UNIT, "eur", "arbeitsplätze"),
                is(FigureField.BASE_UNIT, "eur"),
                is(FigureField.OPEN, "below"),
                revenue,
                is(FigureField.MEASURE),
                is(FigureField.COMPARED, "umsatz", "a.b*["),
                is(FigureField.MEASURE_WORDS, "inflationsrate"),
                new FigurePrefix(FigureField.MEASURE_WORDS, "straß"),
                is(FigureField.SUBJECT, "3", "5"),
                new FigureDays(FigureField.DAY, LAST_DAY - 400, LAST_DAY),
                new FigureDays(FigureField.PERIOD_START, LAST_DAY, Integer.MAX_VALUE),
                new FigureDays(FigureField.PERIOD_END, Integer.MIN_VALUE, LAST_DAY),
                new FigureValue(10, 500.5),
                new FigureValue(Double.NEGATIVE_INFINITY, 0),
                new FigureAround(12.5),
                new Any(List.of(revenue, new FigureValue(100, Double.POSITIVE_INFINITY))),
                new Any(List.of()),
                new All(List.of(), List.of(revenue), List.of(is(FigureField.OPEN, "above"))),
                new All(List.of(), List.of(), List.of(revenue)),
                new OfArticles(HARBOUR),
                all(new OfArticles(HARBOUR), revenue),
                new OfArticles(new TextTerms(TextField.BODY, Set.of("hafen"))),
                new OfArticles(new Valued(Facet.SOURCE, Set.of("Quelle 1", "Quelle 3"))),
                new OfArticles(new Valued(Facet.LANGUAGE, Set.of("en"))),
                new OfArticles(new Valued(Facet.KIND, Set.of("percent"))),
                new OfArticles(new Naming(Set.of(2, 7))),
                new OfArticles(new Published(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 6, 30))),
                new OfArticles(new Published(null, null)),
                new OfArticles(new All(List.of(), List.of(), List.of(new Naming(Set.of(2))))),
                new OfArticles(new WithFigure(all(revenue, new FigureValue(1000, Double.POSITIVE_INFINITY)))),
                new OfArticles(new All(
                        List.of(HARBOUR),
                        List.of(new Valued(Facet.SOURCE, Set.of("Quelle 1", "Quelle 3"))),
                        List.of(new Naming(Set.of(2)), new TextTerms(TextField.BODY, Set.of("hafen"))))),
                new OfArticles(All.EVERYTHING));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void countsAreEqual(Criterion wanted) throws IOException {
        assertThat(inOpenSearch().count(wanted)).isEqualTo(inLucene().count(wanted));
        assertThat(inOpenSearch().tallies(wanted)).isEqualTo(inLucene().tallies(wanted));
        assertThat(inOpenSearch().written(wanted)).isEqualTo(inLucene().written(wanted));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void ordersAreEqual(Criterion wanted) throws IOException {
        for (Sort sort : Sort.values()) {
            List<Long> all = ordered(inLucene(), wanted, sort);
            assertThat(ordered(inOpenSearch(), wanted, sort)).isEqualTo(all);
            assertThat(page(inOpenSearch(), wanted, sort, 40))
                    .isEqualTo(page(inLucene(), wanted, sort, 40))
                    .isEqualTo(all.stream().skip(40).limit(20).toList());
        }
    }

    private static List<Long> ordered(FigureSnapshot figures, Criterion wanted, Sort sort) throws IOException {
        List<Long> ids = new ArrayList<>();
        figures.each(wanted, sort, ids::addAll);
        return ids;
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void valuesAreEqual(Criterion wanted) throws IOException {
        List<Values> figures = visited(visitor -> inOpenSearch().visit(wanted, visitor));
        assertThat(sorted(figures))
                .isEqualTo(sorted(visited(visitor -> inLucene().visit(wanted, visitor))));
        assertThatArticlesStayTogether(figures);
    }

    private static void assertThatArticlesStayTogether(List<Values> figures) {
        List<Long> articles = new ArrayList<>();
        for (Values figure : figures) {
            if (articles.isEmpty() || articles.getLast() != figure.article) {
                articles.add(figure.article);
            }
        }
        assertThat(articles).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void valuesUpToADayAreEqual(Criterion wanted) throws IOException {
        assertThat(newest(inOpenSearch(), wanted, ALL)).isEqualTo(newest(inLucene(), wanted, ALL));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void theNewestAreEqual(int most) throws IOException {
        assertThat(newest(inOpenSearch(), All.EVERYTHING, most))
                .isEqualTo(newest(inLucene(), All.EVERYTHING, most))
                .hasSize(most);
    }

    private static List<Values> newest(FigureSnapshot figures, Criterion wanted, int most) throws IOException {
        return sorted(visited(visitor -> figures.visitNewest(wanted, LAST_DAY, most, visitor)));
    }

    private static List<Values> sorted(List<Values> figures) {
        return figures.stream().sorted(Comparator.comparingLong(Values::id)).toList();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void aPageAnywhereIsAPartOfTheOrder(Sort sort) throws IOException {
        List<Long> all = ordered(inLucene(), All.EVERYTHING, sort);
        for (long start : List.of(990L, 3_000L, all.size() / 2L - 10, all.size() / 2L + 10, all.size() - 2_000L)) {
            List<Long> expected = all.subList((int) start, (int) start + 20);
            for (FigureSnapshot figures : inWindowsOf(1_000)) {
                assertThat(page(figures, All.EVERYTHING, sort, start)).isEqualTo(expected);
            }
        }
        for (FigureSnapshot figures : inWindowsOf(1_000)) {
            assertThat(page(figures, All.EVERYTHING, sort, all.size() - 5L))
                    .isEqualTo(all.subList(all.size() - 5, all.size()));
            assertThat(page(figures, All.EVERYTHING, sort, all.size())).isEmpty();
        }
    }

    @Test
    void aPageFarFromBothEndsHasATimeLimit() throws IOException {
        long middle = inLucene().count(All.EVERYTHING) / 2;
        for (FigureSnapshot figures : inWindowsOf(1_000)) {
            assertThatThrownBy(() -> figures.page(All.EVERYTHING, Sort.LARGEST, middle, 20, Duration.ZERO))
                    .isInstanceOf(TimeExceededException.class);
            assertThat(figures.page(All.EVERYTHING, Sort.LARGEST, 900, 20, Duration.ZERO))
                    .hasSize(20);
        }
    }

    private static List<FigureSnapshot> inWindowsOf(int figures) {
        return List.of(inOpenSearch(NewestArticles.MOST, figures), new LuceneFigures(view, figures));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void allFiguresAreThoseOfAnyNumberOfArticles(Criterion wanted) throws IOException {
        for (Sort sort : List.of(Sort.NEWEST, Sort.SMALLEST)) {
            assertThat(ordered(inOpenSearch(20, 100_000), wanted, sort)).isEqualTo(ordered(inLucene(), wanted, sort));
        }
    }

    @Test
    void figuresOfTheNewestArticlesOnly() throws IOException {
        Criterion harbour = new OfArticles(HARBOUR);
        FigureSnapshot all = inOpenSearch();
        FigureSnapshot some = inOpenSearch(20, 100_000);

        List<Long> articles = articles(all, harbour);
        assertThat(articles).hasSizeGreaterThan(200);
        assertThat(all.isCutShort()).isFalse();
        assertThat(articles(some, harbour)).hasSizeBetween(15, 20).isSubsetOf(articles.subList(0, 20));
        assertThat(some.isCutShort()).isTrue();
    }

    /** The articles of figures, the newest first. */
    private static List<Long> articles(FigureSnapshot figures, Criterion wanted) throws IOException {
        return visited(visitor -> figures.visit(wanted, visitor)).stream()
                .sorted(Comparator.<Values, Integer>comparing(figure -> figure.days.getFirst())
                        .thenComparing(Values::article)
                        .reversed())
                .map(Values::article)
                .distinct()
                .toList();
    }

    @Test
    void frequenciesAreEqual() throws IOException {
        List<String> lemmas = List.of("umsatz", "a.b*[", "straßenkosten", "gewinn", "zahl der beschäftigten");
        assertThat(inOpenSearch().frequencies(FigureField.COMPARED, lemmas))
                .isEqualTo(inLucene().frequencies(FigureField.COMPARED, lemmas))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "a.b*", "sch", "x", "\"", "(", "zahl "})
    void beginningsAreEqual(String beginning) throws IOException {
        assertThat(inOpenSearch().beginning(FigureField.COMPARED, beginning, 3).toString())
                .isEqualTo(
                        inLucene().beginning(FigureField.COMPARED, beginning, 3).toString());
    }

    @Test
    void repeatedMeasuresAreEqual() throws IOException {
        assertThat(inOpenSearch().repeated()).isEqualTo(inLucene().repeated()).contains("inflationsrate");
    }

    private interface Visit {
        void by(FigureSnapshot.Visitor visitor) throws IOException;
    }

    private static List<Values> visited(Visit visit) throws IOException {
        List<Values> all = new ArrayList<>();
        visit.by(figure -> all.add(Values.of(figure)));
        return all;
    }

    private record Values(
            long id,
            long article,
            List<Integer> days,
            int traits,
            double value,
            String written,
            @Nullable String lemma,
            @Nullable String name,
            @Nullable String qualifier,
            Set<Integer> subjects) {

        static Values of(FigureValues figure) throws IOException {
            Set<Integer> subjects = new HashSet<>();
            Arrays.stream(figure.subjects()).forEach(subjects::add);
            return new Values(
                    figure.id(),
                    figure.article(),
                    List.of(figure.day(), figure.start(), figure.end()),
                    figure.traits(),
                    figure.value(),
                    figure.written(),
                    figure.lemma(),
                    figure.name(),
                    figure.qualifier(),
                    subjects);
        }
    }
}
