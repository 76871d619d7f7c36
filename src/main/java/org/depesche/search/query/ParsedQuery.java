package org.depesche.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.depesche.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * A search with its words and figures parsed.
 *
 * @param today the day that {@code date:7d} counts back from
 * @param locale of the numbers
 */
public record ParsedQuery(
        SearchQuery query, QueryParser.Parsed words, List<TypedFigure> figures, LocalDate today, Locale locale) {

    /** @param wanted null: the text is no figure */
    public record TypedFigure(String typed, @Nullable FigureWanted wanted) {}

    public static ParsedQuery of(SearchQuery query, LocalDate today, Locale locale) {
        return new ParsedQuery(
                query,
                QueryParser.parse(query.q(), today, locale),
                query.figures().stream()
                        .map(typed -> new TypedFigure(
                                typed, FigureText.read(typed, locale, today).orElse(null)))
                        .toList(),
                today,
                locale);
    }

    public ParsedQuery withQ(String q) {
        return of(query.withQ(q), today, locale);
    }

    public ParsedQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ParsedQuery(query.between(first, last), words, figures, today, locale);
    }
}
