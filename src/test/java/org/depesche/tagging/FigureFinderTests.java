package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that are read as figures; the rows are in {@code figures/*.csv}: language | sentence | figures. */
class FigureFinderTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 16);

    private final FigureFinder finder = new FigureFinder();

    private List<Mention.FigureMention> find(String language, String text, @Nullable LocalDate published) {
        return finder.find(TaggableText.of(text, Locale.of(language), published));
    }

    static String written(Mention.FigureMention mention) {
        Quantity quantity = mention.figure().quantity();
        String number = quantity.modifier() == Quantity.Modifier.RANGE
                ? plain(quantity.lower()) + ".." + plain(quantity.upper())
                : plain(quantity.value());
        String sign = switch (quantity.modifier()) {
            case EXACT, RANGE -> "";
            default -> quantity.modifier().sign() + " ";
        };
        return sign + number + " " + quantity.unit() + (quantity.per() == null ? "" : "/" + quantity.per());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/figures.csv", delimiter = '|', quoteCharacter = '\0', maxCharsPerColumn = 2000)
    void readsValueUnitAndModifier(String language, String sentence, String figures) {
        String found = find(language.strip(), sentence.strip(), PUBLISHED).stream()
                .map(FigureFinderTests::written)
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(figures.strip());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/figures/none.csv", delimiter = '|', quoteCharacter = '\0', maxCharsPerColumn = 2000)
    void leavesOtherNumbersAlone(String language, String sentence) {
        assertThat(find(language.strip(), sentence.strip(), PUBLISHED))
                .extracting(Mention.FigureMention::surface)
                .isEmpty();
    }

    @Test
    void readsTheTradeOfTwoCountriesWithMeasureAndPeriod() {
        List<Mention.FigureMention> found = find(
                "de",
                "Der bilaterale Handel wuchs stark, im vergangenen Jahr hat das Handelsvolumen einen Rekordwert von"
                        + " umgerechnet 90 Milliarden Euro erreicht.",
                PUBLISHED);

        assertThat(found).singleElement().satisfies(mention -> {
            assertThat(mention.surface()).isEqualTo("umgerechnet 90 Milliarden Euro");
            assertThat(mention.origin()).isEqualTo(Origin.MACHINE);
            assertThat(mention.figure().kind()).isEqualTo(FigureKind.MONEY);
            assertThat(mention.figure().measure()).isEqualTo("Handelsvolumen");
            assertThat(mention.figure().quantity().modifier()).isEqualTo(Quantity.Modifier.ABOUT);
            assertThat(mention.figure().period())
                    .isEqualTo(new Period(
                            "im vergangenen Jahr",
                            LocalDate.of(2023, 1, 1),
                            LocalDate.of(2023, 12, 31),
                            Period.Found.RELATIVE));
        });
    }

    @Test
    void tellsFromWhatToWhatAndByHowMuch() {
        List<Mention.FigureMention> found =
                find("de", "Der Absatz sank um 5 Prozent, der Anteil wuchs von 2,1 auf 2,4 Prozent.", null);

        assertThat(found).hasSize(3);
        assertThat(found.get(0).figure().change()).isEqualTo(Figure.Change.DOWN);
        assertThat(found.get(1).figure().role()).isEqualTo(Figure.Role.FROM);
        assertThat(found.get(2).figure().role()).isEqualTo(Figure.Role.TO);
    }

    /** Changes as signs in the order of the text: + and - are sizes of a rise and a fall, = is a value. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Es kamen 4,9 Millionen Menschen, 700.000 mehr als 2023.                       | =+
            de | Es kamen 4,9 Millionen, 100.000 mehr als im Rekordjahr 2019.                   | =+
            de | Gezählt wurden 1.690 Starts, 40 weniger als im Vorjahr.                        | =-
            de | Je Aktie gibt es 1,20 Euro, 15 Cent mehr als 2023.                             | =+
            de | Das waren 9 Prozent weniger als im Jahr davor.                                 | -
            de | Im Hafen legten 40 Schiffe weniger als im Mai an.                              | -
            de | In 30 Städten demonstrierten mehr als 500 Menschen.                            | ==
            de | In 30 Städten mehr als 500 Zelte: das gab es nie.                              | ==
            de | Mehr als 700.000 Menschen kamen.                                               | =
            de | Für 20 Euro mehr gibt es einen Platz am Fenster.                               | =
            en | The port handled 1.2 million tonnes, 40,000 fewer than in 2023.                | =-
            en | Profit was 12 million euros, 5 percent more than a year earlier.               | =+
            en | In 30 towns more than 500 tents were put up.                                   | ==
            """)
    void takesWhatIsMoreOrLessThanSomethingElseForAChange(String language, String text, String changes) {
        String found = find(language, text, null).stream()
                .map(mention -> mention.figure().change())
                .map(change -> change == null ? "=" : change == Figure.Change.UP ? "+" : "-")
                .collect(Collectors.joining());

        assertThat(found).isEqualTo(changes);
    }

    /** As above; a percentage needs neither "um" nor "als". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Die Werft verliert elf Prozent ihrer Aufträge.                            | -
            de | Die Aktien verloren am Abend 3 Prozent.                                   | =
            de | Die Aktien verloren 3 Prozent.                                            | -
            de | Im Mai verloren 12 Prozent der Anleger Geld.                              | =
            de | Der Verband bietet 4,5 Prozent mehr Geld.                                 | +
            de | Die Brauerei verkaufte 6 Prozent weniger Fässer.                          | -
            de | Ein Platz im Heim ist 9 Prozent teurer geworden.                          | +
            de | Es sind 10 Prozent mehr oder weniger.                                     | =
            de | Rund 40 Prozent mehr als 300 Euro zu nehmen, wäre zu viel.                | ==
            de | Der Index gab bis zum Mittag 2 Prozent nach.                              | -
            de | Die Genossenschaft legte 2024 knapp 5 Prozent zu.                         | +
            de | Die Liste gewann 12 Prozent der Stimmen.                                  | =
            de | Die Partei verlor mit 47 Prozent der Stimmen.                             | =
            de | 7 Prozent unserer Ware ging nach Osten.                                   | =
            en | The mill sold 18 percent fewer planks in March.                           | -
            en | Trade will shrink by between 10 and 15 percent.                           | -
            en | About 30 percent more or less agree.                                      | =
            en | Some 22 percent of the boxes came by rail.                                | =
            """)
    void takesAPercentageMoreLessOrLostForAChange(String language, String text, String changes) {
        takesWhatIsMoreOrLessThanSomethingElseForAChange(language, text, changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Die Zahl der Passagiere am Flughafen nahm im Jahr 2021 um 84.517 zu.        | UP
            Die Zahl der Passagiere nahm um 3 Prozent zu, teilte der Flughafen mit.     | UP
            Die Zahl der Einbrüche nahm um 310 ab und war so klein wie nie.             | DOWN
            Die Preise zogen im Mai um 3 Prozent an.                                    | UP
            Die Aktie gab am Mittag um 3 Prozent nach.                                  | DOWN
            Sie nahm den Zug, um 84 Akten zu holen.                                     |
            """)
    void readsAChangeFromAVerbWithItsParticle(String text, Figure.@Nullable Change change) {
        assertThat(find("de", text, null).getLast().figure().change()).isEqualTo(change);
    }

    /** The lemmas of the measures, by which figures are grouped. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Der Haushalt der Stadt umfasst 612 Millionen Euro.                              | haushalt
            Die Stadt versorgt 3.200 Haushalte.                                             | haushalte
            Jeder fünfte Haushalt in der Stadt heizt mit Holz.                              | haushalte
            Etwa 40 Prozent der Haushalte heizen mit Holz.                                  | haushalte
            Die Haushalte der Länder stiegen auf 500 Milliarden Euro.                       | haushalt
            Der Haushalt wächst um 4 Prozent.                                               | haushalt
            """)
    void countedHouseholdsAreNoBudget(String text, String lemma) {
        assertThat(find("de", text, null).getFirst().figure().measureLemma()).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Die Stadt fährt künftig mit 60 Bussen.           | Busse
            In vier Werken wird kurzgearbeitet.              | Werke
            In 23 Häusern fiel der Strom aus.                | Häuser
            Unter 80 Bewerbern fiel die Wahl auf ihn.        | Bewerber
            An 42 Schulen fehlt Personal.                    | Schulen
            Mit zwölf Unternehmen verhandelt die Stadt.      | Unternehmen
            """)
    void countedThingsAreNamedInTheNominative(String text, String name) {
        assertThat(find("de", text, null).getFirst().figure().measure()).isEqualTo(name);
    }

    /** An editor's words for the measure of a figure: the head decides, wherever it stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Strompreis für Haushalte | PERCENT | strompreis
            Ausgaben der Haushalte   | PERCENT | ausgabe
            Haushalte mit Kindern    | COUNT   | haushalte
            Haushalt                 | COUNT   | haushalte
            Haushalt                 | MONEY   | haushalt
            """)
    void theHeadOfAMeasureDecidesWhetherItIsOfHouseholds(String measure, FigureKind kind, String lemma) {
        assertThat(FigureReader.lemma(measure, Locale.GERMAN, kind)).isEqualTo(lemma);
    }

    /** The measures in the order of the text, in brackets if they are not compared with others; - is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Der Umsatz stieg auf 3 Milliarden Euro, davon 200 Millionen Euro in Europa.              | Umsatz, (Umsatz)
            de | Der Umsatz lag bei 3 Mrd. Euro, davon entfielen rund 200 Mio. Euro auf Europa.           | Umsatz, (Umsatz)
            de | Der Umsatz lag bei 3 Mrd. Euro (davon 200 Mio. hier), der Gewinn bei 20 Mio. Euro.       | Umsatz, (Umsatz), Gewinn
            de | Der Haushalt sieht Ausgaben von 12 Mrd. Euro vor, davon 2 Mrd. für Schulen und 900 Mio. für Straßen. | Ausgaben, (Ausgaben), (Ausgaben)
            de | Die Firma beschäftigt 34.000 Mitarbeiter, von denen 12.000 in Kiel arbeiten.              | Mitarbeiter, (Mitarbeiter)
            de | Die Investitionen belaufen sich auf 80 Mio. Euro, 20 Millionen davon trägt das Land.     | Investitionen, (Investitionen)
            de | Die Kosten betragen 3 Millionen Euro, darunter 200.000 Euro Zinsen.                      | Kosten, Zinsen
            de | Mehr als 150 Einsatzkräfte, darunter 40 Taucher, suchten nach dem Jungen.                | Einsatzkräfte, Taucher
            de | Es entstehen 48 Wohnungen, ein Drittel davon gefördert.                                  | Wohnungen, Wohnungen
            de | Der Umsatz könne davon profitieren und auf 3 Milliarden Euro steigen.                    | Umsatz
            de | Die Schulden betragen 3 Milliarden Euro, davon profitieren 12 Banken.                    | Schulden, Banken
            de | Auf 100 freie Lehrstellen kommen nur 31 Bewerber.                                        | (freie Lehrstellen), Bewerber
            de | Auf 1.000 Einwohner entfallen im Kreis 540 Autos.                                        | -, Autos
            de | Auf 100 Mitglieder kam der Verein erst spät.                                             | Mitglieder
            de | Die Zahl der Mitglieder stieg auf 1.000, darunter 30 Kinder.                             | Zahl der Mitglieder, Kinder
            en | For every 100 vacancies there are 31 applicants.                                         | (vacancies), applicants
            en | Revenue rose to 3 billion euros, of which 200 million euros came from Europe.            | Revenue, (Revenue)
            en | Revenue rose to $3 billion, including $200 million from Europe.                          | Revenue, (Revenue)
            en | The company employs 34,000 people, 12,000 of them in Germany.                            | people, (people)
            en | The fund holds 900 million euros, 200 million of which is in shares.                     | fund, (fund)
            en | Spending reached 40 million dollars, including 5 million dollars of interest.            | Spending, (Spending)
            en | Profit was 20 million euros, which compares with 12 million euros a year earlier.        | Profit, Profit
            """)
    void aPartIsNotComparedWithTheWhole(String language, String text, String measures) {
        String found = find(language, text, PUBLISHED).stream()
                .map(mention -> mention.figure().measured())
                .map(measured -> measured == null || !measured.isShown()
                        ? "-"
                        : measured.isCompared() ? measured.name() : "(" + measured.name() + ")")
                .collect(Collectors.joining(", "));

        assertThat(found).isEqualTo(measures);
    }

    /** The measures in the order of the text; - is none. The people that the text names are written with a star. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | *Feldkamp* erhielt 3 Millionen Euro.                                       | -
            de | *Feldkamp* kam auf 45,2 Prozent, *Abele* auf 30 Prozent.                   | -, Stimmenanteil
            de | *Maria Feldkamp* bekam 45 Prozent.                                         | -
            de | *Abele* zufolge fehlen 4 Millionen Euro.                                   | -
            de | Die Unternehmerin *Abele* zahlte 4 Millionen Euro.                         | -
            de | Ministerin *Abele* zahlte 4 Millionen Euro.                                | -
            de | *Abele* rechnet mit Kosten von 4 Millionen Euro.                           | Kosten
            de | Das Vermögen *Abele*s beträgt 4 Millionen Euro.                            | Vermögen
            de | Die Miete stieg auf 900 Euro, sagte *Abele*.                               | Miete
            de | *Anna Preis* kam spät, der Preis lag bei 4 Euro.                           | Preis
            en | *Feldkamp* paid 3 million euros.                                           | -
            en | Mr *Abele* earned $3 million last year.                                    | -
            en | *Abele* said the bridge would cost 4 million dollars.                      | bridge cost
            """)
    void measuresNoPeople(String language, String starred, String measures) {
        List<Mention.EntityMention> people = new ArrayList<>();
        int at = 0;
        String[] stretches = starred.split("\\*", -1);
        for (int i = 0; i < stretches.length; i++) {
            if (i % 2 == 1) {
                EntityKey key = new EntityKey(EntityKind.PERSON, stretches[i].toLowerCase(Locale.ROOT), stretches[i]);
                people.add(new Mention.EntityMention(
                        new Span(at, at + stretches[i].length()), stretches[i], key, Origin.MACHINE, 1));
            }
            at += stretches[i].length();
        }

        assertThat(measures(finder.find(
                        TaggableText.of(starred.replace("*", ""), Locale.of(language), PUBLISHED),
                        people,
                        Budget.unlimited())))
                .isEqualTo(measures);
    }

    /** The measures in the order of the text; - is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Gekostet hat der Umbau 4 Millionen Euro.                                   | Preis für Umbau
            de | Gekostet habe das 4 Millionen Euro.                                        | Preis
            de | Investiert werden 9,2 Millionen Euro.                                      | Investition
            de | Geplant sind 9,2 Millionen Euro.                                           | -
            de | Ausgegeben wurden 300.000 Euro.                                            | -
            de | Finanziert wird das Vorhaben mit 9,2 Millionen Euro.                       | Finanzierung
            de | Verletzt wurden 12 Menschen.                                               | Menschen
            de | Die Bilanz: Verdient wurden 12 Millionen Euro.                             | -
            de | Bislang kostete das 3 Millionen Euro.                                      | Preis
            de | Neue Anlagen kosten 3 Millionen Euro.                                      | Preis für Anlagen
            de | Beschäftigte bekommen 3 Prozent mehr.                                      | -
            de | Gewinne von 3 Millionen Euro sind möglich.                                 | Gewinne
            de | Mieten stiegen um 3 Prozent.                                               | Mieten
            de | Es gibt 1200 offene Stellen.                                               | offene Stellen
            de | Von den 3.400 offenen Stellen ist kaum eine besetzt.                       | offene Stellen
            de | Gezählt wurden 3.400 neue Fälle.                                           | neue Fälle
            de | Ein Viertel des deutschen Exports geht nach Norden.                        | deutscher Export
            de | Gezählt wurden 1690 Starts und Landungen.                                  | Starts
            de | Im Mai gab es 1690 Starts, 40 weniger als im Vorjahr.                      | Starts, Starts
            de | Der Verein zählt 1750 Mitglieder.                                          | Mitglieder
            de | Im Jahr 1690 Starts zu zählen, war nicht üblich.                           | ''
            de | Seit 1690 Preußens Hafen und 1701 Preußens Stolz.                          | ''
            en | There were 1690 starts in May.                                             | starts
            en | Open jobs fell to 1,200.                                                   | Open jobs
            en | Among the guests was Solberg, whose ships carry a fifth of them.            | guests
            en | Half of them paid 30 euros.                                                | -, -
            en | One in five of us is left.                                                 | -
            en | Half of the guests paid.                                                   | guests
            en | Spent last year were 4 million dollars.                                    | -
            """)
    void measuresNounsAlone(String language, String text, String measures) {
        assertThat(measures(find(language, text, PUBLISHED))).isEqualTo(measures);
    }

    /** Names by which a rule parts the thing measured from a plan, a payer or a line that stood still; - is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Die Gewerkschaft geht mit einer Forderung von 5,5 Prozent mehr Lohn in die Runde. | Lohn
            de | Mit einem Angebot von drei Prozent mehr Geld endete die Sitzung.                  | Geld
            de | Das Ziel von 20 Prozent weniger Abfall ist erreicht.                              | Abfall
            de | Nach einem Plan mit einem Drittel weniger Stellen kommt das Werk aus.             | Stellen
            de | Die Bilanz von 12 Prozent mehr Fahrgästen freut den Betreiber.                    | Fahrgästen
            en | The plan means 5 percent more flights.                                            | flights
            en | The mill sold 18 percent fewer planks in March.                                   | planks
            en | The port handled 12 percent more containers than last year.                       | containers
            en | The company has been fined 65,000 euros for the leak.                             | fine
            en | Federal inspectors fined the cooperative 96,400 euros.                            | fine
            en | A court fined the builder 900 euros.                                              | fine
            en | The gang sold each bicycle for 150 euros.                                         | price
            en | The association charges landlords 79 euros.                                       | -
            en | A guitar sold for 3,000 euros.                                                    | guitar price
            de | Der Verkehr war für 40 Minuten unterbrochen.                                      | Unterbrechung von Verkehr
            de | Die Bahnstrecke wurde für zwei Tage unterbrochen.                                 | Unterbrechung von Bahnstrecke
            de | Die Fähre wurde für elf Tage stillgelegt.                                         | Stillstand von Fähre
            de | Seit drei Tagen ist die Strecke unterbrochen.                                     | -
            de | Nach zwei Stunden fiel der Strom aus.                                             | -
            """)
    void measuresTheThingItselfAlone(String language, String text, String measures) {
        measuresNounsAlone(language, text, measures);
    }

    private static String measures(List<Mention.FigureMention> found) {
        return found.stream()
                .map(mention -> mention.figure().measure())
                .map(measure -> measure == null ? "-" : measure)
                .collect(Collectors.joining(", "));
    }

    @Test
    void takesTheDayOfPublicationWhereNothingIsSaid() {
        Mention.FigureMention dated =
                find("de", "Der Fonds verwaltet 3 Millionen Euro.", PUBLISHED).getFirst();
        Mention.FigureMention undated =
                find("de", "Der Fonds verwaltet 3 Millionen Euro.", null).getFirst();

        assertThat(dated.figure().period()).isEqualTo(new Period(null, PUBLISHED, PUBLISHED, Period.Found.INFERRED));
        assertThat(undated.figure().period()).isNull();
    }

    @Test
    void givesOffsetsInTheWholeTextAndTheSentence() {
        String text = "Erster Absatz ohne etwas.\n\nHier ist nichts. Dort standen 40 Zelte, sagte er. Ende.";

        Mention.FigureMention found = find("de", text, PUBLISHED).getFirst();

        assertThat(found.span().of(text)).isEqualTo("40 Zelte").isEqualTo(found.surface());
        assertThat(found.sentence().of(text)).isEqualTo("Dort standen 40 Zelte, sagte er.");
    }

    @Test
    void findsNothingInALanguageItDoesNotRead() {
        assertThat(finder.find(TaggableText.of("Il a payé 40 euros.", Locale.FRENCH, PUBLISHED)))
                .isEmpty();
        assertThat(finder.find(TaggableText.of("Er zahlte 40 Euro.", null, PUBLISHED)))
                .isEmpty();
    }

    @Test
    void readsEverySentenceOfALongArticleOnce() {
        List<String> sentences = new ArrayList<>();
        for (int i = 10; i < 60; i++) {
            sentences.add("Es kamen " + i + " Gäste.");
        }

        assertThat(find("de", String.join(" ", sentences), PUBLISHED)).hasSize(50);
    }
}
