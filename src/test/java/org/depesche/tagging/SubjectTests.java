package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subject of a figure, the words that restrict its measure, and the period that carries on. */
class SubjectTests {

    private static final Tagger TAGGER = new Tagger();

    private static Mention.FigureMention last(String text, Locale language) {
        return TAGGER
                .tag(
                        TaggableText.of(text.replace(" | ", "\n\n"), language, LocalDate.of(2024, 5, 17)),
                        Set.of(Tagger.Find.ENTITIES, Tagger.Find.FIGURES))
                .stream()
                .filter(Mention.FigureMention.class::isInstance)
                .map(Mention.FigureMention.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static @Nullable String subject(String text, Locale language) {
        Measured measured = last(text, language).figure().measured();
        Subject subject = measured == null ? null : measured.subject();
        return subject == null ? null : subject.name().of(text.replace(" | ", "\n\n")) + " " + subject.found();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Nordkai setzt mehr um | Der Logistiker Nordkai AG wächst. Der Umsatz der Nordkai AG stieg 2023 auf 92 Millionen Euro.; Nordkai AG SENTENCE
            Kleinwerda wächst | Kleinwerda zählt inzwischen 12.000 Einwohner.; Kleinwerda SENTENCE
            Nordkai AG verdient mehr | Die Nordkai AG hat gut gewirtschaftet. Das Unternehmen steigerte den Umsatz auf 92 Millionen Euro.; Nordkai AG NOUN
            Nordkai AG verdient mehr | Die Nordkai AG hat gut gewirtschaftet. Der Chef der Nordkai AG ist zufrieden. Der Umsatz stieg auf 92 Millionen Euro.; Nordkai AG TOPIC
            Wetter | Ein Liter Milch kostet im Handel 1,20 Euro.;
            """)
    void findsTheSubjectOfAFigure(String text, @Nullable String subject) {
        assertThat(subject(text, Locale.GERMAN)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            An der Kundgebung für mehr Radwege in Rostock haben am Samstag rund 8.000 Menschen teilgenommen.; Rostock SENTENCE
            Zu dem Fest in Rostock kamen nach Angaben der Polizei 8.000 Gäste.; Rostock SENTENCE
            Zu dem Fest in Rostock kamen auch aus Hamburg 8.000 Gäste.;
            22.186 Besucher kamen im Jahr 2024 in das Stadtmuseum Speyer.; Stadtmuseum Speyer SENTENCE
            Rund 8.000 Gäste strömten nach Rostock.; Rostock SENTENCE
            Rund 8.000 Gäste kamen aus Hamburg nach Rostock.;
            """)
    void findsThePlaceOfAnEvent(String text, @Nullable String subject) {
        assertThat(subject(text, Locale.GERMAN)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Handel | China kauft weniger. Die Exporte nach China sanken um 8 Prozent.; nach China
            Handel | Russland liefert. Die Importe aus Russland stiegen auf 3 Milliarden Euro.; aus Russland
            """)
    void takesTheDirectionOfTradeForAQualifier(String text, String qualifier) {
        Measured measured =
                Objects.requireNonNull(last(text, Locale.GERMAN).figure().measured());

        assertThat(measured.subject()).isNull();
        assertThat(measured.qualifier()).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Neue Zahlen | Die Nordkai AG meldete einen Umsatz von 92 Millionen Euro, ein Institut kommt auf einen Umsatz von 90 Millionen Euro.; Nordkai AG SENTENCE
            Neue Zahlen | Die Nordkai AG meldete einen Umsatz von 92 Millionen Euro, ein Institut kommt auf eine Fläche von 90 Hektar.;
            """)
    void givesTwoAccountsOfOneThingTheSameSubject(String text, @Nullable String subject) {
        assertThat(subject(text, Locale.GERMAN)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Nordkai sells more | Nordkai plc is growing. Revenue at Nordkai plc rose to £92 million in 2023.; Nordkai plc SENTENCE
            Dublin grows | Nordkai plc is growing. The number of jobs in Dublin rose to 12,000.; Dublin SENTENCE
            Weather | A litre of milk costs 1.20 euros in the shops.;
            """)
    void findsTheSubjectOfAnEnglishFigure(String text, @Nullable String subject) {
        assertThat(subject(text, Locale.ENGLISH)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Weniger Arbeitslose | Die Arbeitslosenquote in Rostock lag im Mai bei 7,2 Prozent. | In Schwerin sprach die Agentur von einer Wende. | Hamburg und Lübeck melden Ähnliches, sagte Anna Berg.; Rostock
            Die Nordkai AG wächst | Anna Berg leitet die Nordkai AG. | Berg ist zufrieden. Der Umsatz der Nordkai AG stieg auf 92 Millionen Euro. | Berg bleibt bis Juni.; Nordkai AG
            Kreis spart | Anna Berg warnt. Die Ausgaben der Stadt Rostock für Bildung sanken auf 3 Millionen Euro. | In Hamburg ist es anders, sagte Berg.; Rostock
            Häfen im Vergleich | Bremen holt auf. Hamburgs Umsatz stieg auf 92 Millionen Euro. | Bremen und Lübeck bleiben dahinter.; Hamburgs
            Bericht | Anna Berg warnt. Unter dem Strich stand bei der Eichbeck Papier AG ein Gewinn von 20,3 Millionen Euro.; Eichbeck Papier AG
            Bericht | Anna Berg warnt. Bei der Tochter Nordkai AG sank der Umsatz auf 92 Millionen Euro. | In Hamburg ist es anders, sagte Berg.; Nordkai AG
            Fracht | Anna Berg ist zufrieden. Der Flughafen Minden hat im vergangenen Jahr 49.999 Tonnen Fracht verladen.; Minden
            Preise | Anna Berg sucht. Die Durchschnittsmiete in Leipzig stieg auf 8,50 Euro. | In Dresden ist es billiger, sagte Berg.; Leipzig
            """)
    void givesAMeasureToTheNameTiedToIt(String text, String subject) {
        assertThat(subject(text, Locale.GERMAN)).isEqualTo(subject + " SENTENCE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Jobs | The unemployment rate in Dublin was 7.2% in May. | Cork and Galway are doing better, said Mary Walsh.; Dublin
            Ports | Mary Walsh is pleased. Nordkai's revenue rose to £92m. | Walsh will leave in June, and Bremen is behind.; Nordkai
            Costs | Mary Walsh warned. Spending by the council fell. The population of Galway reached 84,000. | Cork is larger, Walsh said.; Galway
            """)
    void givesAnEnglishMeasureToTheNameTiedToIt(String text, String subject) {
        assertThat(subject(text, Locale.ENGLISH)).isEqualTo(subject + " SENTENCE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Nordkai AG baut um | Die Nordkai AG ordnet ihr Geschäft. Die Nordkai AG übernimmt die Eichbeck Papier AG, deren Umsatz zuletzt bei 118 Millionen Euro lag.; Eichbeck Papier AG
            Eichbeck Papier AG sucht Käufer | Die Eichbeck Papier AG hat ein schwaches Jahr hinter sich. Die Eichbeck Papier AG geht an die Nordkai AG, deren Gewinn auf 12 Millionen Euro stieg.; Nordkai AG
            """)
    void givesAMeasureToTheNameBeforeItsRelativeClause(String text, String subject) {
        assertThat(subject(text, Locale.GERMAN)).isEqualTo(subject + " SENTENCE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Nordkai buys rival | Nordkai plc is in trouble. Nordkai plc will buy Halden Foods, whose revenue was £118 million last year.; Halden Foods SENTENCE
            Rovers win again | Castlemere Rovers beat Merrick Vale. Rory Sneddon, 17, scored twice for Castlemere Rovers.; Rory Sneddon SENTENCE
            Pier to shut | Grand Pier will shut. "When it burnt, I lost 35 per cent of my custom," said Mary Walsh.;
            """)
    void tellsTheClauseOfAFigureFromTheRestOfItsSentence(String text, @Nullable String subject) {
        assertThat(subject(text, Locale.ENGLISH)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ventilhersteller Trimbold wächst | Trimbold hat gut verdient. Der Umsatz von Trimbold stieg auf 92 Millionen Euro.; Trimbold SENTENCE
            Oppelwerda spart | In Oppelwerda fehlt Geld. Oppelwerda hat 2.300 Einwohner.; Oppelwerda SENTENCE
            """)
    void findsASubjectThatNoDictionaryKnows(String text, String subject) {
        assertThat(subject(text, Locale.GERMAN)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Nordkai legt zu | ROSTOCK – Die Nordkai AG hat ein gutes Jahr hinter sich. Das Unternehmen steigerte den Umsatz auf 92 Millionen Euro.; Nordkai AG NOUN
            Nordkai legt zu | ROSTOCK – Die Nordkai AG hat ein gutes Jahr hinter sich. Der Konzern beschäftigt 2.200 Menschen.; Nordkai AG NOUN
            Nordkai legt zu | Die Hafengesellschaft Nordkai AG wächst. Nordkai beschäftigt 2.200 Menschen.; Nordkai SENTENCE
            """)
    void joinsTheNamesOfOneCompany(String text, String subject) {
        assertThat(subject(text, Locale.GERMAN)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Nordkai sells more | ROSTOCK - Nordkai plc had a good year. The company increased its revenue to £92 million.; Nordkai plc NOUN
            Halden Foods profit up | Halden Foods has had a strong year. Revenue rose to £92 million.; Halden Foods TOPIC
            Halden Foods profit up | Halden Foods has had a strong year. Its operating profit was £12m.; Halden Foods NOUN
            Halden Foods profit up | Halden Foods has had a strong year. The company employs 2,200 people in Leeds.; Halden Foods NOUN
            """)
    void findsTheNameThatAnEnglishNounStandsFor(String text, String subject) {
        assertThat(subject(text, Locale.ENGLISH)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Mehr Patienten | COTTBUS – Im Klinikum Cottbus wurden im Jahr 2022 10.811 Patienten behandelt.; Klinikum Cottbus
            Mehr Gäste | Gießen zählte im Oktober 2024 598.018 Übernachtungen.; Gießen
            """)
    void findsANameThatBeginsItsSentence(String text, String subject) {
        assertThat(subject(text, Locale.GERMAN)).isEqualTo(subject + " SENTENCE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Die Stadt senkt die Ausgaben für Bildung auf 3 Millionen Euro.; bildung
            Der Gewinn vor Steuern stieg auf 12 Millionen Euro.; steuer
            Die Miete liegt bei 5,80 Euro je Quadratmeter.; quadratmeter
            Es gibt 40 offene Stellen.; offen
            Der Umsatz stieg auf 92 Millionen Euro.;
            Es entstand ein Schaden in Höhe von 3.000 Euro.;
            """)
    void readsTheWordsThatRestrictAMeasure(String text, @Nullable String lemmas) {
        Measured measured =
                Objects.requireNonNull(last(text, Locale.GERMAN).figure().measured());

        assertThat(String.join(" ", FigureReader.qualifierLemmas(measured.qualifier(), Locale.GERMAN)))
                .isEqualTo(lemmas == null ? "" : lemmas);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Im vergangenen Jahr kamen 38.400 Gäste. Die Einnahmen stiegen auf 300.000 Euro.; 2023-01-01
            Im vergangenen Jahr kamen 38.400 Gäste. Derzeit arbeiten dort 12 Angestellte.;
            Im vergangenen Jahr kamen 38.400 Gäste. | Die Einnahmen stiegen auf 300.000 Euro.; 2023-01-01
            Im vergangenen Jahr kamen 38.400 Gäste. | Die Einnahmen liegen bei 300.000 Euro.;
            Seit 2015 kamen 38.400 Gäste. Die Einnahmen stiegen auf 300.000 Euro.;
            Es kamen mehr Gäste als im vergangenen Jahr. Die Einnahmen stiegen auf 300.000 Euro.;
            """)
    void carriesAPeriodOnToTheNextSentence(String text, @Nullable LocalDate start) {
        Period stated = last(text, Locale.GERMAN).figure().stated();

        assertThat(stated == null ? null : stated.start()).isEqualTo(start);
    }
}
