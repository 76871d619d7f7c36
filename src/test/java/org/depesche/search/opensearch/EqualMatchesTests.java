package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.depesche.article.Published;
import org.depesche.search.Facet;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.Criterion.Form;
import org.depesche.search.criteria.Criterion.Weight;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.TextField;
import org.depesche.search.words.Language;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any criterion finds the same articles and figures in the cluster and in Lucene. */
@Tag("slow")
@Tag("opensearch")
class EqualMatchesTests {

    private static final List<String> WORDS =
            List.of("Hafen", "Häfen", "Streik", "streiken", "Schritt", "für", "im", "Handelsvolumen", "2024", "Müller");
    private static final List<String> SOURCES = List.of("Bote", "Kurier", "Kur[ier]\"");
    private static final List<FigureKind> KINDS = List.of(FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT);
    private static final List<String> UNITS = List.of("EUR", "%", "count");
    private static final List<String> MEASURES = List.of("umsatz", "gewinn", "zahl der gäste");
    private static final int ARTICLES = 60;
    private static final int CRITERIA = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void ofArticlesAndFigures(long seed) throws IOException {
        Random random = new Random(seed);
        List<ArticleRow> articles = IntStream.rangeClosed(1, ARTICLES)
                .mapToObj(id -> article(id, random))
                .toList();
        try (BothEngines engines = new BothEngines(articles)) {
            for (int i = 0; i < CRITERIA; i++) {
                compareArticles(articles(random, 3), engines);
                Criterion figures = figures(random, 2);
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

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static ArticleRow article(long id, Random random) {
        String headline = text(random, 5);
        return new ArticleRow(
                id,
                new ArticleRow.Heading(
                        headline,
                        random.nextBoolean() ? null : text(random, 4),
                        List.of("Anna Müller", text(random, 2))),
                new ArticleRow.Publication(
                        random.nextInt(5) == 0 ? null : Published.on(day(random)),
                        one(SOURCES, random),
                        null,
                        one(List.of("de", "de-AT", "en"), random)),
                headline + "\n\n" + text(random, 30) + (random.nextBoolean() ? "" : "\n\n" + text(random, 30)),
                random.ints(random.nextInt(4), 1, 6).distinct().toArray(),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(number ->
                                new FigureRow(id * 10 + number, figure(random), List.of(random.nextInt(1, 6))))
                        .toList(),
                null);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
    }

    private static String text(Random random, int most) {
        return String.join(
                " ",
                Stream.generate(() -> one(WORDS, random))
                        .limit(1 + random.nextInt(most))
                        .toList());
    }

    private static Figure figure(Random random) {
        BigDecimal low = BigDecimal.valueOf(random.nextInt(-5, 20));
        BigDecimal high = random.nextBoolean() ? low : low.add(BigDecimal.valueOf(random.nextInt(5)));
        int open = random.nextInt(6);
        int kind = random.nextInt(KINDS.size());
        String measure = one(MEASURES, random);
        return new Figure(
                KINDS.get(kind),
                new Quantity(
                        low,
                        open == 0 ? null : low,
                        open == 1 ? null : high,
                        Quantity.Modifier.EXACT,
                        UNITS.get(kind),
                        null),
                random.nextInt(3) == 0 ? null : new Measured(measure, measure, null, null, random.nextDouble()),
                null,
                null,
                random.nextInt(3) == 0 ? null : new Period(null, day(random), day(random), Period.Found.INFERRED));
    }

    private static Criterion articles(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 9)) {
            case 0, 1 ->
                new Criterion.Forms(
                        field(random),
                        terms(random).stream()
                                .map(term -> new Form(term, one(List.of(Weight.values()), random)))
                                .toList());
            case 2 -> new Criterion.Constant(new Criterion.TextTerms(field(random), Set.copyOf(terms(random))));
            case 3, 4 ->
                new Criterion.Row(
                        field(random),
                        Stream.generate(() -> terms(random))
                                .limit(2 + random.nextInt(2))
                                .toList(),
                        random.nextInt(5));
            case 5 ->
                new Criterion.Beginning(
                        field(random), List.of(Set.of("h", "s"), Set.of("a", "ä", "t"), Set.of("n", "f", "r")));
            case 6 ->
                new Criterion.Constant(
                        random.nextBoolean()
                                ? new Criterion.Valued(Facet.SOURCE, Set.of(one(SOURCES, random)))
                                : new Criterion.Valued(
                                        Facet.KIND, Set.of(one(KINDS, random).code())));
            case 7 ->
                new Criterion.Constant(
                        random.nextBoolean()
                                ? new Criterion.Published(random.nextBoolean() ? day(random) : null, day(random))
                                : new Criterion.Naming(Set.of(random.nextInt(1, 7), random.nextInt(7, 9))));
            case 8 -> new Criterion.Constant(new Criterion.WithFigure(wanted(random, 2)));
            case 9 -> new Criterion.Any(several(() -> articles(random, depth - 1), random));
            case 10 -> new Criterion.Best(several(() -> articles(random, depth - 1), random), .1f);
            case 11 -> articles(random, depth - 1).boosted(2.5f);
            default ->
                new Criterion.All(
                        random.nextBoolean() ? List.of() : List.of(articles(random, depth - 1)),
                        random.nextBoolean() ? List.of() : several(() -> articles(random, depth - 1), random),
                        random.nextBoolean() ? List.of() : List.of(articles(random, 0)));
        };
    }

    private static List<Criterion> several(Supplier<Criterion> criterion, Random random) {
        return Stream.generate(criterion).limit(1 + random.nextInt(3)).toList();
    }

    private static TextField field(Random random) {
        return one(
                List.of(TextField.HEADLINE, TextField.BODY, TextField.BODY, TextField.LEAD, TextField.AUTHOR), random);
    }

    private static List<String> terms(Random random) {
        List<String> all = Language.GERMAN.tokens(one(WORDS, random)).getFirst().terms();
        return all.subList(0, 1 + random.nextInt(all.size()));
    }

    /** Criteria that figures inside articles meet, too. */
    private static Criterion wanted(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> new Criterion.FigureTerms(FigureField.BASE_UNIT, Set.of(one(List.of("eur", "1", "%"), random)));
            case 1 -> new Criterion.FigureTerms(FigureField.OPEN, Set.of("above"));
            case 2 -> new Criterion.FigureTerms(FigureField.MEASURE, Set.of(one(MEASURES, random), "preis"));
            case 3 -> new Criterion.FigurePrefix(FigureField.MEASURE_WORDS, one(List.of("u", "gewi", "gäst"), random));
            case 4 ->
                new Criterion.FigureDays(
                        one(List.of(FigureField.PERIOD_START, FigureField.PERIOD_END), random),
                        (int) day(random).toEpochDay(),
                        Integer.MAX_VALUE);
            case 5 ->
                new Criterion.FigureValue(random.nextInt(-5, 10), random.nextBoolean() ? 12 : Double.POSITIVE_INFINITY);
            case 6 -> new Criterion.FigureAround(random.nextInt(-5, 20));
            case 7 -> new Criterion.Any(several(() -> wanted(random, depth - 1), random));
            default ->
                new Criterion.All(
                        List.of(),
                        random.nextBoolean() ? List.of() : several(() -> wanted(random, depth - 1), random),
                        random.nextBoolean() ? List.of() : List.of(wanted(random, 0)));
        };
    }

    private static Criterion figures(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 ->
                new Criterion.FigureTerms(
                        FigureField.KIND, Set.of(one(KINDS, random).name()));
            case 1 -> new Criterion.FigureTerms(FigureField.UNIT, Set.of(one(List.of("eur", "%", "count"), random)));
            case 2 -> new Criterion.FigureTerms(FigureField.SUBJECT, Set.of(String.valueOf(random.nextInt(1, 7)), "9"));
            case 3 -> new Criterion.FigureTerms(FigureField.COMPARED, Set.of(one(MEASURES, random)));
            case 4 ->
                new Criterion.FigureDays(
                        FigureField.DAY, Integer.MIN_VALUE, (int) day(random).toEpochDay());
            case 5 -> new Criterion.OfArticles(articles(random, 2));
            case 6 -> wanted(random, 2);
            default -> Criterion.All.filtering(several(() -> figures(random, depth - 1), random));
        };
    }
}
