package org.depesche.tagging.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depesche.tagging.Place;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.names.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that several places have, each in an article that tells which one is meant. */
class PlaceSensesTests {

    private static final Places places = Gazetteer.get().places();

    /** The words in square brackets are the names of places; the one looked at is the first in double brackets. */
    static @Nullable Place meant(String marked, Locale language, @Nullable String dateline) {
        StringBuilder text = new StringBuilder();
        List<PlaceSenses.Spot> spots = new ArrayList<>();
        PlaceSenses.Spot wanted = null;
        int at = 0;
        while (at < marked.length()) {
            if (marked.charAt(at) != '[') {
                text.append(marked.charAt(at++));
                continue;
            }
            boolean asked = marked.startsWith("[[", at);
            int start = at + (asked ? 2 : 1);
            int end = marked.indexOf(']', start);
            String name = marked.substring(start, end);
            PlaceSenses.Spot spot = new PlaceSenses.Spot(new Span(text.length(), text.length() + name.length()), name);
            spots.add(spot);
            wanted = asked && wanted == null ? spot : wanted;
            text.append(name);
            at = end + (asked ? 2 : 1);
        }
        TaggableText whole = TaggableText.of(text.toString(), language, null).from(dateline);
        return wanted == null ? null : new PlaceSenses(places, whole, spots, language).of(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de |            | Die Bank in [[Frankfurt]] hebt die Zinsen an, teilte sie am Donnerstag mit.                        | Frankfurt am Main
            de |            | An der Grenze bei [[Frankfurt]] (Oder) stauten sich die Lastwagen aus [Polen].                     | Frankfurt (Oder)
            de | Potsdam    | In [[Frankfurt]] und [Eisenhüttenstadt] fehlen Ärzte, klagt das Land [Brandenburg].                | Frankfurt (Oder)
            de |            | Die Verhandlungen in [[Paris]] endeten am Abend, [Frankreich] hofft weiter.                        | Paris
            en |            | The tornado hit [[Paris]], Texas, on Tuesday night and damaged forty homes.                        | Paris, Texas
            de |            | Präsident und Kongress in [[Washington]] streiten über den Haushalt der [USA].                     | Washington
            en | Seattle    | Voters in [[Washington]] state and [Oregon] approved the measure, officials in [Olympia] said.     | Washington (region)
            en |            | Protesters filled the streets of [Tbilisi] as [[Georgia]] turned away from [Brussels].             | Georgia (country)
            en | Atlanta    | Lawmakers in [Atlanta] passed the bill, and [[Georgia]] joins [Alabama] and [Florida].             | Georgia (region)
            de |            | In [[Halle]] an der [Saale] und in [Leipzig] streiken die Straßenbahnfahrer.                       | Halle (Saale)
            de | Bielefeld  | Das Tennisturnier von [[Halle]] lockt Zuschauer aus [Gütersloh] und [Bielefeld].                   | Halle (Westfalen)
            de | Ludwigshafen | Die Weinstraße bei [[Neustadt]] war gesperrt, in [Landau] und [Speyer] staute es sich.           | Neustadt an der Weinstraße
            de | Coburg     | Die Feuerwehr aus [[Neustadt]] half in [Coburg] und [Sonneberg].                                   | Neustadt bei Coburg
            de |            | Der Bischof von [[Münster]] sprach mit Bauern aus [Coesfeld] und [Warendorf].                      | Münster
            de | Nürnberg   | In [[Rothenburg]] fehlen die Gäste aus [Japan], auch [Ansbach] und [Dinkelsbühl] klagen.           | Rothenburg ob der Tauber
            en |            | The biotech start-up moved from [Boston] to [[Cambridge]], where [Massachusetts] pays half.        | Cambridge, Massachusetts
            en | Toronto    | A court in [[London]], Ontario, sentenced the driver; the premier spoke in [Toronto].              | London, Ontario
            de |            | Im Bundesstaat [Alabama] gab es Tote, in [[Birmingham]] und [Montgomery] fiel der Strom aus.       | Birmingham (Alabama)
            en |            | The rocket firm hired in [[Melbourne]] and [Orlando], both in [Florida].                           | Melbourne, Florida
            de |            | Die Morde von [[Moskau]] im US-Bundesstaat [Idaho] beschäftigen auch [Spokane].                    | Moscow (Idaho)
            en |            | Growth in [China] and the [United States] slows, said a bank in [[Rotterdam]].                      | Rotterdam
            en |            | Ferries from [[Liverpool]] carry more lorries although tariffs of the [United States] weigh on trade. | Liverpool
            en | Schenectady | Firefighters in [[Rotterdam]] put out the fire, the state of [New York] said.                      | Rotterdam, New York
            de |            | Von [Freiburg] nach [[Bern]] fahren mehr Züge, teilte der Kanton mit, auch von [Thun].               | Bern
            """)
    void meansTheRightOneOfSeveralPlaces(String language, String dateline, String text, String expected) {
        Locale locale = Locale.forLanguageTag(language);
        Place place = meant(text, locale, dateline);
        assertThat(place).isNotNull();
        String sort = place.isRegion() ? " (region)" : place.isCountry() ? " (country)" : "";
        assertThat(place.name(locale) + sort).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"de, Asien, Asien", "en, Asia, Asia", "de, Europa, Europa", "en, Europe, Europe", "de, Afrika, Afrika"})
    void aPartOfTheWorldIsNoTownOfThatName(String language, String name, String expected) {
        Locale locale = Locale.forLanguageTag(language);
        Place place = PlaceSenses.alone(places, name, locale);
        assertThat(place).isNotNull();
        assertThat(place.key()).startsWith("cldr:");
        assertThat(place.name(locale)).isEqualTo(expected);
    }
}
