package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.depesche.article.Published;
import org.depesche.search.Facet;
import org.depesche.search.FigureQuery.Sort;
import org.depesche.search.MeasureFigures;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.changes.WrittenUnit;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureCriteria;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.MeasureCriteria;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.engine.FigureSnapshot.Tallies;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.junit.jupiter.api.Test;

/** The answers of every engine about the figures of a few articles. */
abstract class FigureSnapshotContract {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 16);
    private static final Criterion ALL = Criterion.All.EVERYTHING;

    interface Asking {
        void of(FigureSnapshot figures) throws IOException;
    }

    /** Asks an index of these articles, and of no others. */
    abstract void ask(List<ArticleRow> articles, Asking asking) throws IOException;

    private void ask(Asking asking, ArticleRow... articles) throws IOException {
        ask(List.of(articles), asking);
    }

    private static ArticleRow article(long id, LocalDate day, FigureRow... figures) {
        return new ArticleRow(
                id,
                new ArticleRow.Heading("Hafen", null, List.of()),
                new ArticleRow.Publication(
                        day == null ? null : Published.on(day), "Quelle " + id, null, "de", List.of()),
                "Hafen\n\nDer Hafen wächst.",
                new int[0],
                List.of(figures),
                null);
    }

    private static FigureRow figure(long id, Figure figure, Integer... subjects) {
        return new FigureRow(id, figure, List.of(subjects));
    }

    private static Figure measured(String measure, int value) {
        return euros(value).with(Measured.certainly(measure, measure.toLowerCase(Locale.ROOT)), null);
    }

    private static Figure euros(int value) {
        return Figure.of(FigureKind.MONEY, Quantity.exactly(BigDecimal.valueOf(value), "EUR", null), null);
    }

    private static List<Long> visited(FigureSnapshot figures, Criterion wanted) throws IOException {
        List<Long> ids = new ArrayList<>();
        figures.visit(wanted, figure -> ids.add(figure.id()));
        return ids;
    }

    @Test
    void aVisitGivesTheValuesOfAFigure() throws IOException {
        Subject subject = new Subject(new Span(0, 3), Subject.Found.SENTENCE);
        Figure turnover = Figure.of(FigureKind.MONEY, Quantity.exactly(BigDecimal.valueOf(12.5), "EUR", "J"), null)
                .with(
                        new Measured("Umsätze", "umsatz", "im Inland", subject, 1),
                        new Period(
                                "2023", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), Period.Found.EXPLICIT));

        ask(
                figures -> figures.visit(ALL, figure -> {
                    assertThat(figure.id()).isEqualTo(70);
                    assertThat(figure.article()).isEqualTo(7);
                    assertThat(figure.day()).isEqualTo((int) DAY.toEpochDay());
                    assertThat(figure.start())
                            .isEqualTo((int) LocalDate.of(2023, 1, 1).toEpochDay());
                    assertThat(figure.end())
                            .isEqualTo((int) LocalDate.of(2023, 12, 31).toEpochDay());
                    assertThat(figure.traits()).isEqualTo(FigureTraits.of(turnover));
                    assertThat(figure.value()).isEqualTo(12.5);
                    assertThat(WrittenUnit.unit(figure.written())).isEqualTo("EUR");
                    assertThat(WrittenUnit.per(figure.written())).isEqualTo("J");
                    assertThat(figure.lemma()).isEqualTo("umsatz");
                    assertThat(figure.name()).isEqualTo("Umsätze");
                    assertThat(figure.qualifier()).contains("inland");
                    assertThat(figure.subjects()).containsExactlyInAnyOrder(3, 4);
                    assertThat(figure.subjects()).as("read again").hasSize(2);
                }),
                article(7, DAY, figure(70, turnover, 3, 4)));
    }

    @Test
    void unknownValuesAreUnknown() throws IOException {
        ask(
                figures -> figures.visit(ALL, figure -> {
                    assertThat(figure.day()).isEqualTo(MeasureFigures.UNKNOWN);
                    assertThat(figure.start()).isEqualTo(MeasureFigures.UNKNOWN);
                    assertThat(figure.end()).isEqualTo(MeasureFigures.UNKNOWN);
                    assertThat(figure.lemma()).isNull();
                    assertThat(figure.name()).isNull();
                    assertThat(figure.qualifier()).isNull();
                    assertThat(figure.subjects()).isEmpty();
                }),
                article(7, null, figure(70, euros(5))));
    }

    @Test
    void aVisitGivesTheFiguresOfAnArticleOneAfterTheOther() throws IOException {
        ask(
                figures -> {
                    List<Long> articles = new ArrayList<>();
                    figures.visit(ALL, figure -> articles.add(figure.article()));
                    List<Long> changes = new ArrayList<>();
                    for (Long article : articles) {
                        if (changes.isEmpty() || !changes.getLast().equals(article)) {
                            changes.add(article);
                        }
                    }
                    assertThat(articles).hasSize(6);
                    assertThat(changes).containsExactlyInAnyOrder(1L, 2L, 3L);
                },
                article(1, DAY, figure(11, euros(1)), figure(16, euros(2))),
                article(2, DAY, figure(12, euros(1)), figure(15, euros(2))),
                article(3, DAY, figure(13, euros(1)), figure(14, euros(2))));
    }

    @Test
    void aVisitFindsWhatItsCriterionWants() throws IOException {
        ask(
                figures -> {
                    assertThat(visited(figures, FigureCriteria.term(FigureField.ARTICLE, "1")))
                            .containsExactly(11L);
                    assertThat(visited(figures, FigureCriteria.ofSubjects(List.of(4, 9))))
                            .containsExactly(21L);
                    assertThat(visited(figures, FigureCriteria.ofSubjects(List.of())))
                            .isEmpty();
                    assertThat(visited(figures, MeasureCriteria.ofLemmas(List.of("Umsatz", "Schulden"))))
                            .containsExactlyInAnyOrder(11L, 31L);
                    assertThat(visited(
                                    figures,
                                    new Criterion.All(
                                            List.of(), List.of(), List.of(MeasureCriteria.ofLemmas(Set.of("umsatz"))))))
                            .containsExactlyInAnyOrder(21L, 31L);
                    assertThat(visited(
                                    figures,
                                    new Criterion.OfArticles(new Criterion.Valued(Facet.SOURCE, Set.of("Quelle 3")))))
                            .containsExactly(31L);
                },
                article(1, DAY, figure(11, measured("Umsatz", 5))),
                article(2, DAY, figure(21, euros(5), 4)),
                article(3, DAY, figure(31, measured("Schulden", 5))));
    }

    @Test
    void aMeasureThatIsNotCertainIsNotCompared() throws IOException {
        Figure shown = euros(5).with(new Measured("Umsatz", "umsatz", null, null, Measured.SHOWN), null);
        ask(
                figures -> {
                    assertThat(figures.count(MeasureCriteria.ofLemmas(Set.of("umsatz"))))
                            .isEqualTo(2);
                    assertThat(visited(figures, MeasureCriteria.compared(Set.of("umsatz"))))
                            .containsExactly(21L);
                },
                article(1, DAY, figure(11, shown)),
                article(2, DAY, figure(21, measured("Umsatz", 5))));
    }

    @Test
    void theNewestAreThoseOfTheLastDays() throws IOException {
        ask(
                figures -> {
                    assertThat(newest(figures, DAY, 2)).containsExactlyInAnyOrder(21L, 31L);
                    assertThat(newest(figures, DAY, 9)).containsExactlyInAnyOrder(11L, 21L, 31L);
                    assertThat(newest(figures, DAY.minusDays(1), 1)).containsExactly(21L);
                },
                article(1, DAY.minusYears(20), figure(11, euros(1))),
                article(2, DAY.minusDays(1), figure(21, euros(1))),
                article(3, DAY, figure(31, euros(1))),
                article(4, DAY.plusDays(1), figure(41, euros(1))),
                article(5, null, figure(51, euros(1))));
    }

    private static List<Long> newest(FigureSnapshot figures, LocalDate last, int most) throws IOException {
        List<Long> ids = new ArrayList<>();
        figures.visitNewest(ALL, (int) last.toEpochDay(), most, figure -> ids.add(figure.id()));
        return ids;
    }

    @Test
    void aPageIsAPartOfAnOrder() throws IOException {
        ask(
                figures -> {
                    assertThat(page(figures, Sort.NEWEST, 0, 9)).containsExactly(21L, 12L, 11L, 31L);
                    assertThat(page(figures, Sort.LARGEST, 0, 9)).containsExactly(31L, 21L, 12L, 11L);
                    assertThat(page(figures, Sort.SMALLEST, 0, 9)).containsExactly(12L, 11L, 21L, 31L);
                    assertThat(page(figures, Sort.PERIOD, 0, 1)).containsExactly(11L);
                    assertThat(page(figures, Sort.NEWEST, 1, 2)).containsExactly(12L, 11L);
                    assertThat(page(figures, Sort.NEWEST, 3, 20)).containsExactly(31L);
                    assertThat(page(figures, Sort.NEWEST, 4, 20)).isEmpty();
                },
                article(
                        1,
                        DAY,
                        figure(11, euros(1).with(null, new Period("heute", DAY, DAY, Period.Found.EXPLICIT))),
                        figure(12, euros(1))),
                article(2, DAY.plusDays(1), figure(21, euros(5))),
                article(3, null, figure(31, euros(9))));
    }

    private static List<Long> page(FigureSnapshot figures, Sort sort, long start, int size) throws IOException {
        return figures.page(ALL, sort, start, size, Duration.ofHours(1));
    }

    @Test
    void allFiguresOfAnOrderComeInParts() throws IOException {
        long[] ids = LongStream.rangeClosed(1, 2_500).toArray();
        FigureRow[] rows =
                Arrays.stream(ids).mapToObj(id -> figure(id, euros((int) id))).toArray(FigureRow[]::new);
        ask(
                figures -> {
                    List<Long> all = new ArrayList<>();
                    figures.each(ALL, Sort.SMALLEST, all::addAll);
                    assertThat(all).containsExactly(Arrays.stream(ids).boxed().toArray(Long[]::new));
                },
                article(1, DAY, rows));
    }

    @Test
    void talliesCountMeasuresAndUnits() throws IOException {
        Figure visitors = Figure.of(FigureKind.COUNT, Quantity.exactly(BigDecimal.TEN, "Menschen", null), null);
        ask(
                figures -> {
                    Tallies tallies = figures.tallies(ALL);
                    assertThat(tallies.total()).isEqualTo(4);
                    assertThat(tallies.measures()).containsOnly(entry("umsatz", 2L), entry("schulden", 1L));
                    assertThat(tallies.units()).containsOnly(entry("EUR", 3L), entry("Menschen", 1L));
                    assertThat(figures.tallies(FigureCriteria.term(FigureField.ARTICLE, "2"))
                                    .total())
                            .isEqualTo(1);
                },
                article(1, DAY, figure(11, measured("Umsatz", 1)), figure(12, measured("Umsatz", 2))),
                article(2, DAY, figure(21, measured("Schulden", 1))),
                article(3, DAY, figure(31, visitors)));
    }

    @Test
    void figuresAreCountedByTheUnitsAsWritten() throws IOException {
        Figure perYear = Figure.of(FigureKind.MONEY, Quantity.exactly(BigDecimal.TEN, "EUR", "J"), null);
        Figure rise = new Figure(FigureKind.MONEY, perYear.quantity(), null, null, Figure.Change.UP, null);
        ask(
                figures -> {
                    assertThat(figures.written(ALL))
                            .containsOnly(
                                    entry(WrittenUnit.of(euros(1)), 2L),
                                    entry(WrittenUnit.of(perYear), 1L),
                                    entry(WrittenUnit.of(rise), 1L));
                    assertThat(figures.written(FigureCriteria.term(FigureField.ARTICLE, "2")))
                            .containsOnly(entry(WrittenUnit.of(euros(1)), 1L));
                    assertThat(figures.written(FigureCriteria.ofSubjects(List.of())))
                            .isEmpty();
                },
                article(1, DAY, figure(11, euros(1)), figure(12, perYear), figure(13, rise)),
                article(2, DAY, figure(21, euros(7))));
    }

    @Test
    void wordsOfAFieldHaveFrequencies() throws IOException {
        ask(
                figures -> {
                    assertThat(figures.frequencies(FigureField.COMPARED, List.of("umsatz", "schulden", "gewinn")))
                            .containsOnly(entry("umsatz", 2), entry("schulden", 1));
                    assertThat(figures.beginning(FigureField.COMPARED, "umsatz", 9))
                            .containsExactly(entry("umsatz", 2), entry("umsatzsteuer", 1));
                    assertThat(figures.beginning(FigureField.COMPARED, "umsatz", 1))
                            .containsExactly(entry("umsatz", 2));
                    assertThat(figures.repeated()).containsExactly("umsatz");
                },
                article(1, DAY, figure(11, measured("Umsatz", 1)), figure(12, measured("Umsatzsteuer", 2))),
                article(2, DAY, figure(21, measured("Umsatz", 1)), figure(22, measured("Schulden", 1))));
    }

    @Test
    void anEmptyIndexHasNoFigures() throws IOException {
        ask(figures -> {
            assertThat(figures.count(ALL)).isZero();
            assertThat(page(figures, Sort.NEWEST, 0, 20)).isEmpty();
            assertThat(figures.tallies(ALL).total()).isZero();
            assertThat(figures.beginning(FigureField.COMPARED, "a", 5)).isEmpty();
            assertThat(figures.repeated()).isEmpty();
            assertThat(Stream.of(newest(figures, DAY, 3), visited(figures, ALL)))
                    .allSatisfy(found -> assertThat(found).isEmpty());
        });
    }
}
