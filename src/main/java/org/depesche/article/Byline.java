package org.depesche.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The authors of an article.
 *
 * @param printed the byline as printed: "Von A. Beispiel und B. Muster"
 * @param authors the names alone
 */
@Embeddable
public record Byline(@Column(name = "byline") String printed, List<String> authors) {

    private static final Pattern BY = Pattern.compile("^(?:von|by)\\s*:?\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;/&]|\\s(?:und|and|sowie|with|mit)\\s)\\s*");

    public Byline {
        authors = List.copyOf(authors);
    }

    /** Parses "Von A. Beispiel und B. Muster", "By A. Example, B. Sample", or names alone. */
    public static Byline parse(String line) {
        String printed = line.strip();
        String names = BY.matcher(printed).replaceFirst("");
        return new Byline(
                printed,
                Arrays.stream(BETWEEN.split(names))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList());
    }
}
