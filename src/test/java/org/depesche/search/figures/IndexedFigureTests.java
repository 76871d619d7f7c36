package org.depesche.search.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.figures.IndexedFigure.MeasureName;
import org.depesche.search.figures.IndexedFigure.Time;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.depesche.tagging.Units;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexedFigureTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # those of one event are not fewer than those of another one
            Menschen,           Menschen,    day,   false
            Besucher,           Besucher,    day,   false
            Verletzte,          Verletzte,   day,   false
            Stimmen,            Stimmen,     day,   false
            # all of a month or a year
            Besucher,           Besucher,    year,  true
            Unfälle,            Unfälle,     month, true
            Standardcontainer,  Container,   year,  true
            # there is always a number of them
            Einwohner,          Einwohner,   day,   true
            Mitarbeiter,        Mitarbeiter, day,   true
            Beschäftigte,       Menschen,    day,   true
            Arbeitsplätze,      Stellen,     day,   true
            employees,          people,      day,   true
            # measured, not counted
            Schulden,           EUR,         day,   true
            Pegel,              m,           day,   true
            Arbeitslosenquote,  %,           day,   true
            """)
    void countsOfADayAreComparedIfTheThingsAreThereAtAnyTime(
            String measure, String unit, String length, boolean compared) {
        Locale language = measure.equals("employees") ? Locale.ENGLISH : Locale.GERMAN;
        assertThat(figure(FigureReader.lemma(measure, language), unit, length).isComparable())
                .isEqualTo(compared);
    }

    private static IndexedFigure figure(String lemma, String unit, String length) {
        LocalDate day = LocalDate.of(2024, 5, 16);
        LocalDate last = switch (length) {
            case "day" -> day;
            case "month" -> day.plusMonths(1).minusDays(1);
            default -> day.plusYears(1).minusDays(1);
        };
        Measured measured = new Measured(lemma, lemma, null, new Subject(new Span(0, 1), Subject.Found.SENTENCE), 1);
        Figure figure = Figure.of(FigureKind.COUNT, Quantity.exactly(BigDecimal.TEN, unit, null), null)
                .with(measured, new Period(length, day, last, Period.Found.EXPLICIT));
        int start = (int) day.toEpochDay();
        return new IndexedFigure(
                1,
                1,
                new Time(start, start, IndexedFigure.length(start, (int) last.toEpochDay())),
                FigureTraits.of(figure),
                Units.base(unit, null).code(),
                10,
                new int[] {1},
                new MeasureName(lemma, lemma, ""));
    }
}
