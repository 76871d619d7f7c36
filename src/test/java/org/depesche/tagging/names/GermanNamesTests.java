package org.depesche.tagging.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.Span;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.GermanNominative;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanNamesTests {

    private static final GermanDictionary words = new GermanDictionary();
    private static final Gazetteer gazetteer = Gazetteer.get();

    @ParameterizedTest
    @CsvSource({
        "PERSON, Putins, Putin",
        "PERSON, Angela Merkels, Angela Merkel",
        "PERSON, Hans, Hans",
        "PERSON, Thomas, Thomas",
        "PERSON, Max', Max",
        "PERSON, Amadi's, Amadi",
        "PLACE, Chinas, China",
        "PLACE, Russlands, Russland",
        "PLACE, Paris, Paris",
        "PLACE, Texas, Texas",
        "PLACE, Honduras, Honduras",
        "ORGANISATION, Reuters, Reuters",
        "ORGANISATION, Siemens, Siemens",
    })
    void takesOffTheGenitiveWhereTheBareNameIsKnown(EntityKind kind, String surface, String nominative) {
        assertThat(new BareForms(gazetteer, words, List.of()).of(kind, surface)).isEqualTo(nominative);
    }

    @ParameterizedTest
    @CsvSource({"PERSON, Gabuevs, Gabuev", "PLACE, Altenbrücks, Altenbrück"})
    void takesOffTheGenitiveWhereTheArticleHasTheBareName(EntityKind kind, String surface, String nominative) {
        List<FoundName> names = List.of(
                new FoundName(kind, new Span(0, nominative.length()), nominative, 1, Evidence.CLASSIFIER),
                new FoundName(kind, new Span(20, 20 + surface.length()), surface, 1, Evidence.CLASSIFIER));
        assertThat(new BareForms(gazetteer, words, names).of(kind, surface)).isEqualTo(nominative);
        assertThat(new BareForms(gazetteer, words, names.subList(1, 2)).of(kind, surface))
                .isEqualTo(surface);
    }

    @ParameterizedTest
    @CsvSource({
        "Deutschen Bank, Deutsche Bank",
        "Deutsche Fußball-Bund, Deutscher Fußball-Bund",
        "Bundesverbands der Deutschen Industrie, Bundesverband der Deutschen Industrie",
        "Internationalen Energieagentur, Internationale Energieagentur",
        "Umweltbundesamt, Umweltbundesamt",
        "Deutsche Bank, Deutsche Bank",
        "Solberg Lines, Solberg Lines",
        "Borussia Dortmund, Borussia Dortmund",
        "Deutschen Bank AG, Deutsche Bank AG",
        "Bade AG, Bade AG",
        "Hauses GmbH, Hauses GmbH",
    })
    void putsAnOrganisationIntoTheNominative(String oblique, String nominative) {
        assertThat(new GermanNominative(words).of(oblique)).isEqualTo(nominative);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Essen", "Brücke", "Partei", "Regierung"})
    void knowsCommonNouns(String noun) {
        assertThat(words.isCommonNoun(noun)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deutschland", "Merkel", "Angela", "Kohl", "Xqzrt"})
    void knowsThatNamesAreNoCommonNouns(String name) {
        assertThat(words.isCommonNoun(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Peking, Beijing",
        "Kiew, Kyiv",
        "Kyjiw, Kyiv",
        "Köln, Cologne",
        "München, Munich",
        "Moskau, Moscow",
        "USA, United States",
        "Vereinigte Staaten, U.S.",
        "Großbritannien, Britain",
        "Deutschland, Germany",
        "Österreich, Austria",
        "Schweiz, Switzerland",
        "Belarus, Weißrussland",
        "Niederlande, Netherlands",
        "Tschechien, Czech Republic",
        "Wien, Vienna",
        "Brüssel, Brussels",
        "Warschau, Warsaw",
        "Prag, Prague",
        "Rom, Rome",
        "Mailand, Milan",
        "Lissabon, Lisbon",
        "Kopenhagen, Copenhagen",
        "Athen, Athens",
        "Kairo, Cairo",
        "Teheran, Tehran",
        "Bagdad, Baghdad",
        "Damaskus, Damascus",
        "Jerusalem, Jerusalem",
        "Neu-Delhi, New Delhi",
        "Tokio, Tokyo",
        "Seoul, Seoul",
        "Pjöngjang, Pyongyang",
        "Taipeh, Taipei",
        "Hongkong, Hong Kong",
        "Singapur, Singapore",
        "Havanna, Havana",
        "Mexiko-Stadt, Mexico City",
        "Kapstadt, Cape Town",
        "Sankt Petersburg, St. Petersburg",
        "Genf, Geneva",
        "Zürich, Zurich",
        "Danzig, Gdansk",
        "Bayern, Bavaria",
        "Sachsen, Saxony",
        "Krim, Crimea",
        "Europa, Europe",
        "Ostsee, Baltic Sea",
    })
    void aPlaceHasOneKeyInBothLanguages(String german, String english) {
        EntityKey inGerman = new NameKeys(gazetteer, words).of(EntityKind.PLACE, german);
        EntityKey inEnglish = new NameKeys(gazetteer, null).of(EntityKind.PLACE, english);
        assertThat(inGerman.key()).isEqualTo(inEnglish.key());
    }
}
