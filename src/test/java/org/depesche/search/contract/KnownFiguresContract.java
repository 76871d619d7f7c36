package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.depesche.SampleArticle;
import org.depesche.article.context.ClaimGroup;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Measures;
import org.depesche.search.ClaimSearch;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.search.KnownFigures;
import org.depesche.search.KnownFigures.Known;
import org.depesche.search.SubjectFigures;
import org.depesche.search.SubjectFigures.Told;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Quantity.Modifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Beside a figure stand the earlier values of the same thing and the reports that may differ from it. */
abstract class KnownFiguresContract extends SearchContract {

    @Autowired
    private KnownFigures known;

    @Autowired
    private ClaimSearch claims;

    @Autowired
    private SubjectFigures subjects;

    @Autowired
    private FigureSearch figures;

    @Autowired
    private FiguresInContext inContext;

    @Autowired
    private Measures measures;

    private final String measure = "umsatz" + unique + "wert";
    private final LocalDate today = LocalDate.of(2024, 5, 16);

    private SampleArticle report(String company, LocalDate day, int year, int millions) {
        return report(company, day, year, millions + " Millionen Euro", millions + "000000", "EUR");
    }

    private SampleArticle report(String company, LocalDate day, int year, String surface, String value, String unit) {
        FigureKind kind = unit.equals("%") ? FigureKind.PERCENT : FigureKind.MONEY;
        return article("Zahlen der " + company + " " + year, day)
                .paragraph("Es sind " + surface + ".")
                .names(EntityKind.ORGANISATION, company + " " + unique, company)
                .countsIn(year, surface, kind, value, Modifier.EXACT, unit, measure);
    }

    private long told(String company, LocalDate day, int year, int millions) {
        return report(company, day, year, millions).owner(company).in(archive);
    }

    private List<FigureInContext> figures() {
        List<Long> all = new ArrayList<>();
        figures.each(FigureQuery.of(Map.of("measure", List.of(measure))), Locale.GERMAN, all::addAll);
        return inContext.of(all);
    }

    private void awaitFigures(int number) {
        until(() -> figures().size() == number && measures.ofLemma(lemma()).isPresent());
    }

    private String lemma() {
        return FigureReader.lemma(measure, Locale.GERMAN);
    }

    /** The known figures beside the only figure of an article; null if there are none. */
    private Known beside(long article) {
        Map<Long, Figure> own = figures().stream()
                .filter(figure -> figure.article().id() == article)
                .collect(Collectors.toMap(FigureInContext::id, FigureInContext::figure));
        assertThat(own).hasSize(1);
        return known.of(article, own).get(own.keySet().iterator().next());
    }

    private static int millions(FigureInContext figure) {
        return figure.figure().quantity().value().intValue() / 1_000_000;
    }

    @Test
    void theLatestEarlierValueWasKnownBefore() {
        told("Reederei", today.minusYears(2), 2021, 100);
        told("Reederei", today.minusYears(1), 2022, 200);
        long now = told("Reederei", today, 2023, 220);
        awaitFigures(3);

        Known beside = beside(now);

        assertThat(beside.measure().lemmas()).contains(lemma());
        assertThat(millions(Objects.requireNonNull(beside.before()))).isEqualTo(200);
        assertThat(Objects.requireNonNull(beside.change()).direction()).isEqualTo("up");
        assertThat(beside.change().size()).isEqualByComparingTo("10");
        assertThat(beside.others()).as("figures to compare it with").isEqualTo(2);
    }

    @Test
    void anotherCompanyUnitOrLaterTimeIsNoEarlierValue() {
        told("Werft", today.minusYears(1), 2022, 200);
        report("Reederei", today.minusYears(1), 2022, "40 Prozent", "40", "%")
                .owner("Reederei")
                .in(archive);
        told("Reederei", today.minusYears(1), 2023, 210);
        long now = told("Reederei", today, 2023, 220);
        awaitFigures(4);

        assertThat(beside(now).before()).isNull();
        assertThat(beside(now).change()).isNull();
        assertThat(beside(now).others()).as("in its unit").isEqualTo(2);
    }

    @Test
    void onlyAValueOfTheSameRestrictedMeasureWasKnownBefore() {
        report("Reederei", today.minusYears(2), 2021, 80)
                .owner("Reederei")
                .qualifier("im Ausland")
                .in(archive);
        told("Reederei", today.minusYears(1), 2022, 200);
        long now = report("Reederei", today, 2023, 90)
                .owner("Reederei")
                .qualifier("im Ausland")
                .in(archive);
        awaitFigures(3);

        assertThat(millions(Objects.requireNonNull(beside(now).before()))).isEqualTo(80);
    }

    @Test
    void aValueOfNobodyOrOfAnUncertainMeasureIsSetBesideNothing() {
        report("Reederei", today.minusYears(1), 2022, 200).in(archive);
        report("Reederei", today.minusYears(2), 2021, 190)
                .owner("Reederei")
                .confidence(0.7)
                .in(archive);
        long now = told("Reederei", today, 2023, 220);
        long ofNobody = report("Reederei", today.plusDays(1), 2024, 230).in(archive);
        awaitFigures(4);

        assertThat(beside(now).change()).isNull();
        assertThat(beside(ofNobody).change()).isNull();
    }

    @Test
    void reportsOfOneThingAndPeriodMayDiffer() {
        long one = told("Werft", today, 2023, 92);
        long other = told("Werft", today.plusDays(1), 2023, 96);
        told("Werft", today, 2022, 60);
        told("Reederei", today, 2023, 70);
        report("Werft", today, 2023, 75).in(archive);
        report("Werft", today, 2023, 78).owner("Werft").confidence(.7).in(archive);
        awaitFigures(6);
        Map<Long, Integer> values =
                figures().stream().collect(Collectors.toMap(FigureInContext::id, KnownFiguresContract::millions));

        Map<Long, ClaimGroup> groups = claims.of(one);

        assertThat(groups).hasSize(1);
        ClaimGroup group = groups.values().iterator().next();
        assertThat(values.get(groups.keySet().iterator().next())).isEqualTo(92);
        assertThat(group.figures()).extracting(values::get).containsExactlyInAnyOrder(92, 96);
        assertThat(group.subject()).isEqualTo(id(EntityKind.ORGANISATION, "Werft " + unique));
        assertThat(group.measure())
                .isEqualTo(measures.ofLemma(lemma()).orElseThrow().id());
        assertThat(claims.of(other)).hasSize(1);
    }

    @Test
    void aFigureThatStandsAloneHasNoOtherReports() {
        long alone = told("Werft", today, 2023, 92);
        awaitFigures(1);

        assertThat(claims.of(alone)).isEmpty();
    }

    @Test
    void aSubjectHasItsMeasuresWithTheirLatestValues() {
        told("Reederei", today.minusYears(1), 2022, 200);
        told("Reederei", today, 2023, 220);
        report("Reederei", today, 2023, "40 Prozent", "40", "%")
                .owner("Reederei")
                .in(archive);
        told("Werft", today, 2023, 50);
        awaitFigures(4);
        int company = id(EntityKind.ORGANISATION, "Reederei " + unique);

        List<Told> all = subjects.of(company, 10);

        assertThat(all)
                .as("the measure with most figures first")
                .extracting(
                        told -> Objects.requireNonNull(told.measure()).id(),
                        Told::count,
                        told -> told.latest().figure().quantity().value().intValue())
                .containsExactly(
                        tuple(measures.ofLemma(lemma()).orElseThrow().id(), 2L, 220_000_000),
                        tuple(measures.ofLemma(lemma()).orElseThrow().id(), 1L, 40));
        assertThat(subjects.of(company, 1)).hasSize(1);
        assertThat(subjects.of(company + 1_000_000, 10)).isEmpty();
    }

    @Test
    void figuresOfASubjectWithoutACertainMeasureComeLast() {
        report("Reederei", today, 2023, 220).owner("Reederei").confidence(.4).in(archive);
        told("Reederei", today.minusYears(1), 2022, 200);
        awaitFigures(1);
        int company = id(EntityKind.ORGANISATION, "Reederei " + unique);
        until(() -> subjects.of(company, 10).size() == 2);

        assertThat(subjects.of(company, 10))
                .extracting(told -> told.measure() == null, told -> millions(told.latest()))
                .containsExactly(tuple(false, 200), tuple(true, 220));
    }
}
