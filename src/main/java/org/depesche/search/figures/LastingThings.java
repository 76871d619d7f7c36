package org.depesche.search.figures;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.tagging.FigureReader;
import org.jspecify.annotations.Nullable;

/**
 * The people and things of which a town or a company has a number at any time, so that numbers of two days are comparable:
 * inhabitants and staff, but not visitors, votes or casualties.
 */
final class LastingThings {

    private static final String GERMAN = """
            Einwohner Bewohner Bevölkerung Mitarbeiter Mitarbeitende Beschäftigte Angestellte Arbeitnehmer Belegschaft
            Personal Mitglied Mitglieder Kunde Kunden Nutzer Abonnent Abonnenten Schüler Student Studenten Studierende
            Auszubildende Azubis Lehrer Lehrkräfte Ärzte Pflegekräfte Polizisten Soldaten Arbeitslose Erwerbstätige
            Rentner Arbeitsplätze Arbeitsplatz Stellen Jobs Standorte Filialen Läden Werke Betriebe Niederlassungen
            Betten Sitzplätze Parkplätze Sitze Mandate Flugzeuge Schiffe Busse Züge Lokomotiven Ladesäulen Windräder
            Haushalte Aktionäre Infizierte Flüchtlinge Gefangene Häftlinge
            """;

    private static final String ENGLISH = """
            inhabitants residents population employees staff workforce workers members customers users subscribers
            pupils students apprentices teachers doctors nurses soldiers jobs branches stores shops sites plants
            beds seats aircraft ships buses trains turbines households shareholders refugees prisoners inmates
            """;

    private static final Set<String> LEMMAS = Stream.concat(
                    lemmas(GERMAN, Locale.GERMAN), lemmas(ENGLISH, Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());

    private LastingThings() {}

    /** @param lemma of a measure; null: none */
    static boolean include(@Nullable String lemma) {
        return lemma != null && LEMMAS.contains(lemma);
    }

    private static Stream<String> lemmas(String nouns, Locale language) {
        return Stream.of(nouns.strip().split("\\s+")).map(noun -> FigureReader.lemma(noun, language));
    }
}
