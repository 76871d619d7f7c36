package org.depesche.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.depesche.search.DaySpan;
import org.depesche.search.Facet;
import org.depesche.search.SearchAnswer.ReadAs;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.Shelf;
import org.depesche.search.lucene.index.LuceneShelf;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of the search box. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryLanguageTests {

    private Shelf shelf;

    /** An empty shelf; other engines have their own. */
    Shelf shelf() throws IOException {
        return new LuceneShelf();
    }

    @BeforeAll
    void fill() throws IOException {
        shelf = shelf().with("de", LocalDate.of(2023, 11, 9), "A", "Die rote Fähre fährt nach Ystad.")
                .with("de", LocalDate.of(2024, 5, 14), "B", "Die blaue Fähre fährt nach Rostock.")
                .with("de", LocalDate.of(2024, 5, 16), "C", "Ein Zug fährt nach Rostock, rot wie die Ampel.");
    }

    @AfterAll
    void close() throws IOException {
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fähre                              | A B
            Fähre Rostock                      | B
            Fähre AND Rostock                  | B
            Fähre UND Rostock                  | B
            Fähre -Rostock                     | A
            Fähre NOT Rostock                  | A
            Fähre NICHT Rostock                | A
            Fähre \u2212Rostock                | A
            Fähre - Rostock                    | B
            Ystad OR Zug                       | A C
            Ystad ODER Zug                     | A C
            Ystad ODER blaue ODER Zug          | A B C
            fährt Ystad ODER Zug               | A C
            (Fähre Ystad) ODER (Zug Rostock)   | A C
            Fähre (Ystad ODER Zug)             | A
            fährt -(Ystad ODER Zug)            | B
            -Fähre                             | C
            "rote Fähre"                       | A
            „rote Fähre“                       | A
            “rote Fähre”                       | A
            «rote Fähre»                       | A
            "Fähre rote"                       |
            "rote fährt"                       |
            "rote fährt"~2                     | A
            -"rote Fähre"                      | B C
            Fähre*                             | A B
            Faehre*                            | A B
            fah*                               | A B C
            # letters inside a word
            F?hre                              | A B
            f?hr?                              | A B C
            f?hrt                              | A B C
            Fa*re                              | A B
            R*ck                               | B C
            Ro?t*                              | B C
            titel:R?stock                      |
            Rostock?                           | B C
            # words near to each other, in any order
            Fähre NEAR Ystad                   | A
            Ystad NEAR Fähre                   | A
            Fähre NAHE Ystad                   | A
            Fähre NEAR/2 Ystad                 |
            Fähre NEAR/3 Ystad                 | A
            Ystad w/3 Fähren                   | A
            Ystad n/2 Fähre                    |
            rote n/1 Fähre                     | A
            Fähre n/1 rote                     | A
            (rote ODER blaue) w/1 Fähre        | A B
            rote ODER blaue w/1 Fähre          | A B
            Fähre w/1 rote ODER blaue          | A B
            "rote Fähre" w/3 Ystad             | A
            Ystad w/3 "rote Fähre"             | A
            "blaue Fähre" w/9 Ystad            |
            Die NEAR/2 Fähre NEAR/3 Rostock    | B
            exact:rot NEAR/2 wie               | C
            exact:rote NEAR/2 wie              |
            fährt -(Fähre NEAR Ystad)          | B C
            titel:(A NEAR B)                   |
            exact:rot                          | C
            exact:rote                         | A
            titel:A                            | A
            title:A                            | A
            titel:Fähre                        |
            autor:Müller                       | A B C
            author:Mueller                     | A B C
            quelle:küstendienst                | A B C
            source:Küsten                      | A B C
            source:dpa                         |
            ressort:wirtschaft                 | A B C
            schlagwort:Verkehr                 | A B C
            keyword:VERKEHR Ystad              | A
            tag:Verk*                          | A B C
            tag:Verk                           |
            schlagwort:Küste                   |
            schlagwort:"häfen & küste"         | A B C
            schlagwort:"Häfen*"                | A B C
            schlagwort:(Handel ODER Verkehr)   | A B C
            -schlagwort:Verkehr fährt          |
            sprache:de                         | A B C
            Sprache:DE                         | A B C
            sprache:de-AT                      | A B C
            lang:en                            |
            language:EN                        |
            date:2024                          | B C
            datum:2024-05-16                   | C
            date:16.5.2024                     | C
            date:2023..2024-05-14              | A B
            date:..2023                        | A
            date:7d                            | B C
            after:2024-05-14                   | C
            before:2024                        | A
            Fähre date:2024                    | B
            datum:heute                        |
            datum:"letzte Woche"               | B C
            datum:letzte Woche Fähre           | B
            datum:Mai 2024 Fähre               | B
            datum:Q2/2024                      | B C
            nach:14. Mai 2024                  | C
            vor:"Mai 2024"                     | A
            fährt Mai 2024                     | B C
            Fähre Nov. 2023                    | A
            im November 2023 Fähre             | A
            Fähre Mai 2024 ODER Nov 2023       | A B
            fährt 14. Mai 2024                 | B
            fährt May 16, 2024                 | C
            fährt Q2 2024                      | B C
            fährt 4. Quartal 2023              | A
            fährt diesen Monat                 | B C
            fährt this year                    | B C
            fährt letzte Woche                 | B C
            fährt last year                    | A
            fährt last 6 days                  | C
            fährt letzte 3 Monate              | B C
            fährt seit 2024                    | B C
            fährt since May 2024               | B C
            fährt vor 2024                     | A
            fährt before 16 May 2024           | A B
            fährt nach 2023                    | B C
            # a subject of articles, not the time of their publication
            fährt vor 2035                     |
            fährt Mai 2030                     |
            fährt "Mai 2024"                   |
            fährt heute                        |
            fährt 2024                         |
            fährt -Mai 2024                    |
            titel:(A ODER B)                   | A B
            titel:(A Rostock)                  |
            person:(Müller ODER Meier)         |
            fährt exact:(rote ODER rot)        | A C
            sprache:Deutsch                    | A B C
            lang:German                        | A B C
            datum:2024..2023                   | A B C
            nach:2024-05-14                    | C
            vor:2024                           | A
            rot                                | A C
            "                                  | A B C
            """)
    void finds(String q, String found) throws IOException {
        List<String> expected = found == null ? List.of() : Arrays.asList(found.split(" "));
        assertThat(shelf.find(q.replace("\\u2212", "\u2212"))).as(q).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wetter:Rostock      | unknown-prefix  | wetter
            http://example.org  |                 |
            date:gestern        |                 |
            date:gesternabend   | no-date         | gesternabend
            fährt Mai 2024      |                 |
            datum:31. Feb 2024  | no-date         | 31.
            figure:>%           | no-figure       | >%
            quelle:Nirgendwo    | no-such-source  | Nirgendwo
            person:Niemand      | no-such-person  | Niemand
            person:99999999     | no-such-person  | 99999999
            !!!                 | no-words        | !!!
            a*                  | short-beginning | a
            18:30               |                 |
            date:foo..2024      | no-date         | foo..2024
            date:2024..foo      | no-date         | 2024..foo
            date:2023..2024..   | no-date         | 2023..2024..
            after:2020..        | no-date         | 2020..
            before:..2020       | no-date         | ..2020
            after:+999999999-12-31 | no-date      | +999999999-12-31
            Fähre ODER          | operator        | ODER
            UND Fähre           | operator        | UND
            Fähre ODER ODER Zug | operator        | ODER
            Fähre NICHT         | operator        | NICHT
            (Fähre ODER) Zug    | operator        | ODER
            Fähre ODER Zug      |                 |
            Fähre -Zug          |                 |
            ((Fähre)            | bracket         | (
            Fähre)              | bracket         | )
            (Fähre)             |                 |
            "rote Fähre         | quotation       | "rote Fähre
            titel:"A            | quotation       | "A
            "rote Fähre"        |                 |
            ort: Rostock        | prefix-alone    | ort:
            Rostock: Zug        |                 |
            F*hre               |                 |
            F?hre               |                 |
            Fähre?              |                 |
            F*h*r*e             | star            | F*h*r*e
            f?h                 | star            | f?h
            Fähre NEAR/5 Zug    |                 |
            Fähre NEAR datum:2024 | near          | NEAR/10
            Fäh* w/5 Zug        | near            | NEAR/5
            Fähre NEAR          | operator        | NEAR
            *hre                | star            | *hre
            rote-Fäh*           | star            | rote-Fäh*
            wetter:(A B)        | unknown-prefix  | wetter
            lang:Klingonisch    | no-such-language| Klingonisch
            """)
    void saysWhatItDidNotUnderstand(String q, String code, String about) throws IOException {
        List<Hint> hints = shelf.hints(q);
        if (code == null) {
            assertThat(hints).isEmpty();
        } else {
            assertThat(hints).contains(new Hint(code, about));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            autor:Niemand   | nothing-author
            titel:Niemand   | nothing-title
            exact:Niemand   | nothing-exact
            datum:1999      | nothing-days
            tag:Niemand     | nothing-keyword
            Nie w/2 Mand    | nothing-near
            zahl:Niemande   | nothing-figure
            "nie mand"      | nothing-row
            "Niemand"       | nothing
            -Niemand        | nothing
            """)
    void saysWhyAQueryOfOnePartFindsNothing(String q, String code) {
        assertThat(QueryParser.parse(q, LocalDate.of(2024, 5, 16), Locale.GERMAN)
                        .clause()
                        .whyNothing())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Fähre Mai 2024           | Mai 2024       | 2024-05-01 | 2024-05-31 | false
            seit 2020 Fähre          | seit 2020      | 2020-01-01 |            | false
            Fähre heute              | heute          | 2024-05-16 | 2024-05-16 | true
            Fähre "Mai 2024"         |                |            |            |
            titel:(Mai 2024)         |                |            |            |
            datum:heute              |                |            |            |
            """)
    void saysWhichWordsItReadAsDays(
            String q, String written, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean offered) {
        List<ReadAs> read =
                QueryParser.parse(q, LocalDate.of(2024, 5, 16), Locale.GERMAN).readAs();

        if (written == null) {
            assertThat(read).isEmpty();
        } else {
            Span place = new Span(q.indexOf(written), q.indexOf(written) + written.length());
            assertThat(read).containsExactly(new ReadAs(written, place, new DaySpan(from, to), null, offered));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Hafen 240 Mrd Dollar     | 240 Mrd Dollar      | 240000000000 | USD
            $240bn                   | $240bn              | 240000000000 | USD
            240 billion dollars      | 240 billion dollars | 240000000000 | USD
            92 Mio. Euro Umsatz      | 92 Mio. Euro        | 92000000     | EUR
            Hafen 3,5 % Wachstum     | 3,5 %               | 3.5          | %
            # names, years, durations and counts are words
            5G Netz                  |                     |              |
            Hafen 2024               |                     |              |
            20 Jahre Mauerfall       |                     |              |
            50 Tote                  |                     |              |
            "240 Mrd Dollar"         |                     |              |
            """)
    void readsAnAmountAmongWordsAsAFigureToo(
            String q, @Nullable String written, @Nullable BigDecimal value, @Nullable String unit) {
        Quantity amount = amount(q, written);

        assertThat(amount).isEqualTo(written == null ? null : Quantity.exactly(value, unit, null));
    }

    /**
     * The only amount that is read in a query.
     *
     * @param written the words of it; null if none is read
     */
    private static @Nullable Quantity amount(String q, @Nullable String written) {
        List<ReadAs> read =
                QueryParser.parse(q, LocalDate.of(2024, 5, 16), Locale.GERMAN).readAs();

        assertThat(read).extracting(ReadAs::written).isEqualTo(written == null ? List.of() : List.of(written));
        return written == null ? null : read.getFirst().amount();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Arbeitslosenquote über 5 %        | über 5 %                | > 5
            Arbeitslosenquote unter 5 Prozent | unter 5 Prozent         | < 5
            Leistung mindestens 100 MW        | mindestens 100 MW       | >= 100
            mehr als 3 Mrd Euro Umsatz        | mehr als 3 Mrd Euro     | > 3000000000
            Umsatz rund 92 Mio. Euro          | rund 92 Mio. Euro       | ~ 92000000
            zwischen 3 und 4 % Wachstum       | zwischen 3 und 4 %      | range 3.5
            unemployment above 5 percent      | above 5 percent         | > 5
            revenue of more than $3bn         | of more than $3bn       | > 3000000000
            profit of between 3 and 4 billion dollars | of between 3 and 4 billion dollars | range 3500000000
            Anstieg auf 5 %                   | auf 5 %                 | = 5
            at least 100 MW of wind power     | at least 100 MW of      | >= 100
            # a word before an amount is mostly a word, and a bound of things that are counted is no amount
            Streit um 5 %                     | um 5 %                  | = 5
            Streit über die 5 %               | 5 %                     | = 5
            Hafen 5 %                         | 5 %                     | = 5
            mehr als 20 Jahre                 |                         |
            über Hamburg                      |                         |
            """)
    void readsTheWordsBeforeAnAmountThatSayHowExactItIs(String q, @Nullable String written, @Nullable String amount) {
        Quantity quantity = amount(q, written);

        assertThat(
                        quantity == null
                                ? null
                                : quantity.modifier().sign() + " "
                                        + quantity.value().toPlainString())
                .isEqualTo(amount);
    }

    @Test
    void bracketsThatAreTooDeepArePassedOver() throws IOException {
        assertThat(shelf.find("Rostock " + "(".repeat(40) + "rote ODER blaue" + ")".repeat(40) + " Fähre"))
                .containsExactly("B");
    }

    @Test
    void whoAsksForNothingAsksForEverythingWhateverTheFacet() throws IOException {
        assertThat(shelf.isEverythingBut(Facet.SOURCE, "")).isTrue();
        assertThat(shelf.isEverythingBut(Facet.SOURCE, "Fähre")).isFalse();
    }

    @Test
    void anUnknownPrefixIsAWord() throws IOException {
        assertThat(shelf.find("nach:Rostock")).containsExactlyInAnyOrder("B", "C");
    }
}
