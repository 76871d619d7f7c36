package org.depesche.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The searches of a comparison, and its address. */
class SidesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person=4                       | person=%2B4
            q=Hafen%2C Kai&page=3&size=50  | q=Hafen%2C%20Kai
            person=4&person=9              | person=4&person=9
            from=2024&q=Kran               | q=Kran&from=2024-01-01
            figure=Arbeitslosenquote       | figure=Arbeitslosenquote
            """)
    void aSideIsASearchWhoseEntityIsRequired(String address, String own) {
        assertThat(Side.of(address).address()).isEqualTo(own);
    }

    @Test
    void theAddressKeepsTheOrderOfUpToFiveSidesEachOnce() {
        List<String> many = List.of("q=a", "q=b", "q=a", "", "sort=newest", "q=c", "q=d", "q=e", "q=f");
        assertThat(Sides.of(many).url()).isEqualTo("/compare?side=q%3Da&side=q%3Db&side=q%3Dc&side=q%3Dd&side=q%3De");
        assertThat(Sides.of(Collections.nCopies(9, "nonsense")).url()).isEqualTo("/compare");
    }

    @Test
    void sidesMeetInTheArticlesThatAllOfThemFind() {
        Sides sides = Sides.of(List.of("person=4&from=2023", "person=9&to=2024", "q=Hafen OR Kai", "q=Kran"));
        assertThat(sides.meeting().url())
                .isEqualTo("/search?q=%28Hafen%20OR%20Kai%29%20%28Kran%29&person=%2B4&person=%2B9"
                        + "&from=2023-01-01&to=2024-12-31");
    }

    @Test
    void sidesThatExcludeEachOtherDoNotMeet() {
        assertThat(Sides.of(List.of("source=Tageblatt", "source=Ostsee-Kurier")).meeting())
                .isNull();
        assertThat(Sides.of(List.of("q=Hafen&to=2020", "q=Kai&from=2021")).meeting())
                .isNull();
    }

    @Test
    void aSideIsLaidAsideAgain() {
        Sides sides = Sides.of(List.of("q=Hafen", "q=Kai"));
        assertThat(sides.without(Side.of("q=Hafen"))).isEqualTo(Sides.of(List.of("q=Kai")));
        assertThat(sides.with(Side.of("q=Kai"))).isEqualTo(sides);
    }
}
