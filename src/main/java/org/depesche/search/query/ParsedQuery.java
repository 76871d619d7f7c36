package org.depesche.search.query;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.depesche.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * A search with its words and figures parsed.
 *
 * @param now the moment of the search: {@code date:7d} counts back from it, and recency is measured from it
 * @param locale of the numbers
 */
public record ParsedQuery(
        SearchQuery query, ParsedText words, List<TypedFigure> figures, ZonedDateTime now, Locale locale) {

    /** @param wanted null: the text is no figure */
    public record TypedFigure(String typed, @Nullable FigureWanted wanted) {}

    public static ParsedQuery of(SearchQuery query, ZonedDateTime now, Locale locale) {
        LocalDate today = now.toLocalDate();
        return new ParsedQuery(
                query,
                QueryParser.parse(query.q(), today, locale),
                query.figures().stream()
                        .map(typed -> new TypedFigure(
                                typed, FigureText.read(typed, locale, today).orElse(null)))
                        .toList(),
                now,
                locale);
    }

    /** Another query at the same moment, of the same reader. */
    public ParsedQuery with(SearchQuery other) {
        return of(other, now, locale);
    }
}
