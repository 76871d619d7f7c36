package org.depesche.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTests {

    @ParameterizedTest
    @CsvSource({
        "Wladimir Schukow, Vladimir Shukov",
        "Anatolij Tschubarow, Anatoly Chubarov",
        "Jürgen Groß, Juergen Gross",
        "José Muñoz, Jose Munoz",
        "Jean-Luc Bernard, Jean Luc Bernard",
        "Seán O’Brien, Sean O'Brien",
    })
    void spellingsOfOnePersonFoldToOne(String one, String other) {
        assertThat(NameFolding.person(one)).isEqualTo(NameFolding.person(other));
    }

    @ParameterizedTest
    @CsvSource({"Scholz, Schulz", "Meier, Mayer", "Anna Berger, Hanna Berger"})
    void differentPeopleStayApart(String one, String other) {
        assertThat(NameFolding.person(one)).isNotEqualTo(NameFolding.person(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Nordkai AG, Nordkai",
        "Solberg Lines ASA, solberg lines",
        "Muster GmbH & Co. KG, Muster",
        "Example Inc., Example",
        "AG, AG",
    })
    void theLegalFormIsNoPartOfAnOrganisation(String one, String other) {
        assertThat(NameFolding.organisation(one)).isEqualTo(NameFolding.organisation(other));
    }

    @ParameterizedTest
    @CsvSource({"ROSTOCK, Rostock", "SANKT PETERSBURG, Sankt Petersburg", "USA, USA", "Bonn, Bonn"})
    void capitalsAreWrittenAsAName(String name, String shown) {
        assertThat(NameFolding.withoutCapitals(name)).isEqualTo(shown);
    }
}
