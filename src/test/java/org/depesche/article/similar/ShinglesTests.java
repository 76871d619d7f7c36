package org.depesche.article.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which articles are copies of one text, on cases of our own: agency copy as papers change it, and forms filled in. */
class ShinglesTests {

    private static final String FERRY = """
            Nachtfähre fährt künftig ohne Diesel

            ROSTOCK Zwischen Rostock und Ystad soll vom Frühjahr 2027 an eine Fähre verkehren, die allein mit Strom fährt. Das teilte die Reederei Nordkai am Donnerstag mit.

            Das Schiff soll 186 Millionen Euro kosten und auf der finnischen Werft Kallasvuori gebaut werden. Es hat Platz für 600 Fahrgäste und 140 Lastwagen. Ein Drittel der Kosten übernimmt eine Förderbank.

            „Das ist kein Versuch, das ist ein Fahrplan“, sagte die Geschäftsführerin Henrike Osterloh. Geladen wird die Fähre während der Liegezeit von fünf Stunden über ein Erdkabel, das der Hafen noch verlegen muss.

            Umweltverbände begrüßten die Pläne. Sie mahnten aber, der Strom müsse aus erneuerbaren Quellen kommen. Das Land Mecklenburg-Vorpommern hat zugesagt, sich an den Kosten des Kabels zu beteiligen.
            """;

    private static final String FIRE = """
            Zwei Verletzte bei Brand in Lagerhalle

            Bei einem Brand in einer Lagerhalle im Osten von Oldenburg sind in der Nacht zwei Menschen verletzt worden. Ein 34 Jahre alter Wachmann kam mit einer Rauchvergiftung in ein Krankenhaus, eine Feuerwehrfrau verletzte sich am Knie.

            Das Feuer war nach Angaben der Polizei gegen 2.40 Uhr aus noch ungeklärter Ursache ausgebrochen. 85 Einsatzkräfte brauchten vier Stunden, um die Flammen zu löschen. In der Halle lagerten vor allem Möbel und Teppiche.

            Anwohner wurden aufgefordert, Fenster und Türen geschlossen zu halten. Den Schaden schätzt die Polizei auf rund 1,2 Millionen Euro. Die Ermittlungen dauern an.
            """;

    private static final String COUNCIL = """
            Council votes to keep swimming pool open

            The city council of Wexley voted on Tuesday to keep its only public swimming pool open until at least 2029, after a petition signed by 14,200 residents reached the town hall.

            Councillors agreed to spend 3.4 million pounds on a new roof and a heat pump. The decision passed with 31 votes to 17. Opponents said the money was needed for roads and for the library in Harrow Lane.

            "People told us clearly what they want," said the council leader, Moira Pellgrave. Building work is expected to begin in March and to last eleven months. During that time schools will use the pool in neighbouring Dunmere.
            """;

    private static final String STRIKE = """
            Warnstreik legt Nahverkehr lahm

            In mehreren Städten des Landes sind am Montagmorgen Busse und Straßenbahnen in den Depots geblieben. Die Gewerkschaft hatte rund 9000 Beschäftigte zu einem Warnstreik aufgerufen, der bis Dienstag um drei Uhr dauern soll.

            Betroffen sind unter anderem Bremen, Hannover und Braunschweig. Die S-Bahnen fahren dagegen nach Plan, weil sie nicht von den kommunalen Betrieben gefahren werden. An vielen Haltestellen warteten Schulkinder vergeblich auf ihren Bus.

            Die Gewerkschaft verlangt sieben Prozent mehr Lohn und einen zusätzlichen freien Tag. Die Arbeitgeber haben bisher drei Prozent geboten. „Damit kommen wir nicht einmal in die Nähe dessen, was an den Kassen fehlt“, sagte der Verhandlungsführer Jasper Quandt.

            Die nächste Runde der Verhandlungen ist für den kommenden Donnerstag in Hannover angesetzt. Sollte es auch dann keine Einigung geben, wollen die Beschäftigten in der Woche darauf zwei Tage lang streiken.
            """;

    private static final String WEATHER = """
            Wetter im Norden

            Am Montag ist es im Norden zunächst bewölkt, später zeigt sich häufiger die Sonne. Die Höchstwerte liegen zwischen 14 Grad an der Küste und 19 Grad im Binnenland. Der Wind weht schwach bis mäßig aus Südwest.

            In der Nacht zum Dienstag ist es gering bewölkt und trocken bei Tiefstwerten um 7 Grad. Am Dienstag gibt es einen Mix aus Sonne und Wolken, im Tagesverlauf sind einzelne Schauer möglich.
            """;

    private static final String STOCKS = """
            Dax schließt im Plus

            Der Deutsche Aktienindex hat am Dienstag Gewinne verbucht. Der Leitindex schloss 0,82 Prozent höher bei 16.412,55 Punkten. Der MDax der mittelgroßen Unternehmen stieg um 0,31 Prozent auf 25.871,20 Zähler.

            Der Euro kostete zuletzt 1,0874 Dollar. Die Europäische Zentralbank hatte den Referenzkurs zuvor auf 1,0861 Dollar festgesetzt. Am Rentenmarkt fiel die Umlaufrendite von 2,41 Prozent am Vortag auf 2,38 Prozent.
            """;

    private static final String RADAR = """
            Hier wird geblitzt

            Die Polizei weist darauf hin, dass in dieser Woche an folgenden Stellen die Geschwindigkeit gemessen wird: am Montag in der Lindenstraße in Aurich, am Mittwoch auf der Bundesstraße 72 bei Georgsheil und am Freitag in der Esenser Straße in Wittmund. Weitere Messungen an anderen Orten sind jederzeit möglich.
            """;

    private static final String JOBLESS = """
            Weniger Arbeitslose im Bezirk

            Im Bezirk der Agentur für Arbeit Emden waren im April 11.842 Menschen ohne Arbeit. Das waren 412 weniger als im März und 230 mehr als vor einem Jahr. Die Quote sank auf 5,4 Prozent.

            Gemeldet sind 2.918 offene Stellen, 87 mehr als im Vormonat. Gesucht werden vor allem Fachkräfte in der Pflege, im Handwerk und in der Gastronomie, sagte die Leiterin der Agentur, Wiebke Tammen.
            """;

    private static final String LOTTERY = """
            Lottozahlen

            Bei der Ziehung der Lottozahlen am Samstag sind folgende Zahlen gezogen worden: 4, 11, 19, 23, 38, 47. Die Superzahl lautet 6. Im Spiel 77 wurde die Zahl 2 0 7 7 4 1 5 gezogen, in der Super 6 die Zahl 8 1 3 3 0 9. Alle Angaben ohne Gewähr.
            """;

    private static final String VACANCY = """
            Neue Leiterin am Gymnasium

            Henrike Osterloh wird neue Leiterin des Gymnasiums am Deich. Die 47 Jahre alte Lehrerin für Mathematik und Physik tritt ihr Amt zum neuen Schuljahr an. Sie folgt auf Rolf Behnke, der in den Ruhestand geht.

            Osterloh kommt aus Wilhelmshaven und unterrichtete zuletzt an einer Gesamtschule in Varel. „Ich freue mich auf die Aufgabe“, sagte sie bei der Vorstellung.
            """;

    private static final String ROAD = """
            Meldung

            Die Autobahn 29 wird zwischen den Anschlussstellen Zetel und Varel in der Nacht von Montag auf Dienstag in Fahrtrichtung Oldenburg voll gesperrt. Grund sind Arbeiten an der Fahrbahn, teilte die Autobahngesellschaft mit. Die Sperrung beginnt um 20 Uhr und endet um 5 Uhr. Der Verkehr wird über die Bundesstraße 437 umgeleitet. Autofahrer sollten mehr Zeit einplanen und den Bereich möglichst weiträumig umfahren.
            """;

    private static final String OFFICE = """
            Meldung

            Die Bürgermeisterin von Schortens, Anke Sievers, lädt für Donnerstag zu einer Sprechstunde in das Rathaus ein. Wer ein Anliegen hat, kann zwischen 15 und 17 Uhr ohne Anmeldung kommen. Fragen werden auch am Telefon beantwortet. Die Verwaltung bittet darum, Unterlagen mitzubringen, wenn es um Anträge geht. Für Menschen, die nicht gut zu Fuß sind, gibt es einen Aufzug am Hintereingang.
            """;

    private static final String QUARTER = """
            Meldung

            Marlowe Tools reported quarterly revenue of 412 million dollars, up 6 percent from a year earlier. Net income rose to 38 million dollars, or 1.12 dollars a share, from 33 million dollars. Analysts had expected earnings of 1.05 dollars a share. The company expects revenue of between 1.6 billion and 1.7 billion dollars for the full year. Its shares rose 2.4 percent in early trading in New York.
            """;

    private static final String OBITUARY = """
            Meldung

            Der Bildhauer Enno Harms ist tot. Wie seine Familie mitteilte, starb er am Sonntag im Alter von 84 Jahren in seinem Haus auf Spiekeroog. Harms wurde mit Figuren aus Treibholz bekannt, die er am Strand sammelte. Mehr als vierzig seiner Arbeiten stehen in Museen und auf Plätzen in ganz Norddeutschland. Die Trauerfeier soll im engsten Kreis stattfinden.
            """;

    private static final String MATCH = """
            Meldung

            Der SV Nordhafen hat das Spitzenspiel der Kreisliga gegen den TuS Moorbek mit 3:1 gewonnen. Vor 420 Zuschauern trafen Lührs (12.), Quandt (47.) und Behnke (88.) für die Gastgeber, für Moorbek war Sievers (61.) erfolgreich. Damit bleibt Nordhafen an der Spitze der Tabelle.
            """;

    private static final String CRASH = """
            Meldung

            Bei einem Unfall auf der Landesstraße zwischen Esens und Bensersiel ist am Dienstagabend ein Motorradfahrer schwer verletzt worden. Der 23-Jährige war nach Angaben der Polizei in einer Kurve von der Fahrbahn abgekommen und gegen einen Baum geprallt. Ein Rettungshubschrauber brachte ihn in eine Klinik nach Oldenburg. Die Straße war für zwei Stunden gesperrt. Zeugen werden gebeten, sich bei der Polizei zu melden.
            """;

    private static Stream<Arguments> copies() {
        return Stream.of(
                Arguments.of(
                        "another headline", FERRY, headline(FERRY, "Strom statt Schweröl: Ostseefähre wird sauber")),
                Arguments.of("another headline, English", COUNCIL, headline(COUNCIL, "Wexley saves its pool")),
                Arguments.of("without the last paragraph", FERRY, without(FERRY, 4)),
                Arguments.of("without the last paragraph of four", STRIKE, without(STRIKE, 4)),
                Arguments.of("without the quote", STRIKE, STRIKE.replaceAll(" „Damit kommen[^\\n]*Quandt\\.", "")),
                Arguments.of("without a paragraph in the middle", FERRY, without(FERRY, 3)),
                Arguments.of(
                        "one sentence less",
                        FIRE,
                        FIRE.replace(" In der Halle lagerten vor allem Möbel und Teppiche.", "")),
                Arguments.of(
                        "a sentence in front",
                        COUNCIL,
                        before(COUNCIL, "Swimmers in Wexley can breathe again, our reporter writes.")),
                Arguments.of("a paragraph of the paper's own", STRIKE, STRIKE + """

                        In Delmenhorst fuhren am Morgen nur zwei Linien. Die Stadt bat Eltern, Fahrgemeinschaften zu bilden und Kinder nicht allein auf den Weg zu schicken.
                        """),
                Arguments.of(
                        "a note at the end",
                        FIRE,
                        FIRE + "\n(Küstendienst/tw) Diese Meldung wurde automatisch übernommen und nicht bearbeitet."),
                Arguments.of("a correction of a number", FIRE, FIRE.replace("85 Einsatzkräfte", "95 Einsatzkräfte")),
                Arguments.of("a correction of a name", COUNCIL, COUNCIL.replace("Moira Pellgrave", "Maura Pelgrave")),
                Arguments.of("a correction of the damage", FIRE, FIRE.replace("1,2 Millionen", "1,4 Millionen")),
                Arguments.of(
                        "two corrections",
                        STRIKE,
                        STRIKE.replace("9000", "9500").replace("bis Dienstag um drei Uhr", "bis Dienstag um vier Uhr")),
                Arguments.of(
                        "umlauts in two letters",
                        FERRY,
                        FERRY.replace("ä", "ae")
                                .replace("ö", "oe")
                                .replace("ü", "ue")
                                .replace("ß", "ss")),
                Arguments.of(
                        "other quotation marks and dashes",
                        FERRY,
                        FERRY.replace("„", "»").replace("“", "«").replace("ROSTOCK", "ROSTOCK –")),
                Arguments.of(
                        "all in one paragraph",
                        STRIKE,
                        headline(STRIKE, "Warnstreik")
                                .lines()
                                .skip(2)
                                .filter(line -> !line.isBlank())
                                .reduce("Warnstreik\n\n", (one, other) -> one + " " + other)),
                Arguments.of(
                        "capitals at the beginning",
                        COUNCIL,
                        COUNCIL.replace("The city council of Wexley voted", "THE CITY COUNCIL OF WEXLEY voted")),
                Arguments.of("another dateline", FERRY, FERRY.replace("ROSTOCK Zwischen", "Rostock/Ystad. Zwischen")),
                Arguments.of(
                        "house style",
                        FERRY,
                        FERRY.replace("186 Millionen Euro", "186 Mio. Euro")
                                .replace("ein Drittel", "ein gutes Drittel")
                                .replace("vom Frühjahr 2027 an", "ab Frühjahr 2027")),
                Arguments.of(
                        "a lead rewritten",
                        STRIKE,
                        STRIKE.replace(
                                "In mehreren Städten des Landes sind am Montagmorgen Busse und Straßenbahnen in den Depots geblieben.",
                                "Nichts ging mehr am Montagmorgen: Busse und Bahnen blieben stehen.")),
                Arguments.of("paragraphs in another order", STRIKE, swapped(STRIKE)),
                Arguments.of(
                        "subheads put in",
                        COUNCIL,
                        COUNCIL.replace("\n\nCouncillors", "\n\nMoney for the roof\n\nCouncillors")
                                .replace("\n\n\"People", "\n\nWork from March\n\n\"People")),
                Arguments.of("numbers written in another way", COUNCIL, COUNCIL.replace("14,200", "14200")),
                Arguments.of("quarter: corrected EPS", QUARTER, QUARTER.replace("1.12", "1.21")),
                Arguments.of(
                        "obit: one sentence dropped",
                        OBITUARY,
                        OBITUARY.replace(" Die Trauerfeier soll im engsten Kreis stattfinden.", "")),
                Arguments.of("match: the photographer's line added", MATCH, MATCH + " Foto: Tammen"),
                Arguments.of(
                        "crash: age corrected, place added",
                        CRASH,
                        CRASH.replace("23-Jährige", "24-Jährige aus Wittmund")));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("two events", FERRY, STRIKE),
                Arguments.of("two events in the same words", FIRE, FIRE_IN_LEER),
                Arguments.of("the weather of two days", WEATHER, """
                        Wetter im Norden

                        Am Donnerstag ist es im Norden zunächst sonnig, später ziehen dichtere Wolken auf. Die Höchstwerte liegen zwischen 11 Grad an der Küste und 15 Grad im Binnenland. Der Wind weht mäßig bis frisch aus Nordwest.

                        In der Nacht zum Freitag ist es stark bewölkt und regnerisch bei Tiefstwerten um 4 Grad. Am Freitag gibt es einen Mix aus Sonne und Wolken, im Tagesverlauf sind einzelne Gewitter möglich.
                        """),
                Arguments.of(
                        "the weather, only the numbers differ",
                        WEATHER,
                        WEATHER.replace("14", "11").replace("19", "16").replace("7 Grad", "3 Grad")),
                Arguments.of("the stock exchange of two days", STOCKS, """
                        Dax schließt im Minus

                        Der Deutsche Aktienindex hat am Mittwoch Verluste verbucht. Der Leitindex schloss 0,44 Prozent tiefer bei 16.340,18 Punkten. Der MDax der mittelgroßen Unternehmen fiel um 0,92 Prozent auf 25.633,07 Zähler.

                        Der Euro kostete zuletzt 1,0902 Dollar. Die Europäische Zentralbank hatte den Referenzkurs zuvor auf 1,0879 Dollar festgesetzt. Am Rentenmarkt stieg die Umlaufrendite von 2,38 Prozent am Vortag auf 2,43 Prozent.
                        """),
                Arguments.of(
                        "the stock exchange, only the numbers differ",
                        STOCKS,
                        STOCKS.replace("0,82", "0,12")
                                .replace("16.412,55", "16.432,24")
                                .replace("0,31", "0,05")
                                .replace("25.871,20", "25.884,13")
                                .replace("1,0874", "1,0880")
                                .replace("1,0861", "1,0866")
                                .replace("2,41", "2,38")
                                .replace("auf 2,38", "auf 2,36")),
                Arguments.of(
                        "speed traps of two weeks",
                        RADAR,
                        RADAR.replace("Lindenstraße in Aurich", "Hauptstraße in Norden")
                                .replace("Bundesstraße 72 bei Georgsheil", "Bundesstraße 210 bei Schirum")
                                .replace("Esenser Straße in Wittmund", "Auricher Straße in Leer")),
                Arguments.of("the unemployed of two months", JOBLESS, """
                        Weniger Arbeitslose im Bezirk

                        Im Bezirk der Agentur für Arbeit Emden waren im Mai 11.506 Menschen ohne Arbeit. Das waren 336 weniger als im April und 198 mehr als vor einem Jahr. Die Quote sank auf 5,3 Prozent.

                        Gemeldet sind 3.004 offene Stellen, 86 mehr als im Vormonat. Gesucht werden vor allem Fachkräfte in der Pflege, im Handwerk und in der Gastronomie, sagte die Leiterin der Agentur, Wiebke Tammen.
                        """),
                Arguments.of(
                        "the unemployed of two districts",
                        JOBLESS,
                        JOBLESS.replace("Emden", "Oldenburg")
                                .replace("11.842", "16.027")
                                .replace("412", "655")
                                .replace("230", "718")
                                .replace("5,4", "4,9")
                                .replace("2.918", "4.166")
                                .replace("87", "203")
                                .replace("Wiebke Tammen", "Gesa Lührs")),
                Arguments.of("two draws of the lottery", LOTTERY, """
                        Lottozahlen

                        Bei der Ziehung der Lottozahlen am Mittwoch sind folgende Zahlen gezogen worden: 2, 9, 14, 30, 41, 49. Die Superzahl lautet 1. Im Spiel 77 wurde die Zahl 9 5 1 0 6 6 8 gezogen, in der Super 6 die Zahl 4 4 7 0 2 5. Alle Angaben ohne Gewähr.
                        """),
                Arguments.of(
                        "two people in the same words",
                        VACANCY,
                        VACANCY.replace("Henrike Osterloh", "Jasper Quandt")
                                .replace("Osterloh kommt", "Quandt kommt")
                                .replace("Leiterin", "Leiter")
                                .replace("Lehrerin", "Lehrer")
                                .replace("47", "52")
                                .replace("Mathematik und Physik", "Deutsch und Sport")
                                .replace("Gymnasiums am Deich", "Gymnasiums in Jever")
                                .replace("Rolf Behnke, der", "Anke Sievers, die")
                                .replace("Wilhelmshaven", "Cuxhaven")
                                .replace("Varel", "Bremerhaven")),
                Arguments.of(
                        "two people, only the names differ",
                        VACANCY,
                        VACANCY.replace("Henrike Osterloh", "Anke Sievers")
                                .replace("Osterloh kommt", "Sievers kommt")
                                .replace("Gymnasiums am Deich", "Gymnasiums in Jever")
                                .replace("Rolf Behnke", "Jasper Quandt")
                                .replace("47", "52")),
                Arguments.of("a translation", FERRY, """
                        Night ferry to run without diesel

                        ROSTOCK From spring 2027 a ferry that runs on electricity alone is to sail between Rostock and Ystad, the shipping company Nordkai said on Thursday.

                        The ship will cost 186 million euros and will be built at the Finnish yard Kallasvuori. It has room for 600 passengers and 140 lorries. A third of the costs is borne by a development bank.
                        """),
                Arguments.of("a summary", STRIKE, without(without(STRIKE, 4), 3)),
                Arguments.of("the same matter a week later", STRIKE, """
                        Nahverkehr steht zwei Tage still

                        Nach dem Scheitern der Verhandlungen in Hannover bleiben Busse und Straßenbahnen an diesem Dienstag und Mittwoch in den Depots. Die Gewerkschaft verlangt sieben Prozent mehr Lohn und einen zusätzlichen freien Tag. Die Arbeitgeber hatten zuletzt vier Prozent geboten.

                        „Wir hätten uns das gern erspart“, sagte der Verhandlungsführer Jasper Quandt. Betroffen sind unter anderem Bremen, Hannover und Braunschweig.
                        """),
                Arguments.of(
                        "too short to say",
                        "Kurz\n\nDer Hafen bleibt am Sonntag geschlossen.",
                        "Kurz gesagt\n\nDer Hafen bleibt am Sonntag geschlossen."),
                Arguments.of(
                        "road: other place",
                        ROAD,
                        ROAD.replace("Zetel und Varel", "Jaderberg und Rastede")
                                .replace("Montag auf Dienstag", "Mittwoch auf Donnerstag")
                                .replace("437", "211")),
                Arguments.of(
                        "office: another town",
                        OFFICE,
                        OFFICE.replace("Schortens, Anke Sievers", "Jever, Gesa Lührs")
                                .replace("Donnerstag", "Dienstag")
                                .replace("15 und 17", "16 und 18")),
                Arguments.of(
                        "quarter: same company",
                        QUARTER,
                        QUARTER.replace("412", "437")
                                .replace("6 percent", "5 percent")
                                .replace("38 million", "41 million")
                                .replace("1.12", "1.20")
                                .replace("33 million", "36 million")
                                .replace("1.05", "1.18")
                                .replace("2.4", "0.7")),
                Arguments.of(
                        "obit: another person",
                        OBITUARY,
                        OBITUARY.replace("Enno Harms", "Rolf Behnke")
                                .replace("Harms wurde", "Behnke wurde")
                                .replace("84", "79")
                                .replace("Spiekeroog", "Baltrum")
                                .replace("Treibholz", "Schrott")),
                Arguments.of(
                        "match: another",
                        MATCH,
                        MATCH.replace("SV Nordhafen", "VfL Deichtor")
                                .replace("TuS Moorbek", "FC Wittsand")
                                .replace("3:1", "2:0")
                                .replace("420", "310")
                                .replace("Lührs (12.), Quandt (47.) und Behnke (88.)", "Harms (33.), Tammen (70.)")
                                .replace("Moorbek", "Wittsand")
                                .replace("Nordhafen", "Deichtor")),
                Arguments.of(
                        "crash: another, same words",
                        CRASH,
                        CRASH.replace("Esens und Bensersiel", "Norden und Hage")
                                .replace("Dienstagabend", "Samstagmittag")
                                .replace("23-Jährige", "51-Jährige")
                                .replace("zwei Stunden", "drei Stunden")));
    }

    private static final String FIRE_IN_LEER = """
            Ein Verletzter bei Brand in Scheune

            Bei einem Brand in einer Scheune im Norden von Leer ist am Abend ein Mensch verletzt worden. Ein 61 Jahre alter Landwirt kam mit einer Rauchvergiftung in ein Krankenhaus.

            Das Feuer war nach Angaben der Polizei gegen 21.15 Uhr aus noch ungeklärter Ursache ausgebrochen. 60 Einsatzkräfte brauchten drei Stunden, um die Flammen zu löschen. In der Scheune lagerten vor allem Stroh und Maschinen.

            Anwohner wurden aufgefordert, Fenster und Türen geschlossen zu halten. Den Schaden schätzt die Polizei auf rund 250.000 Euro. Die Ermittlungen dauern an.
            """;

    private static String headline(String text, String headline) {
        return headline + text.substring(text.indexOf("\n\n"));
    }

    private static String before(String text, String sentence) {
        return text.replaceFirst("\n\n", "\n\n" + sentence + " ");
    }

    /** @param paragraph counted from 1 behind the headline */
    private static String without(String text, int paragraph) {
        List<String> blocks = new ArrayList<>(List.of(text.split("\n\n")));
        blocks.remove(paragraph);
        return String.join("\n\n", blocks);
    }

    private static String swapped(String text) {
        String[] blocks = text.split("\n\n");
        return String.join("\n\n", blocks[0], blocks[1], blocks[3], blocks[2], blocks[4]);
    }

    private static boolean meet(Shingles one, Shingles other) {
        int[] bands = one.bands();
        int[] others = other.bands();
        return Arrays.stream(bands).anyMatch(band -> Arrays.stream(others).anyMatch(each -> each == band));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copies")
    void copiesOfOneTextAreAlike(String what, String one, String other) {
        Shingles first = Shingles.of(one);
        Shingles second = Shingles.of(other);

        assertThat(first.isCopyOf(second)).isTrue();
        assertThat(meet(first, second)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whatIsNoCopyIsNotAlike(String what, String one, String other) {
        assertThat(Shingles.of(one).isCopyOf(Shingles.of(other))).isFalse();
    }

    @Test
    void theLikenessIsTheShareInCommon() {
        String twelve = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf";
        String ten = "eins zwei drei vier fünf sechs sieben acht neun zehn";

        assertThat(Shingles.of("Zahlen\n\n" + twelve).likeness(Shingles.of("Mehr\n\n" + ten)))
                .isEqualTo(2.0 * 8 / (10 + 8));
    }

    /** Cases that the words alone do not decide. */
    @Test
    void aFormWhereOnlyTheDaysAreNewIsTakenForACopyAndATextRewordedAllOverForAnother() {
        assertThat(Shingles.of(ROAD)
                        .isCopyOf(Shingles.of(ROAD.replace("Montag auf Dienstag", "Mittwoch auf Donnerstag"))))
                .isTrue();
        assertThat(Shingles.of(OBITUARY)
                        .isCopyOf(Shingles.of(OBITUARY.replace("Wie seine", "Wie die")
                                .replace("am Sonntag", "am Wochenende")
                                .replace("bekannt, die", "berühmt, die")
                                .replace("Mehr als", "Über")
                                .replace("ganz Norddeutschland", "Norddeutschland")
                                .replace("engsten", "kleinen"))))
                .isFalse();
    }
}
