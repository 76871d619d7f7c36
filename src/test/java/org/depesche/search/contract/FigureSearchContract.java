package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.depesche.SampleArticle;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Provenance;
import org.depesche.article.context.FiguresInContext;
import org.depesche.search.FigureHits;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Quantity.Modifier;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Readers find figures by value, unit, measure, subject and period, and by the articles that give them. */
abstract class FigureSearchContract extends SearchContract {

    @Autowired
    private FigureSearch figures;

    @Autowired
    private FiguresInContext inContext;

    private final String measure = "Kosten" + unique + "wert";

    private SampleArticle report(String headline, LocalDate day, String place, String surface) {
        return article(headline, day)
                .paragraph("Das Werk in " + place + " zahlt " + surface + " für alles.")
                .names(EntityKind.PLACE, place + " " + unique, place);
    }

    private void threeFigures() {
        report("Erste", LocalDate.of(2024, 1, 1), "Rauma", "5 Millionen Euro")
                .countsIn(2021, "5 Millionen Euro", FigureKind.MONEY, "5000000", Modifier.EXACT, "EUR", measure)
                .owner("Rauma")
                .in(archive);
        report("Zweite", LocalDate.of(2024, 2, 1), "Rauma", "rund 9 Millionen Euro")
                .countsIn(2022, "rund 9 Millionen Euro", FigureKind.MONEY, "9000000", Modifier.ABOUT, "EUR", measure)
                .in(archive);
        report("Dritte", LocalDate.of(2024, 3, 1), "Ystad", "4 Prozent")
                .countsIn(2023, "4 Prozent", FigureKind.PERCENT, "4", Modifier.EXACT, "%", measure)
                .owner("Ystad")
                .in(archive);
        awaitFigures(3);
    }

    private void awaitFigures(int number) {
        until(() -> figures.search(ofMeasure(""), Locale.GERMAN).total() == number);
    }

    /** @param conditions as in a URL, of figures of the test's measure */
    private FigureQuery ofMeasure(String conditions) {
        return asking("measure=" + measure + (conditions.isEmpty() ? "" : "&" + conditions));
    }

    private static FigureQuery asking(String conditions) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String condition : conditions.split("&")) {
            String[] parts = condition.split("=", 2);
            parameters.put(parts[0], List.of(parts[1]));
        }
        return FigureQuery.of(parameters);
    }

    private String values(FigureQuery query) {
        return values(figures.search(query, Locale.GERMAN).figures());
    }

    private String values(List<Long> ids) {
        return inContext.of(ids).stream()
                .map(figure -> figure.figure().quantity().value().toBigInteger().toString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void everyConditionNarrowsTheFigures() {
        threeFigures();

        SoftAssertions.assertSoftly(all -> """
                min=6 Mio. Euro                   | 9000000
                max=6 Mio. Euro                   | 5000000
                min=9.000.000&max=9.000.000&unit=EUR | 9000000
                max=6.000.000&unit=EUR            | 5000000
                min=10 Mio. Euro                  |
                min=3 %                           | 4
                kind=percent                      | 4
                kind=money                        | 9000000 5000000
                unit=EUR                          | 9000000 5000000
                unit=%                            | 4
                from=2022&to=2022                 | 9000000
                from=2022                         | 4 9000000
                to=2021                           | 5000000
                from=2024                         |
                published-from=2024-03            | 4
                published-to=2024-01-31           | 5000000
                place=Rauma UNIQUE                | 9000000 5000000
                place=Niemandsland                |
                subject=Ystad UNIQUE              | 4
                subject=Niemand                   |
                q=Prozent                         | 4
                q=Ystad ODER rund                 | 4 9000000
                source=SOURCE                     | 4 9000000 5000000
                """.lines().map(line -> line.split(" *\\| *", 2)).forEach(line -> {
            String conditions = line[0].replace("UNIQUE", unique).replace("SOURCE", source);
            all.assertThat(values(ofMeasure(conditions))).as(line[0]).isEqualTo(line[1]);
            all.assertThat(figures.search(ofMeasure(conditions), Locale.GERMAN).total())
                    .as(line[0])
                    .isEqualTo(line[1].isEmpty() ? 0 : line[1].split(" ").length);
        }));
    }

    @Test
    void figuresComeInTheRequestedOrder() {
        threeFigures();

        assertThat(values(ofMeasure(""))).as("the newest article first").isEqualTo("4 9000000 5000000");
        assertThat(values(ofMeasure("sort=largest"))).isEqualTo("9000000 5000000 4");
        assertThat(values(ofMeasure("sort=smallest"))).isEqualTo("4 5000000 9000000");
        assertThat(values(ofMeasure("sort=period"))).isEqualTo("4 9000000 5000000");
    }

    @Test
    void numbersAreReadInTheLanguageOfTheReader() {
        threeFigures();
        FigureQuery asked = ofMeasure("unit=EUR&max=6,000,000");

        assertThat(figures.search(asked, Locale.ENGLISH).total()).isEqualTo(1);
        FigureHits misread = figures.search(ofMeasure("min=viel&max=10 Mio. Euro"), Locale.GERMAN);
        assertThat(misread.hints()).containsExactly("min");
        assertThat(misread.total()).as("only the other bound counts").isEqualTo(2);
    }

    @Test
    void aRangeIsFoundByAValueInIt() {
        tell("5 bis 9 Millionen Euro", "7000000", "5000000", "9000000", Modifier.RANGE);

        assertThat(found("min=6 Mio. Euro&max=6 Mio. Euro")).isEqualTo(1);
        assertThat(found("min=10 Mio. Euro&max=10 Mio. Euro")).isZero();
        assertThat(find(query("").withFigures(List.of("6 Mio. Euro"))).total()).isEqualTo(1);
    }

    @Test
    void aValueThatIsOpenAboveIsNotBelowABound() {
        tell("mehr als 5 Millionen Euro", "5000000", "5000000", null, Modifier.MORE);

        assertThat(found("min=4 Mio. Euro")).isEqualTo(1);
        assertThat(found("max=9 Mio. Euro")).isZero();
    }

    /** Stores the only figure of the test. */
    private void tell(String surface, String value, @Nullable String lower, @Nullable String upper, Modifier modifier) {
        ArticleDraft draft =
                article("Etwa").paragraph("Es sind " + surface + ".").draft();
        int start = draft.text().indexOf(surface);
        Span span = new Span(start, start + surface.length());
        Quantity quantity = new Quantity(new BigDecimal(value), number(lower), number(upper), modifier, "EUR", null);
        Figure figure = Figure.of(FigureKind.MONEY, quantity, null);
        archive.store(
                draft,
                List.of(new Mention.FigureMention(span, surface, figure, span, Origin.MACHINE)),
                new Provenance(null, 0));
        await(1);
        until(() -> figures.search(asking("source=" + source), Locale.GERMAN).total() == 1);
    }

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    private long found(String conditions) {
        return figures.search(asking(conditions + "&source=" + source), Locale.GERMAN)
                .total();
    }

    @Test
    void measuresAndUnitsAreCountedOverAllFiguresFound() {
        threeFigures();
        article("Vierte", LocalDate.of(2024, 4, 1))
                .paragraph("Niemand zahlt 6 Euro.")
                .counts("6 Euro", FigureKind.MONEY, "6", Modifier.EXACT, "EUR", measure + "s")
                .in(archive);
        until(() -> found("q=zahlt") == 4);

        FigureHits hits = figures.search(ofMeasure("page=2"), Locale.GERMAN);

        assertThat(hits.figures()).isEmpty();
        assertThat(hits.units())
                .extracting(Counted::value, Counted::count)
                .containsExactly(tuple("EUR", hits.total() - 1), tuple("%", 1L));
        assertThat(hits.measures().getFirst().name()).isEqualToIgnoringCase(measure);
        Counted first = hits.measures().getFirst();
        assertThat(figures.search(asking("measure=" + first.value()), Locale.GERMAN)
                        .total())
                .as("its value asks for the same figures")
                .isEqualTo(first.count());
    }

    @Test
    void manyFiguresArePagedAndExported() {
        SampleArticle many = article("Viele");
        for (int i = 1; i <= FigureQuery.SIZE + 10; i++) {
            String surface = (1_000 + i) + " Euro";
            many.paragraph("Es sind " + surface + ".")
                    .counts(surface, FigureKind.MONEY, String.valueOf(1_000 + i), Modifier.EXACT, "EUR", measure);
        }
        many.in(archive);
        awaitFigures(FigureQuery.SIZE + 10);
        FigureQuery smallest = ofMeasure("sort=smallest");

        List<Long> paged =
                new ArrayList<>(figures.search(smallest, Locale.GERMAN).figures());
        assertThat(paged).hasSize(FigureQuery.SIZE);
        paged.addAll(figures.search(smallest.onPage(2), Locale.GERMAN).figures());
        List<Long> all = new ArrayList<>();
        figures.each(smallest, Locale.GERMAN, all::addAll);

        assertThat(all).hasSize(FigureQuery.SIZE + 10).isEqualTo(paged);
        assertThat(values(all)).startsWith("1001 1002 1003 ").endsWith(" 1059 1060");
        assertThat(figures.search(smallest.onPage(3), Locale.GERMAN).figures()).isEmpty();
    }
}
