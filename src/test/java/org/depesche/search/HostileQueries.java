package org.depesche.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that nobody types into a search box by intention. */
public final class HostileQueries {

    private static final List<String> SCRAPS = List.of(
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
            "\u202E",
            "e\u0301",
            "١٢٣",
            "1e999999999",
            "figure:1e999999999 EUR",
            "figure:" + "9".repeat(400));

    private static final int MOST_SCRAPS = 14;
    private static final int LONG = 2000;

    private HostileQueries() {}

    /** Scraps of the query language, any characters, now and then the same over and over. */
    public static String random(Random random) {
        StringBuilder q = new StringBuilder();
        for (int n = random.nextInt(1, MOST_SCRAPS); n > 0; n--) {
            String scrap = random.nextInt(8) == 0
                    ? String.valueOf((char) random.nextInt(0x10000))
                    : SCRAPS.get(random.nextInt(SCRAPS.size()));
            q.append(random.nextInt(50) == 0 ? scrap.repeat(random.nextInt(1, 200)) : scrap)
                    .append(random.nextBoolean() ? " " : "");
        }
        return q.toString();
    }

    /** One thing after another as long as the search box takes it. */
    public static List<String> endless() {
        return Stream.of(
                        "(",
                        ")",
                        "a OR ",
                        "-",
                        "\"",
                        "NOT ",
                        "(a OR ",
                        "x* ",
                        "*a* ",
                        "ge* ",
                        "\"a b\"~1000 ",
                        "figure:1 Mrd ",
                        "figure:1 ",
                        "person:\"A B\" ",
                        "date:2024 ",
                        "exact:",
                        "ß",
                        "Donaudampfschifffahrtsgesellschaft ",
                        "donaudampfschifffahrts",
                        "\uD83D\uDEA2")
                .map(scrap -> scrap.repeat(LONG / scrap.length()))
                .toList();
    }

    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 && c > 31 ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
