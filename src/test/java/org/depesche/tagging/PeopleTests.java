package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.GermanWords.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTests {

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
        People people = new People(List.of(full, "Anna Berger", brief, full));
        assertThat(people.of(brief)).isEqualTo(new People.Person(full, false));
    }

    @Test
    void ofSeveralTheOneNamedMostIsMeant() {
        People people = new People(List.of("Jonas Feldkamp", "Carla Feldkamp", "Carla Feldkamp", "Feldkamp"));
        assertThat(people.of("Feldkamp").name()).isEqualTo("Carla Feldkamp");
    }

    @Test
    void aWomanIsNeverTheManWhoHasTheSameSurname() {
        Genders genders = new Genders(new GermanWords());
        People two = new People(List.of("Peter Müller", "Peter Müller", "Sabine Müller", "Müller"));
        People one = new People(List.of("Peter Müller", "Müller"));

        assertThat(two.of("Müller", Gender.FEMININE, genders).name()).isEqualTo("Sabine Müller");
        assertThat(two.of("Müller", Gender.MASCULINE, genders).name()).isEqualTo("Peter Müller");
        assertThat(one.of("Müller", Gender.FEMININE, genders)).isEqualTo(new People.Person("Müller", true));
    }

    @Test
    void aSurnameIsItsOwnerBeforeSomebodyWhoHasItAfterAParticle() {
        People people = new People(List.of("Luiz da Silva", "Luiz da Silva", "Marina Silva", "Silva"));
        assertThat(people.of("Silva").name()).isEqualTo("Marina Silva");
    }

    @Test
    void aNameThatNobodyExplainsIsLone() {
        assertThat(new People(List.of("Anna Berger", "Voss")).of("Voss")).isEqualTo(new People.Person("Voss", true));
    }

    @Test
    void manyPeopleOfOneSurnameTakeNoLongerThanOthers() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            names.add("P" + i + " Muster");
        }
        names.add("Muster");
        assertThat(new People(names).of("Muster").isLone()).isFalse();
    }
}
