package org.depesche.search;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.Criterion.Form;
import org.depesche.search.criteria.Criterion.Weight;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.TextField;
import org.depesche.search.words.Language;

/** Criteria of {@link RandomArticles} and of their figures. */
public final class RandomCriteria {

    private static final List<TextField> FIELDS =
            List.of(TextField.HEADLINE, TextField.BODY, TextField.BODY, TextField.LEAD, TextField.AUTHOR);

    private final Random random;

    public RandomCriteria(Random random) {
        this.random = random;
    }

    /**
     * A criterion of the words of articles, their days and sources, but not of their names and figures.
     *
     * @param depth how many criteria may stand inside each other
     */
    public Criterion ofWords(int depth) {
        return composed(this::word, depth);
    }

    /** A criterion of anything in articles. */
    public Criterion ofArticles(int depth) {
        Criterion articles = composed(() -> random.nextInt(4) == 0 ? tag() : word(), depth);
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Criterion.Raised(articles, word(), 3);
            case 2, 3 -> new Criterion.Preferring(articles, word());
            default -> articles;
        };
    }

    /** A criterion of figures, perhaps of their articles. */
    public Criterion ofFigures(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> terms(FigureField.KIND, one(RandomArticles.KINDS).name());
            case 1 -> terms(FigureField.UNIT, one(List.of("eur", "%", "count")));
            case 2 -> terms(FigureField.SUBJECT, String.valueOf(random.nextInt(1, 7)), "9");
            case 3 -> terms(FigureField.COMPARED, one(RandomArticles.MEASURES));
            case 4 -> new Criterion.FigureDays(FigureField.DAY, Integer.MIN_VALUE, day());
            case 5 -> new Criterion.OfArticles(ofArticles(2));
            case 6 -> inside(2);
            default -> Criterion.All.filtering(several(() -> ofFigures(depth - 1)));
        };
    }

    private Criterion composed(Supplier<Criterion> simple, int depth) {
        Supplier<Criterion> inner = () -> composed(simple, depth - 1);
        return switch (random.nextInt(depth > 0 ? 14 : 9)) {
            case 9 -> new Criterion.Any(several(inner));
            case 10 -> new Criterion.Best(several(inner), .1f);
            case 11 -> inner.get().boosted(2.5f);
            case 12 -> new Criterion.Constant(inner.get()).boosted(2);
            case 13 ->
                new Criterion.All(
                        random.nextBoolean() ? List.of() : List.of(inner.get()),
                        random.nextBoolean() ? List.of() : several(inner),
                        random.nextBoolean() ? List.of() : List.of(simple.get()));
            default -> simple.get();
        };
    }

    private Criterion word() {
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new Criterion.Forms(
                        one(FIELDS),
                        terms().stream()
                                .map(term -> new Form(term, one(List.of(Weight.values()))))
                                .toList());
            case 2 -> new Criterion.Constant(new Criterion.TextTerms(one(FIELDS), Set.copyOf(terms())));
            case 3, 4, 5 ->
                new Criterion.Row(
                        one(FIELDS),
                        Stream.generate(this::terms)
                                .limit(2 + random.nextInt(3))
                                .toList(),
                        random.nextInt(5));
            case 6 ->
                new Criterion.Pattern(
                        one(FIELDS),
                        List.of(
                                Set.of("h", "s"),
                                random.nextBoolean() ? Criterion.Pattern.ONE : Set.of("a", "ä", "t"),
                                random.nextBoolean() ? Criterion.Pattern.ANY : Set.of("n", "f", "r"),
                                random.nextBoolean() ? Criterion.Pattern.ANY : Set.of("e", "n")));
            default ->
                new Criterion.Constant(
                        random.nextBoolean()
                                ? new Criterion.Valued(Facet.SOURCE, Set.of(one(RandomArticles.SOURCES)))
                                : new Criterion.Published(
                                        random.nextBoolean() ? RandomArticles.day(random) : null,
                                        RandomArticles.day(random)));
        };
    }

    /** Of names or figures. */
    private Criterion tag() {
        return new Criterion.Constant(
                switch (random.nextInt(4)) {
                    case 3 -> new Criterion.Keyword(one(List.of("hafen", "haf", "streik")), random.nextBoolean());
                    case 0 -> new Criterion.Naming(Set.of(random.nextInt(1, 7), random.nextInt(7, 9)));
                    case 1 ->
                        new Criterion.Valued(
                                Facet.KIND, Set.of(one(RandomArticles.KINDS).code()));
                    default -> new Criterion.WithFigure(inside(2));
                });
    }

    /** Of the fields that figures inside articles have, too. */
    private Criterion inside(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> terms(FigureField.BASE_UNIT, one(List.of("eur", "1", "%")));
            case 1 -> terms(FigureField.OPEN, "above");
            case 2 -> terms(FigureField.MEASURE, one(RandomArticles.MEASURES), "preis");
            case 3 -> new Criterion.FigurePrefix(FigureField.MEASURE_WORDS, one(List.of("u", "gewi", "gäst")));
            case 4 ->
                new Criterion.FigureDays(
                        one(List.of(FigureField.PERIOD_START, FigureField.PERIOD_END)), day(), Integer.MAX_VALUE);
            case 5 ->
                new Criterion.FigureValue(random.nextInt(-5, 10), random.nextBoolean() ? 12 : Double.POSITIVE_INFINITY);
            case 6 -> new Criterion.FigureAround(random.nextInt(-5, 20));
            case 7 -> new Criterion.Any(several(() -> inside(depth - 1)));
            default ->
                new Criterion.All(
                        List.of(),
                        random.nextBoolean() ? List.of() : several(() -> inside(depth - 1)),
                        random.nextBoolean() ? List.of() : List.of(inside(0)));
        };
    }

    private static Criterion terms(FigureField field, String... values) {
        return new Criterion.FigureTerms(field, Set.of(values));
    }

    private List<String> terms() {
        List<String> all =
                Language.GERMAN.tokens(one(RandomArticles.WORDS)).getFirst().terms();
        return all.subList(0, 1 + random.nextInt(all.size()));
    }

    private int day() {
        return (int) RandomArticles.day(random).toEpochDay();
    }

    private <T> T one(List<T> of) {
        return RandomArticles.one(of, random);
    }

    private List<Criterion> several(Supplier<Criterion> criterion) {
        return Stream.generate(criterion).limit(1 + random.nextInt(3)).toList();
    }
}
