package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.depesche.SampleArticle;
import org.depesche.search.Facet;
import org.depesche.search.FacetValues;
import org.depesche.search.Paging;
import org.depesche.search.SearchAnswer.Archive;
import org.depesche.search.SearchAnswer.Timeline;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.Entry;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hits are counted exactly by the values of each facet and over time, and readers narrow them by these values. */
abstract class FacetContract extends SearchContract {

    @Autowired
    private FacetValues values;

    private final String henrike = "Henrike Osterloh " + unique;
    private final String rostock = "Rostock " + unique;
    private final String rauma = "Rauma " + unique;

    private SampleArticle trip(String headline, LocalDate day, String... places) {
        SampleArticle trip = article(headline, day)
                .paragraph("Der Kapitän " + henrike + " fährt nach " + String.join(" und nach ", places) + ".");
        for (String place : places) {
            trip.names(EntityKind.PLACE, place, place);
        }
        return trip;
    }

    private SampleArticle withHenrike(SampleArticle trip) {
        return trip.names(EntityKind.PERSON, henrike, henrike);
    }

    private void threeTrips() {
        withHenrike(trip("Erste Fahrt", LocalDate.of(2023, 11, 9), rostock)).in(archive);
        withHenrike(trip("Zweite Fahrt", LocalDate.of(2024, 1, 3), rauma)).in(archive);
        trip("Dritte Fahrt", LocalDate.of(2024, 1, 4), rostock).in(archive);
        await(3);
    }

    private String place(String name) {
        return String.valueOf(id(EntityKind.PLACE, name));
    }

    private static SearchQuery requiring(SearchQuery query, String place) {
        return query.withFilter(Facet.PLACE, query.filter(Facet.PLACE).requiring(place));
    }

    @Test
    void twoPlacesTogetherAreNamedByTheSameArticles() {
        threeTrips();
        trip("Rundfahrt", LocalDate.of(2024, 1, 5), rostock, rauma).in(archive);
        await(4);

        SearchQuery both = requiring(query("Kapitän").with(Facet.PLACE, place(rostock)), place(rauma));
        SearchResult result = find(both);

        assertThat(headlines(both)).containsExactly("Rundfahrt");
        assertThat(result.total()).isEqualTo(1);
        assertThat(entry(result, Facet.PLACE, rostock).count()).isEqualTo(1);
        assertThat(entry(result, Facet.PLACE, rostock).selected()).isTrue();
        assertThat(entry(result, Facet.PLACE, rauma).selected()).isTrue();
        assertThat(find(both.excluding(Facet.PLACE, place(rostock))).total())
                .as("excluded instead")
                .isEqualTo(1);
        assertThat(find(requiring(query("Kapitän"), "999999999")).total()).isZero();
    }

    @Test
    void countsByPersonPlaceAndMonthAndFiltersByThem() {
        threeTrips();

        SearchResult all = find("Kapitän");
        assertThat(all.total()).isEqualTo(3);
        assertThat(entry(all, Facet.PERSON, henrike).count()).isEqualTo(2);
        assertThat(entry(all, Facet.PLACE, rostock).count()).isEqualTo(2);
        assertThat(all.facets().get(Facet.PLACE).distinct()).isEqualTo(2);
        assertThat(all.histogram())
                .containsExactly(
                        new Bucket(LocalDate.of(2023, 11, 1), 1),
                        new Bucket(LocalDate.of(2023, 12, 1), 0),
                        new Bucket(LocalDate.of(2024, 1, 1), 2));

        SearchQuery here = query("Kapitän").with(Facet.PLACE, place(rostock));
        SearchResult narrowed = find(here);
        assertThat(headlines(here)).containsExactlyInAnyOrder("Erste Fahrt", "Dritte Fahrt");
        assertThat(entry(narrowed, Facet.PERSON, henrike).count()).isEqualTo(1);
        assertThat(entry(narrowed, Facet.PLACE, rostock).selected()).isTrue();
        assertThat(entry(narrowed, Facet.PLACE, rauma).count())
                .as("counts of a facet do not reflect its own filter")
                .isEqualTo(1);
    }

    @Test
    void twoValuesOfAFacetFindEitherAndTwoFacetsFindBoth() {
        threeTrips();

        SearchQuery either = query("").with(Facet.PLACE, place(rostock)).with(Facet.PLACE, place(rauma));
        assertThat(headlines(either)).containsExactly("Dritte Fahrt", "Zweite Fahrt", "Erste Fahrt");
        SearchQuery both = query("")
                .with(Facet.PLACE, place(rostock))
                .with(Facet.PERSON, String.valueOf(id(EntityKind.PERSON, henrike)));
        assertThat(headlines(both)).containsExactly("Erste Fahrt");
    }

    @Test
    void anExcludedValueIsInNoHit() {
        threeTrips();

        SearchQuery without = query("Kapitän").excluding(Facet.PLACE, place(rostock));
        assertThat(headlines(without)).containsExactly("Zweite Fahrt");
        assertThat(entry(find(without), Facet.PLACE, rostock).excluded()).isTrue();
    }

    @Test
    void anExcludedValueCountsForNoOtherValueOfItsFacet() {
        trip("Erste Fahrt", LocalDate.of(2023, 11, 9), rostock, rauma).in(archive);
        trip("Zweite Fahrt", LocalDate.of(2024, 1, 3), rauma).in(archive);
        await(2);

        SearchQuery without = query("Kapitän").excluding(Facet.PLACE, place(rostock));
        assertThat(entry(find(without), Facet.PLACE, rauma).count())
                .as("what choosing it brings")
                .isEqualTo(find(without.with(Facet.PLACE, place(rauma))).total())
                .isEqualTo(1);
        assertThat(entry(find(without), Facet.PLACE, rostock).count())
                .as("what comes back with it")
                .isEqualTo(1);
        assertThat(entries(find(query("Kapitän").excluding(Facet.YEAR, "2023")), Facet.YEAR))
                .extracting(Entry::value, Entry::count, Entry::excluded)
                .containsExactly(tuple("2024", 1L, false), tuple("2023", 1L, true));
    }

    private static List<Entry> entries(SearchResult result, Facet facet) {
        return result.facets().get(facet).entries();
    }

    @Test
    void sourcesSectionsAndLanguagesAreFacets() {
        article("Der Hafen").section("Häfen " + unique).in(archive);
        article("Die Werft").section("Werften " + unique).in(archive);
        article("The harbour")
                .section("Häfen " + unique)
                .language(Locale.ENGLISH)
                .in(archive);
        await(3);

        SearchResult all = find("");
        assertThat(entry(all, Facet.SOURCE, source)).isEqualTo(new Entry(source, source, 3, true, false));
        assertThat(entries(all, Facet.SECTION))
                .extracting(Entry::value, Entry::count)
                .containsExactly(tuple("Häfen " + unique, 2L), tuple("Werften " + unique, 1L));
        assertThat(entries(all, Facet.LANGUAGE))
                .extracting(Entry::value, Entry::count)
                .containsExactly(tuple("de", 2L), tuple("en", 1L));
        SearchQuery german = query("").with(Facet.SECTION, "Häfen " + unique).excluding(Facet.LANGUAGE, "en");
        assertThat(headlines(german)).containsExactly("Der Hafen");
    }

    @Test
    void kindsOfFiguresAndYearsAreFacets() {
        article("Handel wächst", LocalDate.of(2022, 3, 1))
                .paragraph("Das Handelsvolumen lag bei 9 Milliarden Euro.")
                .counts("9 Milliarden Euro", FigureKind.MONEY, "9000000000", Modifier.EXACT, "EUR", "Handelsvolumen")
                .in(archive);
        article("Handel schläft", LocalDate.of(2023, 3, 1))
                .paragraph("Niemand zählte.")
                .in(archive);
        await(2);

        SearchResult both = find("Handel");
        assertThat(entries(both, Facet.KIND))
                .extracting(Entry::value, Entry::count)
                .containsExactly(tuple("money", 1L));
        assertThat(entries(both, Facet.YEAR))
                .extracting(Entry::value)
                .as("the latest first")
                .containsExactly("2023", "2022");
        assertThat(headlines(query("Handel").with(Facet.KIND, "money"))).containsExactly("Handel wächst");
        SearchQuery eitherYear = query("Handel").with(Facet.YEAR, "2022").with(Facet.YEAR, "2023");
        assertThat(find(eitherYear).total()).isEqualTo(2);
        assertThat(headlines(query("Handel").excluding(Facet.YEAR, "2022"))).containsExactly("Handel schläft");
    }

    @Test
    void daysOfPublicationNarrowToTheDay() {
        threeTrips();
        article("Irgendwann").published(null).paragraph("Der Kapitän schwieg.").in(archive);
        await(4);

        LocalDate third = LocalDate.of(2024, 1, 3);
        assertThat(headlines(query("Kapitän").between(third, third))).containsExactly("Zweite Fahrt");
        assertThat(headlines(query("Kapitän").between(null, third)))
                .containsExactlyInAnyOrder("Erste Fahrt", "Zweite Fahrt");
        assertThat(find("Kapitän").histogram().stream().mapToLong(Bucket::count).sum())
                .as("without the undated article")
                .isEqualTo(3);
    }

    @Test
    void aMonthIsShownByItsDaysAmongAllMonths() {
        threeTrips();

        Timeline january = search.answer(
                query("Kapitän").between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)),
                Locale.GERMAN,
                (answer, count) -> answer.timeline());

        assertThat(Objects.requireNonNull(january.span()).month()).isEqualTo(YearMonth.of(2024, 1));
        assertThat(january.days())
                .filteredOn(day -> day.count() > 0)
                .containsExactly(new Bucket(LocalDate.of(2024, 1, 3), 1), new Bucket(LocalDate.of(2024, 1, 4), 1));
        assertThat(january.months())
                .as("not only of the chosen days")
                .containsEntry(YearMonth.of(2023, 11), 1L)
                .containsEntry(YearMonth.of(2023, 12), 0L)
                .containsEntry(YearMonth.of(2024, 1), 2L);
        assertThat(search.answer(query("Kapitän"), Locale.GERMAN, (answer, count) -> answer.timeline())
                        .days())
                .as("of several years no days")
                .isEmpty();
    }

    @Test
    void weeksAndAllArticlesOfTheSameTimeAreCountedIfTheyAreAskedFor() {
        threeTrips();

        Timeline weekly = search.answer(
                query("Kapitän")
                        .between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                        .over(new Paging.Course(true, true)),
                Locale.GERMAN,
                (answer, count) -> answer.timeline());

        assertThat(weekly.days())
                .filteredOn(day -> day.count() > 0)
                .containsExactly(new Bucket(LocalDate.of(2024, 1, 3), 1), new Bucket(LocalDate.of(2024, 1, 4), 1));
        Archive all = Objects.requireNonNull(weekly.all());
        assertThat(all.days())
                .as("with the hits of that day")
                .anyMatch(day -> day.from().equals(LocalDate.of(2024, 1, 3)) && day.count() >= 1);
        assertThat(all.months().get(YearMonth.of(2023, 11))).isGreaterThanOrEqualTo(1);
    }

    @Test
    void allValuesOfAFacetCanBeLookedThrough() {
        withHenrike(trip("Erste Fahrt", LocalDate.of(2023, 11, 9), rostock)).in(archive);
        trip("Zweite Fahrt", LocalDate.of(2024, 1, 3), rostock, rauma).in(archive);
        await(2);
        SearchQuery asked = query("Kapitän").with(Facet.PLACE, place(rauma));

        FacetValues.Page first = values(asked, Facet.PLACE, "", 0, 1);
        FacetValues.Page second = values(asked, Facet.PLACE, "", 1, 1);

        assertThat(first.total()).isEqualTo(2);
        assertThat(first.entries())
                .as("the most frequent first, without the filter of the facet itself")
                .containsExactly(new Entry(place(rostock), rostock, 2, false, false));
        assertThat(second.entries()).containsExactly(new Entry(place(rauma), rauma, 1, true, false));
        assertThat(values(asked, Facet.PLACE, "", 2, 1).entries()).isEmpty();
        assertThat(values(asked, Facet.PERSON, "", 0, 10).entries())
                .as("of the other facets it counts")
                .isEmpty();
    }

    @Test
    void aValueIsFoundByTheBeginningOfAnyOfItsWords() {
        trip("Erste Fahrt", LocalDate.of(2024, 1, 3), rostock, rauma).in(archive);
        await(1);

        until(() ->
                values(query(""), Facet.PLACE, unique.substring(0, 10), 0, 10).total() == 2);
        assertThat(values(query(""), Facet.PLACE, "rau", 0, 10).entries())
                .extracting(Entry::label)
                .containsExactly(rauma);
        assertThat(values(query(""), Facet.PLACE, "Oslo", 0, 10).total()).isZero();
        assertThat(values.of(query(""), Facet.LANGUAGE, "deu", Locale.GERMAN, code -> "Deutsch", 0, 10)
                        .entries())
                .as("by what the page calls it, not by its code")
                .extracting(Entry::value)
                .containsExactly("de");
    }

    private FacetValues.Page values(SearchQuery query, Facet facet, String typed, int offset, int most) {
        return values.of(query, facet, typed, Locale.GERMAN, UnaryOperator.identity(), offset, most);
    }
}
