package org.depesche.search.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Entry;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.search.names.EntityColumns;
import org.junit.jupiter.api.Test;

class FrequentCountsTests {

    private final Counts counts = Counts.none(new EntityColumns.Snapshot(
            new int[] {0, 1, 2},
            new byte[3],
            new String[] {null, "Hafenamt", "Küstendienst"},
            0,
            (id, name, locale) -> name));

    @Test
    void aListOfAFacetTellsTheNumberOfAllItsValuesIfOnlyTheMostFrequentAreCounted() {
        counts.entities()[1] = 5;
        counts.entities()[2] = 7;
        counts.add(Facet.SOURCE, "Hafenbote", 3);
        counts.countOnlyMost(Facet.PERSON, 4_711);
        counts.countOnlyMost(Facet.SOURCE, 70);

        FacetCounts persons = list(Facet.PERSON);
        assertThat(persons.distinct()).isEqualTo(4_711);
        assertThat(persons.entries()).extracting(Entry::count).containsExactly(7L, 5L);
        assertThat(list(Facet.SOURCE).distinct()).isEqualTo(70);
        assertThat(list(Facet.SECTION).distinct()).isZero();
    }

    @Test
    void aCopyKnowsTheNumberOfAllValuesToo() {
        counts.countOnlyMost(Facet.SOURCE, 70);
        Counts sum = Counts.none(counts.register());
        sum.add(counts);

        assertThat(sum.distinct(Facet.SOURCE, 2)).isEqualTo(70);
    }

    private FacetCounts list(Facet facet) {
        return Objects.requireNonNull(
                FacetLists.of(SearchQuery.everything(), Map.of(facet, counts), id -> true, Locale.GERMAN)
                        .get(facet));
    }
}
