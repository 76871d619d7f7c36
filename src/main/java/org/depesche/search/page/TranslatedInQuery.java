package org.depesche.search.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.search.SearchQuery;
import org.depesche.search.query.QueryText;
import org.depesche.search.query.QueryText.Located;
import org.depesche.search.query.QueryText.Sign;
import org.depesche.search.query.QueryText.Word;
import org.depesche.search.words.WordTranslations;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * The search that also finds the words of the other language, German or English.
 *
 * @param words of the other language
 * @param total the number of its hits
 */
public record TranslatedInQuery(String words, String url, long total) {

    private static final int MOST_TRANSLATED = 5;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}'’-]+");

    /** Words in a row with those of the other language. */
    private record Translated(int start, int end, List<String> words) {}

    /**
     * Null if no word is known in the other language, or if that finds no further articles.
     *
     * @param found the number of hits of the query
     * @param count gives the number of hits of another query in the snapshot of the answer
     */
    static @Nullable TranslatedInQuery of(
            SearchQuery query, long found, ToLongFunction<SearchQuery> count, Locale locale) {
        String q = QueryText.normalized(query.q());
        List<Translated> all = translated(q);
        if (all.isEmpty()) {
            return null;
        }
        String or = locale.getLanguage().equals("de") ? " ODER " : " OR ";
        StringBuilder both = new StringBuilder(q);
        // from the end, so that earlier places stay valid
        for (Translated one : all.reversed()) {
            String typed = q.substring(one.start(), one.end());
            String alternatives = Stream.concat(
                            Stream.of(typed).map(TranslatedInQuery::grouped),
                            one.words().stream().map(TranslatedInQuery::quoted))
                    .collect(Collectors.joining(or));
            both.replace(one.start(), one.end(), "(" + alternatives + ")");
        }
        SearchQuery other = query.withQ(both.toString());
        long total = both.length() > SearchQuery.LONGEST ? 0 : count.applyAsLong(other);
        String words = all.stream().flatMap(one -> one.words().stream()).collect(Collectors.joining(", "));
        return total > found ? new TranslatedInQuery(words, other.url(), total) : null;
    }

    private static String grouped(String words) {
        return words.contains(" ") ? "(" + words + ")" : words;
    }

    private static String quoted(String words) {
        return words.contains(" ") ? "\"" + words + "\"" : words;
    }

    private static List<Translated> translated(String q) {
        List<Translated> all = new ArrayList<>();
        List<Located> pieces = QueryText.pieces(q);
        String typed = SmallLetters.of(q);
        for (int start = 0; start < pieces.size() && all.size() < MOST_TRANSLATED; start++) {
            boolean excluded = start > 0 && pieces.get(start - 1).piece() == Sign.NOT;
            for (int end = Math.min(pieces.size(), start + WordTranslations.MOST_WORDS);
                    end > start && !excluded;
                    end--) {
                if (!pieces.subList(start, end).stream().allMatch(TranslatedInQuery::isPlain)) {
                    continue;
                }
                List<String> others = WordTranslations.of(words(pieces, start, end)).stream()
                        .filter(other -> !typed.contains(SmallLetters.of(other)))
                        .toList();
                if (!others.isEmpty()) {
                    all.add(new Translated(
                            pieces.get(start).start(), pieces.get(end - 1).end(), others));
                    start = end - 1;
                    break;
                }
            }
        }
        return all;
    }

    private static boolean isPlain(Located piece) {
        return piece.piece() instanceof Word word
                && word.prefix() == null
                && PLAIN.matcher(word.text()).matches();
    }

    private static String words(List<Located> pieces, int start, int end) {
        return IntStream.range(start, end)
                .mapToObj(place -> ((Word) pieces.get(place).piece()).text())
                .collect(Collectors.joining(" "));
    }
}
