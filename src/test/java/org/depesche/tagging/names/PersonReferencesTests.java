package org.depesche.tagging.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.text.Gender;
import org.depesche.tagging.text.GermanDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonReferencesTests {

    @ParameterizedTest
    @CsvSource({
        "Putin, Wladimir Putin",
        "Xi, Xi Jinping",
        "von der Leyen, Ursula von der Leyen",
        "Leyen, Ursula von der Leyen",
        "Lula, Luiz Inácio Lula da Silva",
        "W. Putin, Wladimir Putin",
        "George Bush, George Walker Bush",
        "Vladimir Putin, Wladimir Putin",
    })
    void aShortNameMeansTheFullNameOfTheArticle(String brief, String full) {
        PersonReferences people = new PersonReferences(List.of(full, "Anna Berger", brief, full));
        assertThat(people.of(brief)).isEqualTo(new PersonReferences.Person(full, false));
    }

    @Test
    void ofSeveralTheOneNamedMostIsMeant() {
        PersonReferences people =
                new PersonReferences(List.of("Jonas Feldkamp", "Carla Feldkamp", "Carla Feldkamp", "Feldkamp"));
        assertThat(people.of("Feldkamp").name()).isEqualTo("Carla Feldkamp");
    }

    @Test
    void aWomanIsNeverTheManWhoHasTheSameSurname() {
        Genders genders = new Genders(new GermanDictionary());
        PersonReferences two = new PersonReferences(List.of("Peter Müller", "Peter Müller", "Sabine Müller", "Müller"));
        PersonReferences one = new PersonReferences(List.of("Peter Müller", "Müller"));

        assertThat(two.of("Müller", Gender.FEMININE, genders).name()).isEqualTo("Sabine Müller");
        assertThat(two.of("Müller", Gender.MASCULINE, genders).name()).isEqualTo("Peter Müller");
        assertThat(one.of("Müller", Gender.FEMININE, genders)).isEqualTo(new PersonReferences.Person("Müller", true));
    }

    @Test
    void aSurnameIsItsOwnerBeforeSomebodyWhoHasItAfterAParticle() {
        PersonReferences people =
                new PersonReferences(List.of("Luiz da Silva", "Luiz da Silva", "Marina Silva", "Silva"));
        assertThat(people.of("Silva").name()).isEqualTo("Marina Silva");
    }

    @Test
    void aNameThatNobodyExplainsIsLone() {
        assertThat(new PersonReferences(List.of("Anna Berger", "Voss")).of("Voss"))
                .isEqualTo(new PersonReferences.Person("Voss", true));
    }

    @Test
    void manyPeopleOfOneSurnameTakeNoLongerThanOthers() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            names.add("P" + i + " Muster");
        }
        names.add("Muster");
        assertThat(new PersonReferences(names).of("Muster").isLone()).isFalse();
    }
}
