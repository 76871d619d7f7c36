package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times that a sentence names and that are no periods of its figures, and the times that only the context dates. */
class PeriodTests {

    private static final Tagger TAGGER = new Tagger();

    /** A Thursday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 16);

    /** The first and the last day that the text states for its last figure; null if it states none. */
    private static @Nullable String period(String text, Locale language) {
        return days(figures(text, language).getLast());
    }

    private static @Nullable String first(String text, Locale language) {
        return days(figures(text, language).getFirst());
    }

    private static @Nullable String days(Mention.FigureMention figure) {
        Period period = figure.figure().stated();
        return period == null ? null : period.start() + ".." + period.end();
    }

    private static List<Mention.FigureMention> figures(String text, Locale language) {
        return TAGGER
                .tag(
                        TaggableText.of(text.replace(" | ", TaggableText.BETWEEN_BLOCKS), language, PUBLISHED),
                        Set.of(Tagger.Find.FIGURES))
                .stream()
                .map(Mention.FigureMention.class::cast)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            NEUDORF, 14. Mai (Agentur) – In der Halle sitzen 800 Menschen.; -
            NEUDORF, 14. Mai – In der Halle sitzen 800 Menschen.; -
            Neudorf, 14.5.2024 (Agentur) – In der Halle sitzen 800 Menschen.; -
            Bad Neudorf, 14. Mai (Agentur) – Im Jahr 2022 kamen 800 Menschen.; 2022-01-01..2022-12-31
            Bericht | Neudorf/Elbe, 14. Mai (Agentur) - In der Halle sitzen 800 Menschen.; -
            Am Dienstag, 14. Mai – es regnete – kamen 800 Menschen.; 2024-05-14..2024-05-14
            """)
    void takesTheDateOfADatelineForNoPeriod(String text, @Nullable String period) {
        assertThat(period(text, Locale.GERMAN)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            NEWHAM, May 14 (Agency) - The hall seats 800 people.; -
            NEWHAM, 14 May – The hall seats 800 people.; -
            On Tuesday, May 14 – it rained – 800 people came.; 2024-05-14..2024-05-14
            """)
    void takesTheDateOfAnEnglishDatelineForNoPeriod(String text, @Nullable String period) {
        assertThat(period(text, Locale.ENGLISH)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Am Donnerstag sind nach Angaben der Polizei 8.000 Menschen durch die Stadt gezogen.; 2024-05-16..2024-05-16
            Zu dem Fest kamen am Sonntag laut Bericht des Landboten 8.000 Menschen.; 2024-05-12..2024-05-12
            Nach Angaben der Polizei vom Montag waren es 8.000 Menschen.; -
            Es waren 8.000 Menschen, wie die Polizei am Montag mitteilte.; -
            Der Chef sagte am Montag vor 8.000 Menschen.; -
            """)
    void partsTheDayOfAnEventFromThatOfAStatement(String text, @Nullable String period) {
        assertThat(period(text, Locale.GERMAN)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            According to police 8,000 people marched on Sunday.; 2024-05-12..2024-05-12
            According to a statement on Monday there were 8,000 people.; -
            The force said on Monday that 8,000 people had come.; -
            """)
    void partsTheDayOfAnEventFromThatOfAnEnglishStatement(String text, @Nullable String period) {
        assertThat(period(text, Locale.ENGLISH)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Die Reederei hatte im Februar 1,2 Millionen Container gemeldet.; -
            Die Reederei hatte im ersten Quartal 1,2 Millionen Container gemeldet.; 2024-01-01..2024-03-31
            Die Reederei meldete im Februar 1,2 Millionen Container.; 2024-02-01..2024-02-29
            Im Vorjahr waren Fachleute noch von 13 Milliarden Euro ausgegangen.; -
            Wie noch im April veranschlagt kostet die Brücke 13 Millionen Euro.; -
            Für 2023 hatte der Vorstand mit 13 Millionen Euro gerechnet.; 2023-01-01..2023-12-31
            """)
    void takesTheTimeOfAReportOrForecastForNoPeriod(String text, @Nullable String period) {
        assertThat(period(text, Locale.GERMAN)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            The line had reported 1.2 million containers in February.; -
            The line reported 1.2 million containers in February.; 2024-02-01..2024-02-29
            Growth is below the 3.5 percent forecast in April.; -
            """)
    void takesTheTimeOfAnEnglishReportOrForecastForNoPeriod(String text, @Nullable String period) {
        assertThat(period(text, Locale.ENGLISH)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Von August an kostet die Karte 49 Euro.; 2024-08-01..2024-08-31
            Der Preis steigt zum Juli auf 49 Euro.; 2024-07-01..2024-07-31
            Im Oktober soll die Anleihe 40 Millionen Euro einbringen.; 2024-10-01..2024-10-31
            Im Oktober brachte die Anleihe 40 Millionen Euro ein.; 2023-10-01..2023-10-31
            Die Bahn tauscht im August 14 Weichen aus.; 2024-08-01..2024-08-31
            Im Oktober beginnen 40 Lehrlinge ihre Ausbildung.; 2024-10-01..2024-10-31
            Die Bahn hat im August 14 Weichen ausgetauscht.; 2023-08-01..2023-08-31
            Im Oktober sind 40 Lehrlinge angekommen.; 2023-10-01..2023-10-31
            Wie der Bericht zeigt, kamen im Oktober 40 Lehrlinge.; 2023-10-01..2023-10-31
            Im März kommen 40 Lehrlinge.; 2024-03-01..2024-03-31
            Die Tonne kostet seit Juli 49 Euro.; 2023-07-01..2024-05-16
            Seit Anfang Juli kostet die Tonne 49 Euro.; 2023-07-01..2024-05-16
            Im Dezember wird traditionell für 40 Millionen Euro gekauft.; 2023-12-01..2023-12-31
            Von Montag an gilt der Tarif von 49 Euro.; 2024-05-20..2024-05-20
            Die Veranstalter rechnen bis Sonntag mit 900 Gästen.; null..2024-05-19
            Bis Sonntag kamen 900 Gäste.; null..2024-05-12
            """)
    void findsMonthsAndDaysToCome(String text, @Nullable String period) {
        assertThat(period(text, Locale.GERMAN)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            The fund will receive $40 million in October.; 2024-10-01..2024-10-31
            The fund received $40 million in October.; 2023-10-01..2023-10-31
            Profit came to $40 million in the year to March.; 2023-04-01..2024-03-31
            Profit came to $40 million in the six months to the end of March.; 2023-10-01..2024-03-31
            Profit came to $40 million in the quarter to 31 March.; 2024-01-01..2024-03-31
            Sales came to $40 million in the 13 weeks to 30 March.; 2023-12-31..2024-03-30
            Profit came to $40 million in the year ended March 2023.; 2022-04-01..2023-03-31
            """)
    void readsSpansThatEndWithADay(String text, @Nullable String period) {
        assertThat(period(text, Locale.ENGLISH)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Der Pegel stieg auf 7,20 Meter, den höchsten Stand seit 2002.; -
            Der Verlust betrug 3 Millionen Euro und war der erste seit 2002.; -
            Seit 2002 wurden 3 Millionen Euro gespendet.; 2002-01-01..2024-05-16
            Im ersten Quartal gab es 900 Pleiten, 20 Prozent mehr als im gleichen Zeitraum des Vorjahres.; 2024-01-01..2024-03-31
            Im April gab es 900 Pleiten, 20 Prozent mehr als im selben Monat 2019.; 2024-04-01..2024-04-30
            """)
    void takesTheBaseOfAComparisonForNoPeriod(String text, @Nullable String period) {
        assertThat(period(text, Locale.GERMAN)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            The total rose to 2.6 million, the highest since 1994.; -
            The firm has built 2.6 million cars since 1994.; 1994-01-01..2024-05-16
            Sales in April were $9 million, 20 percent less than in the same month of 2019.; 2024-04-01..2024-04-30
            """)
    void takesTheBaseOfAnEnglishComparisonForNoPeriod(String text, @Nullable String period) {
        assertThat(period(text, Locale.ENGLISH)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Der Hafen ist im Jahr 2023 kaum gewachsen. Er kommt auf 1,2 Millionen Container.; 2023-01-01..2023-12-31
            Der Hafen ist im Jahr 2023 kaum gewachsen. Das ist schade. Er kommt auf 1,2 Millionen Container.; -
            Der Hafen soll im Jahr 2025 wachsen. Er kommt auf 1,2 Millionen Container.; -
            Der Hafen ist im Jahr 2023 kaum gewachsen. | Er kommt auf 1,2 Millionen Container.; -
            Der Hafen ist im Mai 2023 und im Mai 2024 kaum gewachsen. Er kommt auf 1,2 Millionen Container.; -
            Es kamen im Jahr 2023 rund 900 Schiffe. Sie luden 3 Millionen Tonnen.; 2023-01-01..2023-12-31
            Es kamen im Jahr 2023 rund 900 Schiffe, 100 mehr als 2022. Sie luden 3 Millionen Tonnen.; -
            Es kamen im Jahr 2023 rund 900 Schiffe. Sie luden viel. Dabei halfen 400 Leute.; -
            Es kamen am Montag rund 900 Gäste. Sie zahlten 3 Millionen Euro.; -
            """)
    void carriesTheOnlyTimeOfASentenceOn(String text, @Nullable String period) {
        assertThat(period(text, Locale.GERMAN)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Nordkai wächst | Die Nordkai hat 2023 so viel verladen wie nie. | Das freut alle. | Der Umsatz stieg auf 361 Millionen Euro.; 2023-01-01..2023-12-31
            Werft wächst | Die Werft baute 2023 elf Schiffe. | Der Gewinn sank um 4 Prozent auf 12 Millionen Euro.; 2023-01-01..2023-12-31
            Werft wächst im ersten Quartal 2024 | Es lief gut. | Der Umsatz kletterte auf 90 Millionen Euro.; 2024-01-01..2024-03-31
            Werft wächst | Die Werft baute 2023 elf Schiffe. Für 2025 rechnet sie mit zwölf. | Der Umsatz stieg auf 90 Millionen Euro.; 2023-01-01..2023-12-31
            Werft wächst | Die Werft baute 2023 elf Schiffe. | Der Umsatz erreichte 90 Millionen Euro, der Gewinn 4 Millionen.; 2023-01-01..2023-12-31
            Werft wächst | Die Werft baute 2023 elf Schiffe. | Der Umsatz fiel um 4 Prozent – zuvor hatte er 90 Millionen Euro betragen.; -
            Werft wächst | Die Werft baute 2023 elf Schiffe. | Sie beschäftigt 400 Menschen.; -
            Werft wächst | Die Werft baute 2023 elf Schiffe. | Inzwischen stieg die Zahl der Leute auf 400.; -
            Werft wächst | Die Werft baute 2020 elf Schiffe. | Der Umsatz stieg auf 361 Millionen Euro.; -
            Werft wächst | Die Werft baute im März elf Schiffe. | Der Umsatz stieg auf 361 Millionen Euro.; -
            Werft wächst | Die Werft baute 2023 elf Schiffe. Im April waren es zwei. | Der Umsatz stieg auf 361 Millionen Euro.; -
            Werft wächst | Alles ist gut. | Sie baute 2023 elf Schiffe. | Der Umsatz stieg auf 361 Millionen Euro.; -
            Werft wächst | Die Werft baute 2023 elf Schiffe. | „Der Umsatz stieg auf 361 Millionen Euro“, sagte sie.; -
            """)
    void theYearOfAReportHoldsForItsResults(String text, @Nullable String period) {
        assertThat(period(text, Locale.GERMAN)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Yard grows | The yard built eleven ships in 2023. | Revenue rose to 361 million euros.; 2023-01-01..2023-12-31
            Yard grows | The yard built eleven ships in 2023. | It employs 400 people.; -
            Yard grows | The yard built eleven ships in 2023. | Revenue fell to 361 million euros from 400 million.; -
            Yard grows | A year ago the yard built eleven ships. | Revenue rose to 361 million euros.; -
            """)
    void theYearOfAnEnglishReportHoldsForItsResults(String text, @Nullable String period) {
        assertThat(period(text, Locale.ENGLISH)).isEqualTo(period);
    }

    /** The period of the first figure. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            de; Der Anteil stieg im Jahr 2023 von 28 auf 32 Prozent.; -
            de; Der Anteil stieg von 28 Prozent im Jahr 2019 auf 32 Prozent.; 2019-01-01..2019-12-31
            de; Im Jahr 2023 wurde viel gebaut. Der Anteil stieg von 28 auf 32 Prozent.; -
            en; The share rose from 28 to 32 percent in 2023.; -
            """)
    void theValueBeforeAChangeHasNoPeriodOfTheChange(String language, String text, @Nullable String period) {
        assertThat(first(text, Locale.of(language))).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Das Werk beschäftigt 640 Menschen, 2023 wurde es verkauft.; -
            Das Werk beschäftigt 640 Menschen – im März waren viele krank.; -
            Mehr als 150 Helfer, darunter 40 Taucher, suchten am Montag nach ihm.; 2024-05-13..2024-05-13
            Von den 22 Wölfen, die 2023 starben, war keiner alt.; 2023-01-01..2023-12-31
            Im März kamen 640 Menschen, zwei Tage lang regnete es.; 2024-03-01..2024-03-31
            Gewogen haben die 22 Wölfe (40 bis 50 Kilo schwer) am Montag nur wenig.; 2024-05-13..2024-05-13
            """)
    void givesATimeNotToGermanFiguresOfTheClausesBefore(String text, @Nullable String period) {
        assertThat(first(text, Locale.GERMAN)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            The plant employs 640 people, and in March many of them were ill.; -
            Damage was put at $900,000 – on Monday the owner closed the shop.; -
            Profit came to $96 million, or 19 cents a share, in March.; 2024-03-01..2024-03-31
            Profit came to $96 million (£70 million, or €80 million) in March.; 2024-03-01..2024-03-31
            The last record was £520,000, paid in 2007.; 2007-01-01..2007-12-31
            """)
    void givesATimeNotToEnglishFiguresOfTheClausesBefore(String text, @Nullable String period) {
        assertThat(first(text, Locale.ENGLISH)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            de; Vor vier Jahren brannte das Werk.; -
            de; 2013 entstand dort ein 92 Meter hoher Turm.; -
            de; Im Oktober wurde das 25-Meter-Becken geheizt.; -
            de; Im Oktober stieg der Pegel um 92 Meter.; 2023-10-01..2023-10-31
            de; Am Montag starb im Heim eine 81 Jahre alte Frau.; -
            de; Das Werk, 1921 als Weberei gegründet, beschäftigt 640 Menschen.; -
            de; Das letzte Hochwasser, 2013, kostete 640 Menschen ihr Haus.; 2013-01-01..2013-12-31
            de; Sie pflanzten 640 Bäume im Park und eröffneten ihn am Montag.; -
            de; Im März kamen 40 Männer und 30 Frauen.; 2024-03-01..2024-03-31
            en; Entries rose 14 percent on last year.; -
            en; The offer was 12 percent above Tuesday's close.; -
            en; The mill, founded in 1921, employs 640 people.; -
            en; The mill employs 640 people at its site and made a loss in 2023.; -
            en; The mill burnt down four years ago.; -
            en; A 12-mile tunnel opened on Monday.; -
            en; Entries rose 14 percent in 2023.; 2023-01-01..2023-12-31
            """)
    void takesNoTimeOfAnotherEventOrAComparison(Locale language, String text, @Nullable String period) {
        assertThat(first(text, language)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            de; Im März kamen 420 Gäste nach 380 im Vormonat.; 2024-02-01..2024-02-29
            de; Im ersten Quartal 2023 waren es 420 Gäste, im Vorquartal 380 Gäste.; 2022-10-01..2022-12-31
            de; Im Februar 2024 kamen 420 Gäste, im Vorjahresmonat 380 Gäste.; 2023-02-01..2023-02-28
            de; Im ersten Halbjahr 2023 kamen 420 Gäste nach 380 im Vorjahreszeitraum.; 2022-01-01..2022-06-30
            de; Es kamen 420 Gäste nach 380 im Vormonat.; 2024-04-01..2024-04-30
            de; 2021 kamen 420 Gäste, im Vorjahr 380 Gäste.; 2023-01-01..2023-12-31
            en; In 2021, 420 guests came, up from 380 the previous year.; 2020-01-01..2020-12-31
            en; In March it sold 420 boats, against 380 in the preceding month.; 2024-02-01..2024-02-29
            en; It sold 420 boats, against 380 in the previous month.; 2024-04-01..2024-04-30
            """)
    void countsStepsBackFromTheTimeThatWasNamedLast(Locale language, String text, @Nullable String period) {
        assertThat(period(text, language)).isEqualTo(period);
    }
}
