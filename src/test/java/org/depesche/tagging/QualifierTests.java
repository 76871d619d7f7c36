package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that restrict the measure of a figure. */
class QualifierTests {

    private static final Tagger TAGGER = new Tagger();

    private static Figure last(String text, Locale language) {
        return TAGGER
                .tag(
                        TaggableText.of(text, language, LocalDate.of(2024, 5, 17)),
                        Set.of(Tagger.Find.ENTITIES, Tagger.Find.FIGURES))
                .stream()
                .filter(Mention.FigureMention.class::isInstance)
                .map(Mention.FigureMention.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow()
                .figure();
    }

    private static @Nullable String qualifier(String text, Locale language) {
        Measured measured = last(text, language).measured();
        return measured == null ? null : measured.qualifier();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Die Stadt senkt die Ausgaben für Bildung auf 3 Millionen Euro.                    | für Bildung
            Die Ausgaben für Kultur und Sport stiegen auf 3 Millionen Euro.                   | für Kultur und Sport
            Die Kosten für den Umbau des Rathauses belaufen sich auf 4 Millionen Euro.        | für den Umbau des Rathauses
            Die Exporte nach China sanken um 8 Prozent.                                       | nach China
            Die Umsätze mit Metallwaren stiegen um 4 Prozent.                                 | mit Metallwaren
            Die Stromerzeugung aus Windkraft stieg auf 120 Terawattstunden.                   | aus Windkraft
            Die Einnahmen aus der Gewerbesteuer sanken auf 20 Millionen Euro.                 | aus der Gewerbesteuer
            Die Nachfrage nach Wohnungen stieg um 5 Prozent.                                  | nach Wohnungen
            Der Gewinn vor Steuern stieg auf 12 Millionen Euro.                               | vor Steuern
            Der Verlust nach Steuern betrug 2 Millionen Euro.                                 | nach Steuern
            Die Löhne im Handwerk stiegen um 4 Prozent.                                       | im Handwerk
            Die Arbeitslosenquote bei den unter 25-Jährigen liegt bei 6,3 Prozent.            | bei den unter 25-Jährigen
            Die Erzeugerpreise der Industrie stiegen um 0,2 Prozent.                          | der Industrie
            """)
    void readsThePhraseBehindTheMeasure(String text, String qualifier) {
        assertThat(qualifier(text, Locale.GERMAN)).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Der Gewinn der Wendwald Energie AG vor Steuern betrug 12 Millionen Euro.                        | vor Steuern
            Die Ausgaben der Stadt Birkenau für Bildung stiegen auf 3 Millionen Euro.                       | für Bildung
            Die Schulden der Stadt Birkenau ohne Kassenkredite betragen 70 Millionen Euro.                  | ohne Kassenkredite
            Die Investitionen der Grünrath Chemie AG in Forschung beliefen sich auf 40 Millionen Euro.      | in Forschung
            """)
    void readsThePhraseBehindTheSubject(String text, String qualifier) {
        assertThat(qualifier(text, Locale.GERMAN)).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Die Miete liegt bei 5,80 Euro je Quadratmeter.               | je Quadratmeter
            Die Kommunen nahmen 1.200 Euro je Einwohner ein.             | je Einwohner
            Die Mühle verarbeitet 300 Tonnen Weizen pro Tag.             | pro Tag
            Die Firma stellt 5.000 Räder im Jahr her.                    | im Jahr
            Der Preis für Weizen stieg auf 240 Euro je Tonne.            | für Weizen je Tonne
            Es gibt 40 offene Stellen.                                   | offen
            Das bereinigte Betriebsergebnis stieg auf 14 Millionen Euro. | bereinigt
            Der operative Gewinn lag bei 9 Millionen Euro.               | operativ
            """)
    void readsRatesAndAdjectives(String text, String qualifier) {
        assertThat(qualifier(text, Locale.GERMAN)).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Die Schulden liegen bei 1.200 Euro je Einwohner.             |
            Der Preis für Weizen stieg auf 240 Euro je Tonne.            | für Weizen
            Die Firma stellt 5.000 Räder im Jahr her.                    | im Jahr
            """)
    void namesARateOnceBesideItsUnit(String text, @Nullable String beside) {
        assertThat(last(text, Locale.GERMAN).qualifierBesideMeasure()).isEqualTo(beside);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Der Umsatz stieg auf 92 Millionen Euro.
            Es entstand ein Schaden in Höhe von 3.000 Euro.
            Der Auftrag im Wert von 3 Millionen Euro ging nach Bremen.
            Laut Polizei kamen 300 Besucher.
            Nach Angaben der Polizei kamen 300 Menschen.
            Im März stieg der Umsatz um 3 Prozent.
            Trotz der Krise stieg der Umsatz im Vergleich zum Vorjahr um 3 Prozent.
            Auf der Pressekonferenz sprach der Vorstand von einem Umsatz von 8 Millionen Euro.
            Nach dem Brand wuchs der Schaden auf 8 Millionen Euro.
            Die Stadt Birkenau zählt 12.000 Einwohner.
            """)
    void leavesOutTimesSourcesAndPhrasesOfTheVerb(String text) {
        assertThat(qualifier(text, Locale.GERMAN)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Profit before tax rose to £12m.                             | before tax
            The company's profit after tax slipped to £4m.              | after tax
            Imports from Russia fell by 12 percent.                     | from Russia
            Unemployment among young people rose to 11.2 percent.       | among young people
            Earnings per share rose to 45 cents.                        | per share
            Rents average $2,100 a month.                               | a month
            The plant makes 5,000 bicycles a year.                      | a year
            The price of wheat rose to $240 a tonne.                    | of wheat a tonne
            Net profit fell to 3.2 million euros.                       | net
            Operating profit rose to $12 million.                       | operating
            Underlying profit rose to £31m.                             | underlying
            """)
    void readsEnglish(String text, String qualifier) {
        assertThat(qualifier(text, Locale.ENGLISH)).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Revenue rose to £12m.
            According to police, 300 people came.
            In March, sales rose 3 percent.
            Compared with last year, profit fell by 3 percent.
            The contract is worth $3 million.
            """)
    void leavesOutEnglishTimesAndSources(String text) {
        assertThat(qualifier(text, Locale.ENGLISH)).isNull();
    }
}
