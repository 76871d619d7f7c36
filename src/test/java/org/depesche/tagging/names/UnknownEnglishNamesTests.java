package org.depesche.tagging.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.TaggableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownEnglishNamesTests {

    private final UnknownEnglishNames unknown = new UnknownEnglishNames(NameTitles.english());

    private List<FoundName> names(String body) {
        return unknown.addTo(TaggableText.of("Pier Shut After Storm\n\n" + body, Locale.ENGLISH, null), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "The developer Lumen Fields sold 40 homes., Lumen Fields",
        "Lumen Fields sold 40 homes in May., Lumen Fields",
        "Last year the Museum of the Sea had 90 visitors., Museum of the Sea",
        "She owns a third of Needle & Thread., Needle & Thread",
        "The London-based Kestrel Tide lost money., Kestrel Tide",
    })
    void severalWordsWithCapitalsInsideASentenceAreAName(String body, String name) {
        assertThat(names(body)).extracting(FoundName::surface).containsExactly(name);
    }

    @Test
    void aSingleWordThatRecursIsAName() {
        assertThat(names("Dozely said sales fell. Its founder left Dozely in May."))
                .extracting(FoundName::surface)
                .containsExactly("Dozely", "Dozely");
    }

    @Test
    void theFirstWordOfACompanyIsTheCompany() {
        assertThat(names("Shares of Farewell Systems rose. Farewell makes gates."))
                .extracting(FoundName::surface)
                .containsExactly("Farewell Systems", "Farewell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The bridge over Tarrant Gorge is shut.", "The bridge in Nether Lathe is shut."})
    void aLandmarkAndWhatFollowsInIsAPlace(String body) {
        assertThat(names(body)).extracting(FoundName::kind).containsExactly(EntityKind.PLACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It rained on Easter Monday.",
                "He broke the Housing Act twice.",
                "The Dutch buyer paid. Another Dutch buyer did not.",
                "Three Kenyan runners won. The fourth Kenyan fell.",
                "They met the Prime Minister.",
                "Quarterly EBITDA fell.",
                "The word Sale stood there. No sale came of the Sale.",
                "Plans Halve Cost Of New Bridge",
            })
    void capitalsThatTheLanguageRequiresAreNoName(String body) {
        assertThat(names(body)).isEmpty();
    }
}
