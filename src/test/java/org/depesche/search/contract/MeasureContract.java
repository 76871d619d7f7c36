package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.SampleArticle;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.DaySpan;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.search.MeasureFigures.Subject;
import org.depesche.search.MeasureForms;
import org.depesche.search.MeasureForms.Form;
import org.depesche.search.MeasureSearch;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Quantity.Modifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All figures of a measure are read as numbers over time, and its forms are counted for editors. */
abstract class MeasureContract extends SearchContract {

    @Autowired
    private MeasureSearch measured;

    @Autowired
    private MeasureForms forms;

    @Autowired
    private Measures measures;

    @Autowired
    private FiguresInContext inContext;

    private final String name = "Ertrag" + unique + "wert";
    private final String other = "Aufwand" + unique + "wert";
    private final LocalDate newYear = LocalDate.of(2024, 1, 1);

    private SampleArticle report(int year, String place, String surface, String value, String unit) {
        FigureKind kind = unit.equals("%") ? FigureKind.PERCENT : FigureKind.MONEY;
        return article("Bilanz " + year + " in " + place, newYear)
                .paragraph("Das Werk in " + place + " brachte " + surface + " ein und kostete 3 Euro.")
                .names(EntityKind.PLACE, place + " " + unique, place)
                .countsIn(year, surface, kind, value, Modifier.EXACT, unit, name)
                .owner(place);
    }

    /** Two values of Rauma, and two of Ystad, one of them in percent; beside one stands another measure. */
    private MeasureFigures fourFigures() {
        report(2022, "Rauma", "5 Millionen Euro", "5000000", "EUR").in(archive);
        report(2023, "Rauma", "rund 9 Millionen Euro", "9000000", "EUR").in(archive);
        report(2023, "Ystad", "8 Millionen Euro", "8000000", "EUR")
                .counts("3 Euro", FigureKind.MONEY, "3", Modifier.EXACT, "EUR", other)
                .in(archive);
        report(2023, "Ystad", "4 Prozent", "4", "%")
                .qualifier("für Bildung")
                .undated()
                .in(archive);
        return await(4, name);
    }

    private MeasureFigures await(int figures, String measure) {
        until(() -> measures.ofLemma(lemma(measure)).isPresent()
                && measured.of(Set.of(lemma(measure))).size() == figures);
        return measured.of(Set.of(lemma(measure)));
    }

    private static String lemma(String measure) {
        return FigureReader.lemma(measure, Locale.GERMAN);
    }

    private int place(String name) {
        return id(EntityKind.PLACE, name + " " + unique);
    }

    private static double[] values(MeasureFigures figures, int... some) {
        return Arrays.stream(some).mapToDouble(figures::value).toArray();
    }

    @Test
    void figuresOfOneUnitAreASeries() {
        MeasureFigures figures = fourFigures();

        assertThat(figures.all()).containsExactly(0, 1, 2, 3);
        assertThat(figures.articles()).isEqualTo(4);
        assertThat(figures.series())
                .as("the most frequent first")
                .extracting(Series::unit, Series::change, Series::count)
                .containsExactly(tuple("EUR", false, 3L), tuple("%", false, 1L));
        Series euros = figures.series().getFirst();
        int[] all = figures.latestFirst(figures.select(euros, 0, DaySpan.ALL));
        assertThat(Arrays.copyOfRange(values(figures, all), 0, 2)).containsExactlyInAnyOrder(8e6, 9e6);
        assertThat(figures.value(all[2])).isEqualTo(5e6);
        assertThat(Arrays.stream(all).map(figures::series).boxed()).containsOnly(0);
        int percent = figures.select(figures.series().getLast(), 0, DaySpan.ALL)[0];
        assertThat(figures.value(percent) / figures.series().getLast().factor()).isEqualTo(4);
    }

    @Test
    void figuresAreChosenBySubjectAndDays() {
        MeasureFigures figures = fourFigures();
        Series euros = figures.series().getFirst();

        assertThat(values(figures, figures.select(euros, place("Ystad"), DaySpan.ALL)))
                .containsExactly(8e6);
        assertThat(values(figures, figures.select(euros, 0, DaySpan.of(2022)))).containsExactly(5e6);
        assertThat(values(figures, figures.select(euros, place("Rauma"), DaySpan.of(2023))))
                .containsExactly(9e6);
        assertThat(figures.select(euros, 0, DaySpan.of(1999))).isEmpty();
        assertThat(figures.subjects(figures.all(), 1, Locale.GERMAN)).hasSize(1);
        assertThat(figures.subjects(figures.all(), 5, Locale.GERMAN))
                .extracting(Subject::name, Subject::count)
                .containsExactlyInAnyOrder(tuple("Rauma " + unique, 2L), tuple("Ystad " + unique, 2L));
        assertThat(figures.haveSubject(place("Rauma"))).isTrue();
        assertThat(figures.haveSubject(place("Rauma") + 1_000_000)).isFalse();
        assertThat(figures.shown(place("Rauma"))).isEqualTo(place("Rauma"));
    }

    @Test
    void eachFigureHasItsTimeItsSubjectAndItsCertainty() {
        MeasureFigures figures = fourFigures();
        int five = figures.select(figures.series().getFirst(), 0, DaySpan.of(2022))[0];
        int percent = figures.select(figures.series().getLast(), 0, DaySpan.ALL)[0];

        assertThat(LocalDate.ofEpochDay(figures.start(five))).isEqualTo("2022-01-01");
        assertThat(LocalDate.ofEpochDay(figures.end(five))).isEqualTo("2022-12-31");
        assertThat(LocalDate.ofEpochDay(figures.place(five)))
                .as("the middle of its period")
                .isEqualTo("2022-07-02");
        assertThat(figures.isDated(five)).isTrue();
        assertThat(LocalDate.ofEpochDay(figures.published(five))).isEqualTo(newYear);
        assertThat(figures.modifier(five)).isEqualTo(Modifier.EXACT);
        assertThat(figures.isBeginning(five)).isFalse();
        assertThat(figures.isCompared(five)).isTrue();
        assertThat(figures.isClaim(five)).isTrue();
        assertThat(figures.sense(five)).isEqualTo(figures.sense(percent));
        assertThat(figures.knownSubject(five)).isEqualTo(place("Rauma"));
        assertThat(figures.subjects(five)).containsExactly(place("Rauma"));
        assertThat(figures.qualifier(five)).isZero();
        assertThat(inContext.of(figures.ids(new int[] {five}, 0, 1)))
                .singleElement()
                .satisfies(figure -> assertThat(figure.id()).isEqualTo(figures.id(five)))
                .satisfies(
                        figure -> assertThat(figure.figure().quantity().value()).isEqualByComparingTo("5000000"));

        assertThat(figures.isDated(percent)).isFalse();
        assertThat(figures.start(percent)).isEqualTo(MeasureFigures.UNKNOWN);
        assertThat(LocalDate.ofEpochDay(figures.place(percent)))
                .as("without a period the day of its article")
                .isEqualTo(newYear);
        assertThat(figures.qualifiers().get(figures.qualifier(percent))).contains("bildung");
    }

    @Test
    void figuresReadAgainAreEqualUntilTheyChange() {
        MeasureFigures figures = fourFigures();
        Object before = measured.state();

        MeasureFigures again = measured.once(Set.of(lemma(name)));

        assertThat(again.ids(again.latestFirst(again.all()), 0, 4))
                .isEqualTo(figures.ids(figures.latestFirst(figures.all()), 0, 4));
        assertThat(measured.state()).isEqualTo(before);
        report(2024, "Rauma", "7 Millionen Euro", "7000000", "EUR").in(archive);
        assertThat(await(5, name).size()).isEqualTo(5);
        assertThat(measured.state()).isNotEqualTo(before);
    }

    @Test
    void measuresThatStandBesideAreCountedByArticles() {
        MeasureFigures figures = fourFigures();

        assertThat(measured.besides(figures, Set.of(lemma(name))))
                .containsExactly(new Counted(lemma(other), lemma(other), 1));
        assertThat(figures.lastArticles(1)).hasSize(1);
        assertThat(figures.lastArticles(9)).hasSize(4).isSorted();
    }

    @Test
    void formsOfMeasuresAreCounted() {
        fourFigures();
        String unknown = lemma("Niemand" + unique + "wert");

        assertThat(measured.hasAny(Set.of(unknown, lemma(other)))).isTrue();
        assertThat(measured.hasAny(Set.of(unknown))).isFalse();
        assertThat(measured.frequencies(List.of(lemma(name), lemma(other), unknown)))
                .containsEntry(lemma(name), 4)
                .containsEntry(lemma(other), 1)
                .containsEntry(unknown, 0);
        assertThat(measured.repeated()).contains(lemma(name)).doesNotContain(lemma(other), unknown);
        assertThat(measured.subjects(List.of(place("Rauma"), place("Rauma") + 1_000_000), Locale.GERMAN))
                .extracting(Subject::id, Subject::kind, Subject::name)
                .containsExactly(tuple(place("Rauma"), EntityKind.PLACE, "Rauma " + unique));
    }

    @Test
    void editorsSeeTheFormsOfAMeasureWithTheirNewestFigures() {
        fourFigures();
        article("Neu", newYear.plusYears(1))
                .paragraph("Es waren 2 Millionen Euro.")
                .counts("2 Millionen Euro", FigureKind.MONEY, "2000000", Modifier.EXACT, "EUR", name)
                .in(archive);
        await(5, name);
        Measure first = measures.ofLemma(lemma(name)).orElseThrow();
        until(() -> measures.ofLemma(lemma(other)).isPresent());
        Measure second = measures.ofLemma(lemma(other)).orElseThrow();

        List<Form> found = forms.of(List.of(lemma(other), lemma(name)), 2);

        assertThat(found)
                .as("the form with most figures first")
                .extracting(Form::lemma, Form::count, form -> form.figures().size())
                .containsExactly(tuple(lemma(name), 5L, 2), tuple(lemma(other), 1L, 1));
        assertThat(inContext.of(found.getFirst().figures()).getFirst().article().headline())
                .isEqualTo("Neu");
        assertThat(forms.counts(List.of(second, first))).containsExactly(1L, 5L);
        assertThat(forms.kinds(List.of(second, first)))
                .containsExactly(Set.of(FigureKind.MONEY), Set.of(FigureKind.MONEY, FigureKind.PERCENT));
    }
}
