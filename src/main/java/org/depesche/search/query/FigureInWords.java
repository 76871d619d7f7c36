package org.depesche.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depesche.search.query.QueryText.Located;
import org.depesche.search.query.QueryText.Word;
import org.depesche.tagging.FigureReader;

/**
 * Words in a row that are a figure: {@code 220 Mio Euro} finds only articles with these words, but the reader may mean all
 * with this value.
 *
 * @param figure the clause for the figure: {@code zahl:"220 Mio Euro"}
 * @param q the whole query with the clause instead of the words
 */
public record FigureInWords(String figure, String q) {

    private static final int LONGEST = 6;
    private static final String NO_UNIT = "count";

    /** The longest figures in a query. */
    public static List<FigureInWords> of(String typed, Locale locale) {
        String q = QueryText.normalized(typed);
        List<Located> pieces = QueryText.pieces(q);
        List<FigureInWords> figures = new ArrayList<>();
        for (int start = 0; start < pieces.size(); start++) {
            for (int end = Math.min(pieces.size(), start + LONGEST); end > start; end--) {
                int from = pieces.get(start).start();
                int to = pieces.get(end - 1).end();
                if (pieces.subList(start, end).stream().allMatch(FigureInWords::isWord)
                        && isFigure(q.substring(from, to), end - start, locale)) {
                    String prefix = locale.getLanguage().equals("de") ? "zahl" : "figure";
                    String figure = prefix + ":\"" + q.substring(from, to) + "\"";
                    figures.add(new FigureInWords(figure, q.substring(0, from) + figure + q.substring(to)));
                    start = end - 1;
                    break;
                }
            }
        }
        return figures;
    }

    private static boolean isWord(Located piece) {
        return piece.piece() instanceof Word word && word.prefix() == null;
    }

    /** A number alone is none, since it may be a year or a house number. */
    private static boolean isFigure(String text, int words, Locale locale) {
        Optional<FigureReader.Expression> read = FigureReader.read(text, locale);
        return read.isPresent() && (words > 1 || !read.get().quantity().unit().equals(NO_UNIT));
    }
}
