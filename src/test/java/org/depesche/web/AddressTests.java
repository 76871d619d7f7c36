package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTests {

    @Test
    void readsTheParametersThatItWrites() {
        Map<String, List<String>> parameters =
                Map.of("q", List.of("Häfen & \"Kräne\" = 5 %"), "person", List.of("4", "9"));

        assertThat(Address.parameters(Address.of("/search", parameters))).isEqualTo(parameters);
    }

    @Test
    void readsWhatFormsAndPeopleWrite() {
        assertThat(Address.parameters("/search?q=alter+Hafen&&x&page=2#hits"))
                .isEqualTo(Map.of("q", List.of("alter Hafen"), "page", List.of("2")));
        assertThat(Address.parameters("/search?q=%&page=%zz")).isEmpty();
        assertThat(Address.parameters("/search")).isEmpty();
    }
}
