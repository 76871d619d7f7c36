package org.depesche.search.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Translated;
import org.depesche.search.SearchResult.Translation;
import org.depesche.search.query.QueryText;
import org.depesche.search.query.QueryText.Located;
import org.depesche.search.query.QueryText.Quotation;
import org.depesche.search.query.QueryText.Sign;
import org.depesche.search.words.WordTranslations;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words of the other language, German or English, that were searched for too. Those of words in quotation marks were
 * not, and may be.
 *
 * @param words of the other language, each once
 * @param searched whether they were searched for
 * @param otherUrl the address of the search without them, or with them; null: the words of the query have no places
 */
public record TranslatedInQuery(
        List<Translation> words, boolean searched, @Nullable String otherUrl) {

    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+");

    /** Null if no word of the query is known in the other language. */
    static @Nullable TranslatedInQuery of(SearchQuery query, List<Translated> translated) {
        String q = QueryText.normalized(query.q());
        return translated.isEmpty()
                ? unquoted(query, q)
                : new TranslatedInQuery(
                        translated.stream()
                                .flatMap(one -> one.into().stream())
                                .distinct()
                                .toList(),
                        true,
                        quoted(query, q, translated));
    }

    private static @Nullable String quoted(SearchQuery query, String q, List<Translated> translated) {
        if (translated.stream().anyMatch(one -> one.places().isEmpty())) {
            return null;
        }
        StringBuilder typed = new StringBuilder(q);
        translated.stream()
                .flatMap(one -> one.places().stream())
                .sorted()
                .toList()
                .reversed()
                .forEach(place -> typed.replace(place.start(), place.end(), "\"" + place.of(q) + "\""));
        return query.withQ(typed.toString()).url();
    }

    private static @Nullable TranslatedInQuery unquoted(SearchQuery query, String q) {
        List<Translation> words = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        List<Located> pieces = QueryText.pieces(q);
        int start = 0;
        while (start < pieces.size()) {
            int end = start + quotedWords(pieces, start);
            List<Translation> others = List.of();
            for (; end > start; end--) {
                others = WordTranslations.of(text(pieces, start, end));
                if (!others.isEmpty()) {
                    break;
                }
            }
            words.addAll(others);
            pieces.subList(start, end).forEach(piece -> places.add(new Span(piece.start(), piece.end())));
            start = Math.max(end, start + 1);
        }
        StringBuilder both = new StringBuilder(q);
        places.reversed()
                .forEach(place ->
                        both.replace(place.start(), place.end(), q.substring(place.start() + 1, place.end() - 1)));
        return words.isEmpty()
                ? null
                : new TranslatedInQuery(
                        words.stream().distinct().toList(),
                        false,
                        query.withQ(both.toString()).url());
    }

    /** The number of words in a row that are each in quotation marks, and may be translated together. */
    private static int quotedWords(List<Located> pieces, int start) {
        boolean isExcluded = start > 0 && pieces.get(start - 1).piece() == Sign.NOT;
        int end = start;
        while (!isExcluded
                && end < pieces.size()
                && end - start < WordTranslations.MOST_WORDS
                && isQuotedWord(pieces.get(end))) {
            end++;
        }
        return end - start;
    }

    private static boolean isQuotedWord(Located piece) {
        return piece.piece() instanceof Quotation quotation
                && quotation.prefix() == null
                && quotation.slop() < 0
                && piece.end() - piece.start() == quotation.text().length() + 2
                && ONE_WORD.matcher(quotation.text()).matches();
    }

    private static String text(List<Located> pieces, int start, int end) {
        return IntStream.range(start, end)
                .mapToObj(place -> ((Quotation) pieces.get(place).piece()).text())
                .collect(Collectors.joining(" "));
    }
}
