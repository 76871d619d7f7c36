package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.depesche.search.SearchResult.Hint;
import org.depesche.tagging.FigureKind;
import org.junit.jupiter.api.Test;

class SearchQueryTests {

    @Test
    void makesTheUrlItWasMadeFrom() {
        SearchQuery query = SearchParameters.query(Map.of(
                "q", List.of("rote Fähre & Zug"),
                "person", List.of("9", "4", "-17"),
                "figure", List.of(">100 Mrd EUR"),
                "from", List.of("2024-05-01"),
                "sort", List.of("oldest"),
                "page", List.of("3")));
        assertThat(query.url())
                .isEqualTo("/search?q=rote%20F%C3%A4hre%20%26%20Zug&person=4&person=9&person=-17"
                        + "&figure=%3E100%20Mrd%20EUR&from=2024-05-01&sort=oldest&page=3");
    }

    @Test
    void aSecondValueIsAnotherOrRequiredBesideTheFirst() {
        SearchQuery one = SearchQuery.everything().with(Facet.PERSON, "4");

        assertThat(one.with(Facet.PERSON, "9").url()).isEqualTo("/search?person=4&person=9");
        SearchQuery both = one.withFilter(Facet.PERSON, one.filter(Facet.PERSON).requiring("9"));
        assertThat(both.url()).isEqualTo("/search?person=%2B4&person=%2B9");
        assertThat(SearchParameters.query(Map.of("person", List.of("+9", "+4", "+", "4"))))
                .isEqualTo(both);
        assertThat(both.without(Facet.PERSON, "4").url()).isEqualTo("/search?person=%2B9");
        assertThat(both.excluding(Facet.PERSON, "4").url()).isEqualTo("/search?person=%2B9&person=-4");
    }

    @Test
    void leavesOutWhatGoesWithoutSaying() {
        assertThat(SearchParameters.query(Map.of(
                                "q", List.of(" "),
                                "sort", List.of("relevance"),
                                "page", List.of("1"),
                                "person", List.of("")))
                        .url())
                .isEqualTo("/search");
    }

    /** Another size may be the usual one of a reader. */
    @Test
    void keepsTheSizeOfAPageThatAnAddressStates() {
        assertThat(SearchParameters.query(Map.of("size", List.of("20"))).url()).isEqualTo("/search?size=20");
        assertThat(SearchQuery.of("").url()).isEqualTo("/search");
    }

    @Test
    void takesNothingForGranted() {
        SearchQuery query = SearchParameters.query(Map.of(
                "page", List.of("-5"), "size", List.of("100000"), "from", List.of("gestern"), "sort", List.of("best")));
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.size()).isEqualTo(Paging.MOST);
        assertThat(query.from()).isNull();
        assertThat(query.sort()).isEqualTo(Paging.Sort.RELEVANCE);
    }

    @Test
    void understandsAnOrderInAnyCase() {
        assertThat(SearchParameters.query(Map.of("sort", List.of("OLDEST"))).sort())
                .isEqualTo(Paging.Sort.OLDEST);
        assertThat(FigureQuery.of(Map.of("sort", List.of("Largest"))).sort()).isEqualTo(FigureQuery.Sort.LARGEST);
    }

    @Test
    void understandsKindsAndUnitsOfFiguresInAnyCase() {
        FigureQuery query = FigureQuery.of(Map.of("kind", List.of("MONEY"), "unit", List.of("eur")));
        assertThat(query.kind()).isEqualTo(FigureKind.MONEY);
        assertThat(query.unit()).isEqualTo("EUR");
    }

    @Test
    void saysWhatItPassesOver() {
        assertThat(SearchParameters.passedOver(Map.of(
                        "from", List.of("gestern"),
                        "to", List.of("2024-05"),
                        "sort", List.of("best"),
                        "page", List.of("-5"),
                        "size", List.of("50"),
                        "q", List.of(" "))))
                .containsExactly(
                        new Hint("no-day", "gestern"), new Hint("no-order", "best"), new Hint("no-number", "-5"));
        assertThat(SearchParameters.passedOver(Map.of("from", List.of(""), "sort", List.of("NEWEST"))))
                .isEmpty();
    }

    @Test
    void leavesOutWhatIsNotSeenInCopiedWords() {
        assertThat(SearchParameters.query(Map.of("q", List.of("Ha\u00adfen\u200b\u202e Streik\ufeff")))
                        .q())
                .isEqualTo("Hafen Streik");
    }

    @Test
    void knowsNoYearsOfMoreThanFourDigits() {
        SearchQuery query =
                SearchParameters.query(Map.of("from", List.of("-0044-03-15"), "to", List.of("+999999999-12-31")));
        assertThat(query.from()).isNull();
        assertThat(query.to()).isNull();
    }

    @Test
    void readsYearsAndMonthsAsTheirFirstAndLastDay() {
        SearchQuery query = SearchParameters.query(Map.of("from", List.of("2024"), "to", List.of("2024-02")));
        assertThat(query.from()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(query.to()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void aChangedFilterLeadsToTheFirstPage() {
        SearchQuery query = SearchQuery.of("Fähre").onPage(7);
        assertThat(query.with(Facet.PLACE, "4").url()).isEqualTo("/search?q=F%C3%A4hre&place=4");
        assertThat(query.with(Facet.PLACE, "4").excluding(Facet.PLACE, "4").url())
                .isEqualTo("/search?q=F%C3%A4hre&place=-4");
        assertThat(query.excluding(Facet.PLACE, "4").without(Facet.PLACE, "4").url())
                .isEqualTo("/search?q=F%C3%A4hre");
    }
}
