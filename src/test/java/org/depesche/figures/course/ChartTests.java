package org.depesche.figures.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FigureInContext.InArticle;
import org.depesche.article.context.FigureInContext.Quotation;
import org.depesche.figures.course.ChartPoint.Style;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Quantity.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The places and marks of values in a chart. */
class ChartTests {

    private static final Series PERCENT = new Series("1", "%", null, false, .01, 10);

    private static final Series MONEY = new Series("EUR", "EUR", null, false, 1, 10);

    private static final Period YEAR =
            new Period("2023", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), Period.Found.EXPLICIT);

    private long last;

    private FigureInContext told(
            String value,
            @Nullable String lower,
            @Nullable String upper,
            Modifier modifier,
            Figure.@Nullable Role role) {
        Quantity quantity = new Quantity(
                new BigDecimal(value),
                lower == null ? null : new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                modifier,
                "%",
                null);
        return told(quantity, role, null, YEAR);
    }

    private FigureInContext told(
            Quantity quantity, Figure.@Nullable Role role, Figure.@Nullable Change change, @Nullable Period period) {
        Figure figure =
                new Figure(FigureKind.PERCENT, quantity, Measured.certainly("Quote", "quot"), role, change, period);
        last++;
        return new FigureInContext(
                last,
                figure,
                new Quotation("Es waren ", "so viel", "."),
                new InArticle(
                        1,
                        "Bilanz",
                        LocalDate.of(2024, 2, 1),
                        "Küstendienst",
                        "de",
                        OffsetDateTime.parse("2024-02-01T08:00:00Z")),
                null,
                null,
                null);
    }

    private FigureInContext exact(String value, int year) {
        BigDecimal number = new BigDecimal(value);
        return told(
                new Quantity(number, number, number, Modifier.EXACT, "%", null),
                null,
                null,
                new Period("", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Period.Found.EXPLICIT));
    }

    private static ChartPoint point(FigureInContext figure) {
        return Objects.requireNonNull(ChartPoint.of(figure, 0, .01));
    }

    /** A line through the middle of each year, and the points beside it. */
    private static Chart chart(List<ChartPoint> points) {
        List<Course.Point> line = points.stream()
                .filter(point -> point.style() == Style.EXACT && !point.isBeginning())
                .map(point -> new Course.Point(
                        point.day().withDayOfYear(1),
                        point.day().withMonth(12).withDayOfMonth(31),
                        0,
                        point.value(),
                        new int[0]))
                .toList();
        Course.Scale scale = new Course.Scale(.01, figure -> 1, null, null);
        Course course =
                new Course(new SampleFigures(), PERCENT, Grain.YEAR, List.of(new Course.Line(0, line)), scale, false);
        return PointChart.of(course, points, Set.of());
    }

    @Test
    void anAxisGoesInRoundStepsFromZero() {
        ValueAxis axis = ValueAxis.of(1.62, 2.6);

        assertThat(ValueAxis.of(.4, 2.6).ticks()).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(axis.isCut()).isTrue();
        assertThat(axis.y(axis.least())).isEqualTo(ValueAxis.BOTTOM);
        assertThat(axis.y(axis.most())).isEqualTo(ValueAxis.TOP);
    }

    @Test
    void anAxisHoldsWhatIsBelowZero() {
        ValueAxis axis = ValueAxis.of(-2.1, 2.6);

        assertThat(axis.ticks()).contains(0.0).startsWith(-4.0).endsWith(4.0);
        assertThat(axis.y(-2.1)).isGreaterThan(axis.y(0)).isLessThan(ValueAxis.BOTTOM);
        assertThat(ValueAxis.of(-30, -2).ticks()).endsWith(0.0);
    }

    @Test
    void valuesFarApartStandInOrdersOfMagnitude() {
        ValueAxis axis = ValueAxis.of(20, 3_000_000);

        assertThat(axis.log()).isTrue();
        assertThat(axis.ticks()).startsWith(10.0);
        assertThat(axis.y(1_000) - axis.y(10_000)).isCloseTo(axis.y(10_000) - axis.y(100_000), within(.2));
        assertThat(ValueAxis.of(0, 3_000_000).log()).isFalse();
    }

    @Test
    void anAxisOfOneValueIsAnAxis() {
        assertThat(ValueAxis.of(7, 7).ticks()).startsWith(0.0).endsWith(8.0);
        assertThat(ValueAxis.of(0, 0).ticks()).hasSizeGreaterThan(1);
        assertThat(ValueAxis.of(-7, -7).ticks()).endsWith(0.0);
    }

    @Test
    void timeIsToldInYearsMonthsOrDays() {
        assertThat(TimeAxis.of(LocalDate.of(2010, 7, 1), LocalDate.of(2023, 7, 1), Grain.YEAR)
                        .ticks())
                .hasSize(7)
                .allMatch(tick -> tick.grain() == Grain.YEAR);
        assertThat(TimeAxis.of(LocalDate.of(2023, 1, 9), LocalDate.of(2023, 12, 1), Grain.MONTH)
                        .ticks())
                .allMatch(tick -> tick.grain() == Grain.MONTH);
        assertThat(TimeAxis.of(LocalDate.of(2023, 1, 9), LocalDate.of(2023, 1, 9), Grain.MONTH)
                        .ticks())
                .hasSize(1);
    }

    @Test
    void timeGoesFromLeftToRight() {
        TimeAxis time = TimeAxis.of(LocalDate.of(2010, 7, 1), LocalDate.of(2023, 7, 1), Grain.YEAR);

        assertThat(time.x(LocalDate.of(2010, 1, 1))).isCloseTo(TimeAxis.LEFT, within(1.0));
        assertThat(time.x(LocalDate.of(2023, 12, 31))).isCloseTo(TimeAxis.RIGHT, within(1.0));
        assertThat(time.x(LocalDate.of(2015, 1, 1))).isLessThan(time.x(LocalDate.of(2015, 1, 31)));
    }

    @Test
    void aRangeIsABarAndABoundIsOpen() {
        Chart chart = chart(List.of(
                point(told("5", "4", "6", Modifier.RANGE, null)),
                point(told("8", "8", null, Modifier.MORE, null)),
                point(told("7", null, "7", Modifier.AT_MOST, null)),
                point(told("7", "7", "7", Modifier.ABOUT, null))));

        assertThat(chart.styles()).containsExactlyInAnyOrder(Style.RANGE, Style.OVER, Style.UNDER, Style.APPROX);
        assertThat(chart.points().get(0).stem()).startsWith("M0 ").contains("V-");
        assertThat(chart.points().get(1).stem()).contains("v-24");
        assertThat(chart.points().get(2).stem()).contains("v24");
        assertThat(chart.points().get(3).stem()).isEmpty();
    }

    @Test
    void aValueWithoutAPeriodIsNoPoint() {
        BigDecimal seven = new BigDecimal("7");
        Quantity quantity = new Quantity(seven, seven, seven, Modifier.EXACT, "%", null);
        LocalDate day = LocalDate.of(2024, 2, 1);

        assertThat(ChartPoint.of(told(quantity, null, null, null), 0, .01)).isNull();
        assertThat(ChartPoint.of(told(quantity, null, null, new Period(null, day, day, Period.Found.INFERRED)), 0, .01))
                .isNull();
    }

    @Test
    void fromAndToOfOneSentenceAreAStep() {
        Chart chart = chart(List.of(
                point(told("7.9", "7.9", "7.9", Modifier.EXACT, Figure.Role.FROM)),
                point(told("7.4", "7.4", "7.4", Modifier.EXACT, Figure.Role.TO)),
                point(exact("6", 2022))));

        assertThat(chart.steps()).hasSize(1);
        assertThat(chart.points().getFirst().x())
                .isLessThan(chart.points().get(1).x());
        assertThat(chart.steps().getFirst().path())
                .isEqualTo("M%s %sH%sV%s"
                        .formatted(
                                chart.points().getFirst().x(),
                                chart.points().getFirst().y(),
                                chart.points().get(1).x(),
                                chart.points().get(1).y()));
    }

    @Test
    void aFallIsBelowZero() {
        BigDecimal three = new BigDecimal("3");
        Quantity quantity = new Quantity(three, three, three, Modifier.EXACT, "%", null);
        ChartPoint fall = point(told(quantity, null, Figure.Change.DOWN, YEAR));

        assertThat(fall.value()).isEqualTo(-3);
    }

    @Test
    void unitsOfOneKindStandOnOneAxis() {
        BigDecimal third = new BigDecimal("0.3333333333333333");
        ChartPoint share = point(told(new Quantity(third, third, third, Modifier.EXACT, "1", null), null, null, YEAR));

        assertThat(share.value()).isCloseTo(33.33, within(.01));
        assertThat(MONEY.factor()).isEqualTo(1);
    }

    @Test
    void whatItsSourceHasWrongIsMarked() {
        FigureInContext right = exact("60", 2021);
        FigureInContext wrong = new FigureInContext(
                right.id(), right.figure(), right.quotation(), right.article(), right.counted(), "Es waren 6", null);

        Chart marked = chart(List.of(point(exact("4", 2020)), point(wrong), point(exact("8", 2022))));

        assertThat(marked.isWrong()).isTrue();
        assertThat(marked.points()).hasSize(3);
        assertThat(chart(List.of(point(right))).isWrong()).isFalse();
    }

    @Test
    void aChangeOfAYearBeginsWithTheValueOfTheYearBefore() {
        Chart chart = chart(List.of(
                point(told("3", "3", "3", Modifier.EXACT, Figure.Role.FROM)),
                point(told("5", "5", "5", Modifier.EXACT, Figure.Role.TO))));

        assertThat(chart.points())
                .extracting(point -> point.of().day())
                .containsExactly(LocalDate.of(2022, 7, 2), LocalDate.of(2023, 7, 2));
    }

    @Test
    void printsNoMoreDigitsThanAreSeen() {
        Chart chart = chart(List.of(point(exact("4", 2020)), point(exact("6", 2021)), point(exact("8", 2022))));

        assertThat(chart.quantity(.1 + .2, "EUR").value()).isEqualTo(new BigDecimal("0.3"));
        assertThat(chart.quantity(220_000_000_000d, "EUR").value()).isEqualTo(new BigDecimal("220000000000"));
        assertThat(chart.quantity(33.333333, "EUR").value()).isEqualTo(new BigDecimal("33.33"));
    }
}
