package org.depesche.search.opensearch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.article.Published;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Figure.Change;
import org.depesche.tagging.Figure.Role;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Quantity.Modifier;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;

/** Made-up articles with figures of all kinds, some without a day, a unit, a measure, a period or a bound. */
final class ArticlesWithFigures {

    static final int ENTITIES = 12;

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final List<String> MEASURES =
            List.of("Umsatz", "Inflationsrate", "Zahl der Beschäftigten", "Schäden", "a.b*[", "Straßenkosten");
    private static final List<String> UNITS = List.of("EUR", "%", "t", "count", "Arbeitsplätze", "kWh");

    private final Random random = new Random(16_05_2024);

    /** As many articles, with up to so many figures each. */
    List<ArticleRow> of(int articles, int figures) {
        return IntStream.rangeClosed(1, articles)
                .mapToObj(id -> article(id, figures))
                .toList();
    }

    private ArticleRow article(int id, int figures) {
        String headline = "Bericht " + id + (id % 3 == 0 ? " vom Hafen" : " vom Markt");
        return new ArticleRow(
                id,
                new ArticleRow.Heading(headline, null, List.of()),
                new ArticleRow.Publication(
                        oneIn(9) ? null : Published.on(day()),
                        oneIn(9) ? null : "Quelle " + random.nextInt(4),
                        "Wirtschaft",
                        oneIn(4) ? "en" : "de",
                        List.of()),
                headline + "\n\nDie Kräne stehen still.",
                entities().stream().mapToInt(Integer::intValue).toArray(),
                figures(id, figures),
                null);
    }

    private List<FigureRow> figures(int article, int most) {
        List<FigureRow> figures = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            Figure figure = new Figure(
                    FigureKind.values()[random.nextInt(5)],
                    quantity(),
                    oneIn(4) ? null : measured(),
                    oneIn(3) ? Role.values()[random.nextInt(2)] : null,
                    oneIn(3) ? Change.values()[random.nextInt(2)] : null,
                    oneIn(3) ? null : period());
            figures.add(new FigureRow((long) article * (most + 1) + i, figure, entities()));
        }
        return figures;
    }

    private Quantity quantity() {
        BigDecimal value = new BigDecimal(random.nextInt(-20, 2_000)).movePointLeft(random.nextInt(3));
        return new Quantity(
                value,
                oneIn(5) ? null : value.subtract(BigDecimal.valueOf(random.nextInt(3))),
                oneIn(5) ? null : value.add(BigDecimal.valueOf(random.nextInt(3))),
                Modifier.values()[random.nextInt(Modifier.values().length)],
                one(UNITS),
                oneIn(4) ? one(List.of("kWh", "Jahr", "Einwohner")) : null);
    }

    private Measured measured() {
        String name = one(MEASURES);
        Subject subject = oneIn(2) ? null : new Subject(new Span(0, 4), one(List.of(Subject.Found.values())));
        return new Measured(name, name, oneIn(3) ? "im Hafen" : null, subject, random.nextDouble());
    }

    private Period period() {
        LocalDate start = day();
        return new Period(
                null,
                oneIn(6) ? null : start,
                oneIn(6) ? null : start.plusDays(random.nextInt(400)),
                one(List.of(Period.Found.values())));
    }

    /** The same day more than once, so that the order of equal days shows. */
    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(300) * 7L);
    }

    private List<Integer> entities() {
        return Stream.generate(() -> 1 + random.nextInt(ENTITIES - 1))
                .limit(random.nextInt(4))
                .distinct()
                .sorted()
                .toList();
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
