package org.depesche.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.depesche.search.Facet;
import org.depesche.search.Paging;
import org.depesche.search.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedSearchAddressTests {

    @Test
    void writesWhatItReads() {
        SearchQuery query = SearchQuery.of("Hafen & Werft")
                .with(Facet.PERSON, "62")
                .excluding(Facet.SOURCE, "Küstenblatt")
                .withFigures(List.of("Arbeitslosenquote > 6 %"));

        String address = SavedSearchAddress.of(query).orElseThrow();

        assertThat(address)
                .isEqualTo(
                        "q=Hafen%20%26%20Werft&person=62&source=-K%C3%BCstenblatt&figure=Arbeitslosenquote%20%3E%206%20%25");
        assertThat(SavedSearchAddress.query(address)).isEqualTo(query);
    }

    @Test
    void leavesOutOrderAndPage() {
        assertThat(SavedSearchAddress.of(SearchQuery.of("Hafen")
                        .sortedBy(Paging.Sort.OLDEST)
                        .sized(50)
                        .onPage(3)))
                .contains("q=Hafen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=", "page=3&sort=oldest", "nothing=here", "&&=&", "from=gestern"})
    void whatFindsEverythingHasNoAddress(String typed) {
        assertThat(SavedSearchAddress.of(SavedSearchAddress.query(typed))).isEmpty();
    }

    @Test
    void refusesBrokenAndHugeText() {
        assertThatThrownBy(() -> SavedSearchAddress.query("q=%zz")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SavedSearchAddress.query("q=" + "x".repeat(SavedSearchAddress.LONGEST)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
