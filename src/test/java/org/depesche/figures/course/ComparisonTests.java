package org.depesche.figures.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.depesche.figures.course.Comparison.Largest;
import org.depesche.figures.course.Comparison.Wanted;
import org.depesche.search.DaySpan;
import org.depesche.tagging.Quantity.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which figures a line joins, and the values it goes through. */
class ComparisonTests {

    private static final int NORDKAI = 7;
    private static final int SOLBERG = 9;

    private static final Wanted ANY = new Wanted(0, -1, -1, null, DaySpan.ALL);

    private static final Common EUROS_A_YEAR = new Common(SampleFigures.EUROS, 0, Grain.YEAR);

    private final SampleFigures figures = new SampleFigures();

    private @Nullable Largest largest() {
        return Comparison.of(figures).largest(ANY);
    }

    private Standing standing() {
        return Comparison.of(figures).standing(figures.size() - 1, EUROS_A_YEAR);
    }

    private List<Double> line(Common common) {
        return course(
                        common,
                        Set.of(),
                        false,
                        IntStream.range(0, figures.size())
                                .filter(figure -> Comparison.of(figures).standing(figure, common) == Standing.CHARTED)
                                .toArray())
                .lines()
                .getFirst()
                .points()
                .stream()
                .map(Course.Point::value)
                .toList();
    }

    private Course course(Common common, Set<Long> wrong, boolean indexed, int[]... groups) {
        return Course.of(figures, common, List.of(groups), wrong, null, indexed);
    }

    @Test
    void opensWithTheMostFrequentSubject() {
        figures.told(318).of(NORDKAI).in(2018);
        figures.told(325).of(NORDKAI).in(2019);
        figures.told(402).of(NORDKAI).in(2024);
        figures.told(900).of(SOLBERG).in(2018);
        figures.told(950).of(SOLBERG).in(2019);

        assertThat(largest()).isEqualTo(new Largest(NORDKAI, EUROS_A_YEAR));
    }

    @Test
    void severalPeriodsComeBeforeManyReportsOfOne() {
        for (int i = 0; i < 5; i++) {
            figures.told(318 + i).of(NORDKAI).in(2018);
        }
        figures.told(900).of(SOLBERG).in(2018);
        figures.told(950).of(SOLBERG).in(2019);

        assertThat(largest()).isEqualTo(new Largest(SOLBERG, EUROS_A_YEAR));
    }

    @Test
    void namesNearFiguresStandForSubjectsOnlyWhereNoSubjectIsKnown() {
        figures.told(1).near(SOLBERG, NORDKAI).in(2018);
        figures.told(2).near(SOLBERG, NORDKAI).in(2019);
        figures.told(3).near(SOLBERG).in(2020);

        assertThat(Comparison.of(figures).isNearby()).isTrue();
        assertThat(largest()).isEqualTo(new Largest(SOLBERG, EUROS_A_YEAR));

        figures.told(4).of(NORDKAI).in(2021);

        assertThat(Comparison.of(figures).isNearby()).isFalse();
        assertThat(largest()).isEqualTo(new Largest(NORDKAI, EUROS_A_YEAR));
        assertThat(Comparison.of(figures).isOf(2, SOLBERG)).isFalse();
    }

    @Test
    void figuresThatNameNobodyHaveALineOfTheirOwn() {
        figures.told(5).in(2018);
        figures.told(6).in(2019);

        assertThat(largest()).isEqualTo(new Largest(0, EUROS_A_YEAR));
    }

    @Test
    void qualifiedFiguresAndSilentOnesHaveNoCommonLine() {
        figures.told(40).of(NORDKAI).in(2018).qualified("bildung");
        figures.told(41).of(NORDKAI).in(2019).qualified("bildung");
        figures.told(42).of(NORDKAI).in(2020).qualified("bildung");
        figures.told(90).of(NORDKAI).in(2018);
        figures.told(91).of(NORDKAI).in(2019);

        assertThat(largest()).isEqualTo(new Largest(NORDKAI, new Common(SampleFigures.EUROS, 1, Grain.YEAR)));
        assertThat(line(EUROS_A_YEAR)).containsExactly(90.0, 91.0);
        assertThat(line(new Common(SampleFigures.EUROS, 1, Grain.YEAR))).containsExactly(40.0, 41.0, 42.0);
    }

    @Test
    void otherFiguresStandApartWithTheReason() {
        figures.told(1).of(NORDKAI);
        assertThat(standing()).isEqualTo(Standing.UNDATED);
        figures.told(1).of(NORDKAI).in(2018).uncertain();
        assertThat(standing()).isEqualTo(Standing.UNCERTAIN);
        figures.told(1).of(NORDKAI).in(2018).qualified("hafen");
        assertThat(standing()).isEqualTo(Standing.QUALIFIER);
        figures.told(1).of(NORDKAI).in(YearMonth.of(2018, 3));
        assertThat(standing()).as("a month's revenue is no year's").isEqualTo(Standing.LENGTH);
        figures.told(1).of(NORDKAI).during(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30));
        assertThat(standing()).as("half a year").isEqualTo(Standing.LENGTH);
        figures.told(1).of(NORDKAI).during(LocalDate.of(2018, 10, 1), LocalDate.of(2019, 9, 30));
        assertThat(standing()).as("a year of business").isEqualTo(Standing.CHARTED);
    }

    @Test
    void boundsRangesAndEarlierValuesDoNotBendTheLine() {
        figures.told(3).in(2018);
        figures.told(5).in(2019);
        figures.told(300).in(2019).written(Modifier.MORE);
        figures.told(400).in(2019).written(Modifier.LESS);
        figures.told(500).in(2019).written(Modifier.RANGE);
        figures.told(600).in(2019).written(Modifier.ORDER);
        figures.told(1).in(2019).beginning();
        figures.told(1).in(2019).beginning();

        assertThat(line(EUROS_A_YEAR)).containsExactly(3.0, 5.0);
    }

    @Test
    void theLineGoesThroughTheMiddleReportAndOfTwoThroughTheLater() {
        figures.told(92).in(2018);
        figures.told(96).in(2018);
        figures.told(920).in(2019);
        figures.told(100).in(2019);
        figures.told(101).in(2019);
        figures.told(97).in(2020).written(Modifier.ABOUT);
        figures.told(95.4).in(2020);
        figures.told(110).in(2021);
        figures.told(105).in(2021);

        assertThat(line(EUROS_A_YEAR)).containsExactly(96.0, 101.0, 95.4, 105.0);
    }

    @Test
    void aWrongSourceIsOnNoLine() {
        figures.told(3).in(2018);
        figures.told(50).in(2019);
        figures.told(5).in(2019);

        Course course = course(EUROS_A_YEAR, Set.of(2L), false, new int[] {0, 1, 2});

        assertThat(course.lines().getFirst().points())
                .extracting(Course.Point::value)
                .containsExactly(3.0, 5.0);
    }

    @Test
    void sharesOfMonthsMakeAYearThatNobodyReports() {
        figures.told(.05).percent().in(YearMonth.of(2018, 1));
        figures.told(.06).percent().in(YearMonth.of(2018, 2));
        figures.told(.07).percent().in(YearMonth.of(2018, 3));
        figures.told(.08).percent().in(2019);
        figures.told(.12).percent().in(YearMonth.of(2019, 2));

        List<Double> years = line(new Common(SampleFigures.PERCENT, 0, Grain.YEAR));

        assertThat(years).containsExactly(6.0, 8.0);
        assertThat(line(new Common(SampleFigures.PERCENT, 0, Grain.MONTH))).hasSize(4);
    }

    @Test
    void anIndexBeginsAtTheFirstPeriodOfAllLines() {
        figures.told(10).in(2018);
        figures.told(20).in(2019);
        figures.told(30).in(2020);
        figures.told(500).in(2019);
        figures.told(250).in(2020);

        Course course = course(EUROS_A_YEAR, Set.of(), true, new int[] {0, 1, 2}, new int[] {3, 4});

        assertThat(course.base()).isEqualTo("2019-01-01");
        assertThat(course.lines().get(0).points())
                .extracting(Course.Point::value)
                .containsExactly(50.0, 100.0, 150.0);
        assertThat(course.lines().get(1).points())
                .extracting(Course.Point::value)
                .containsExactly(100.0, 50.0);
    }

    @Test
    void thereIsNoIndexWithoutACommonPeriodOrAboveZero() {
        figures.told(10).in(2018);
        figures.told(20).in(2019);
        figures.told(0).in(2018);

        assertThat(course(EUROS_A_YEAR, Set.of(), true, new int[] {0}, new int[] {1})
                        .isIndexed())
                .isFalse();
        assertThat(course(EUROS_A_YEAR, Set.of(), true, new int[] {0, 1}, new int[] {2})
                        .isIndexed())
                .isFalse();
    }
}
