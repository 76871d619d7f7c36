package org.depesche.search.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FacetListsTests {

    @Property
    void theFirstAreThoseOfTheWholeListInOrder(
            @ForAll List<Integer> all, @ForAll @IntRange(min = 1, max = 20) int most) {
        assertThat(FacetLists.first(all, Comparator.naturalOrder(), most))
                .isEqualTo(all.stream().sorted().limit(most).toList());
    }
}
