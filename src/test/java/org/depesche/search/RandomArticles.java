package org.depesche.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.article.Published;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;

/** Articles of few words, names and figures, so that {@link RandomCriteria} find some of them. */
public final class RandomArticles {

    static final List<String> WORDS = List.of(
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
    static final List<String> SOURCES = List.of("Bote", "Kurier", "Kur[ier]\"");
    static final List<FigureKind> KINDS = List.of(FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT);
    static final List<String> MEASURES = List.of("umsatz", "gewinn", "zahl der gäste");

    private static final List<String> UNITS = List.of("EUR", "%", "count");
    private static final List<String> LANGUAGES = List.of("de", "de-AT", "en");

    private final Random random;

    public RandomArticles(Random random) {
        this.random = random;
    }

    /** Articles with the ids from 1. */
    public List<ArticleRow> of(int articles) {
        return IntStream.rangeClosed(1, articles).mapToObj(this::article).toList();
    }

    private ArticleRow article(long id) {
        String headline = text(5);
        return new ArticleRow(
                id,
                new ArticleRow.Heading(
                        headline, random.nextBoolean() ? null : text(4), List.of("Anna Müller", text(2))),
                new ArticleRow.Publication(
                        random.nextInt(5) == 0 ? null : Published.on(day(random)),
                        one(SOURCES, random),
                        null,
                        one(LANGUAGES, random),
                        random.nextBoolean() ? List.of("Hafen") : List.of("Streik", "Löhne")),
                headline + "\n\n" + text(30) + (random.nextBoolean() ? "" : "\n\n" + text(30)),
                random.ints(random.nextInt(4), 1, 6).distinct().toArray(),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(number -> new FigureRow(id * 10 + number, figure(), List.of(random.nextInt(1, 6))))
                        .toList(),
                null);
    }

    static LocalDate day(Random random) {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
    }

    static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private String text(int most) {
        return String.join(
                " ",
                Stream.generate(() -> one(WORDS, random) + (random.nextInt(6) == 0 ? "." : ""))
                        .limit(1 + random.nextInt(most))
                        .toList());
    }

    private Figure figure() {
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
}
