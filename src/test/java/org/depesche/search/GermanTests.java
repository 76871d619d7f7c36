package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.search.lucene.index.LuceneShelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * German analysis judged over a shelf of short articles: the hits of each query, and apart their order. Words that
 * the other language has find its articles, too, below those of the word itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GermanTests {

    private Shelf shelf;
    private final Map<String, String> names = new HashMap<>();

    /** An empty shelf; other engines have their own. */
    Shelf shelf() throws IOException {
        return new LuceneShelf();
    }

    @BeforeAll
    void fillTheShelf() throws IOException {
        shelf = shelf();
        try (InputStream in = GermanTests.class.getResourceAsStream("german-articles.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String article : text.split("\n\n")) {
                String[] lines = article.strip().split("\n");
                if (!lines[0].startsWith("#")) {
                    String[] name = lines[0].split(" ");
                    names.put(lines[1], name[0]);
                    shelf.with(name[1], lines[1], lines[2]);
                }
            }
        }
    }

    @AfterAll
    void emptyTheShelf() throws IOException {
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # compounds, both ways
            Volumen               | börse norwegen
            Handel                | börse norwegen
            Handelsvolumen        | börse norwegen
            Handels-Volumen       | börse norwegen
            Energie               | atom energy
            Kernenergie           | atom
            Kern                  | atom
            Kraft                 | atom rate
            Kraftwerk             | atom
            Kernkraftwerk         | atom
            Atom                  | atom
            Kurs                  | börse
            Aktie                 | börse
            Aktienkurs            | börse
            Flaute                | börse
            Arbeiter              | streik ports
            Arbeit                | streik
            Hafenarbeiter         | streik
            Quartal               | einwohner
            Einwohner             | einwohner
            Einwohnerzahlen       | einwohner
            Klima                 | klima un
            Gipfel                | un
            Gesetz                | klima
            Gesetze               | klima
            Klimaschutz           | klima
            Schutz                | klima
            Umwelt                | klima
            Verband               | klima
            Wahl                  | wahl
            Kampf                 | wahl
            Bundestag             | atom wahl
            Bildung               | regierung
            Regierung             | regierung
            Kinderbuch            | buch
            Buch                  | buch
            Buchpreis             | buch
            Preis                 | buch eier energy
            Futter                | eier
            Küche                 | schulessen
            Mittel                | brücke
            Hochwasser            | fluss
            # inflection of nouns, umlauts in the plural
            Haus                  | häuser hochhaus
            Häuser                | häuser hochhaus
            Häusern               | häuser hochhaus
            Hauses                | häuser hochhaus
            Hochhäuser            | hochhaus
            Hafen                 | häfen streik ports
            Häfen                 | häfen streik ports
            Zahl                  | verletzte einwohner
            Zahlen                | verletzte einwohner
            Wald                  | wald
            Wälder                | wald
            Waldes                | wald
            Fluss                 | fluss
            Flüssen               | fluss
            Brücke                | brücke
            Arzt                  | ärzte
            Ärzten                | ärzte
            Lehrerin              | ärzte
            Lohn                  | streik
            Sack                  | fluss
            Kinder                | buch
            Gemeinden             | häuser
            Räte                  | rat zürich
            Koalitionen           | atom
            # verbs and adjectives
            wählte                | partei
            gewählt               | partei
            wählen                | wahl partei
            kaufen                | muller häuser
            gekauft               | muller
            klagt                 | eier
            klagten               | eier
            kritisieren           | klima
            loben                 | klima
            begrüßt               | e-auto
            fordern               | norwegen wald
            gefordert             | norwegen wald
            danken                | zürich
            vertagen              | un regierung
            kosten                | eier
            ändern                | klima
            niedrig               | börse norwegen
            niedrige              | börse norwegen
            alter                 | brücke
            kostenlose            | schulessen
            großer                | große-straße
            # ae, oe, ue; ß and ss
            Mueller               | müller mueller muller
            Müller                | müller mueller muller
            Muller                | müller mueller muller
            Haeuser               | häuser hochhaus
            Boerse                | börse
            Borse                 | börse
            Strasse               | große-straße zürich
            Straße                | große-straße zürich
            STRASSE               | große-straße zürich
            Fußgänger             | zürich
            Fussgaenger           | zürich
            Fluß                  | fluss
            Grosse Strasse        | große-straße
            Zuerich               | zürich
            # hyphens and abbreviations
            E-Auto                | e-auto
            Auto                  | e-auto
            EU-Kommission         | e-auto
            Kommission            | e-auto
            EU                    | e-auto
            Konzert               | konzert
            Elbphilharmonie       | konzert
            UN                    | un
            U.N.                  | un
            GmbH                  | un
            CO2                   | un
            # false friends
            Essen                 | schulessen
            Rat                   | rat zürich
            Rate                  | rate
            Ei                    | eier
            Eier                  | eier
            Punk                  | konzert
            Punkt                 | regierung
            Art                   |
            Mark                  |
            Interesse             | partei
            Partei                | partei
            Parat                 |
            # English
            port                  | ports häfen
            strike                | ports streik
            company               | ports
            prices                | energy
            cuts                  | energy
            Energy                | energy
            """)
    void finds(String q, String found) throws IOException {
        assertThat(found(q)).as(q).containsExactlyInAnyOrderElementsOf(names(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the exact form before others, a word before a part of a compound
            Müller          | müller mueller muller
            Mueller         | mueller müller muller
            Muller          | muller müller mueller
            Straße          | große-straße zürich
            Strasse         | zürich große-straße
            Volumen         | norwegen börse
            Handelsvolumen  | börse norwegen
            Handel          | norwegen börse
            Haus            | häuser hochhaus
            Häuser          | häuser hochhaus
            Häfen           | häfen streik ports
            Zahl            | verletzte einwohner
            Zahlen          | verletzte einwohner
            Rat             | rat zürich
            # a word of the text before a part of a compound in the headline
            Bundestag       | atom wahl
            """)
    void putsTheBestMatchFirst(String q, String found) throws IOException {
        List<String> expected = names(found);
        List<String> hits = found(q);
        assertThat(hits).as(q).hasSameSizeAs(expected).first().isEqualTo(expected.getFirst());
        assertThat(hits).as(q).containsAll(expected);
    }

    private List<String> found(String q) throws IOException {
        return shelf.find(q).stream().map(names::get).toList();
    }

    private static List<String> names(String found) {
        return found == null ? List.of() : Arrays.asList(found.split(" "));
    }
}
