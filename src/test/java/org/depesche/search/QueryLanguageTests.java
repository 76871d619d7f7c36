package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.depesche.search.SearchResult.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be typed into the search box. */
class QueryLanguageTests {

    private static Shelf shelf;

    @BeforeAll
    static void fill() throws IOException {
        shelf = new Shelf()
                .with("de", LocalDate.of(2023, 11, 9), "A", "Die rote Fähre fährt nach Ystad.")
                .with("de", LocalDate.of(2024, 5, 14), "B", "Die blaue Fähre fährt nach Rostock.")
                .with("de", LocalDate.of(2024, 5, 16), "C", "Ein Zug fährt nach Rostock, rot wie die Ampel.");
    }

    @AfterAll
    static void close() throws IOException {
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
            sprache:de                         | A B C
            lang:en                            |
            date:2024                          | B C
            datum:2024-05-16                   | C
            date:16.5.2024                     | C
            date:2023..2024-05-14              | A B
            date:..2023                        | A
            date:7d                            | B C
            after:2024-05-14                   | C
            before:2024                        | A
            Fähre date:2024                    | B
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
            date:gestern        | no-date         | gestern
            figure:>%           | no-figure       | >%
            quelle:Nirgendwo    | no-such-source  | Nirgendwo
            person:Niemand      | no-such-person  | Niemand
            !!!                 | no-words        | !!!
            a*                  | short-beginning | a
            18:30               |                 |
            """)
    void saysWhatItDidNotUnderstand(String q, String code, String about) throws IOException {
        List<Hint> hints = shelf.hints(q);
        if (code == null) {
            assertThat(hints).isEmpty();
        } else {
            assertThat(hints).contains(new Hint(code, about));
        }
    }

    @Test
    void anUnknownPrefixIsAWord() throws IOException {
        assertThat(shelf.find("nach:Rostock")).containsExactlyInAnyOrder("B", "C");
    }

    /** Seeded, so that a failure can be had again. */
    @Test
    void noInputIsAnError() {
        Random random = new Random(20240516);
        String[] scraps = {
            "(",
            ")",
            "\"",
            "„",
            "“",
            "-",
            "+",
            "*",
            "~",
            "~5",
            ":",
            "OR",
            "ODER",
            "AND",
            "NOT",
            "NICHT",
            "Fähre",
            "title:",
            "date:",
            "figure:",
            "person:",
            "zahl:220 Mrd Euro",
            "exact:",
            "\\",
            "/",
            "[",
            "]",
            "{",
            "^",
            "&&",
            "||",
            "!",
            "?",
            "\u0000",
            "\uFFFF",
            "\uD83D",
            "\uDEA2",
            "🚢",
            "ß",
            "Ǆ",
            "İ",
            "中文",
            "שלום",
            "a",
            "*a*",
            "''",
            "’s",
            "date:9999-99-99",
            "date:0..",
            "after:-1",
            "figure:>",
            "figure:..",
            "source:*",
            " ",
            " ",
            " ",
            "\t",
            "\n",
            "‮",
            "e\u0301",
            "١٢٣",
            "1e999999999",
            "figure:1e999999999 EUR",
            "figure:" + "9".repeat(400)
        };
        Instant end = Instant.now().plusSeconds(5);
        for (int i = 0; i < 20_000 && Instant.now().isBefore(end); i++) {
            StringBuilder q = new StringBuilder();
            for (int n = random.nextInt(1, 12); n > 0; n--) {
                q.append(
                        random.nextInt(8) == 0
                                ? (char) random.nextInt(0x10000)
                                : scraps[random.nextInt(scraps.length)]);
                q.append(random.nextBoolean() ? " " : "");
            }
            String hostile = q.toString();
            assertThatCode(() -> shelf.find(hostile)).as(escaped(hostile)).doesNotThrowAnyException();
        }
    }

    @Test
    void longInputTakesBoundedTime() throws IOException {
        for (String scrap : List.of(
                "(",
                "a OR ",
                "-",
                "\"",
                "x* ",
                "\"a b\"~50 ",
                "figure:1 Mrd ",
                "Donaudampfschifffahrtsgesellschaft ")) {
            Instant start = Instant.now();
            shelf.find(scrap.repeat(2000));
            assertThat(Duration.between(start, Instant.now())).as(scrap).isLessThan(Duration.ofSeconds(3));
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 && c > 31 ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
