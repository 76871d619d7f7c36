package org.depesche.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.depesche.search.query.QueryText.Located;
import org.depesche.search.query.QueryText.Word;

/**
 * Words in a row that may be what an article is labelled with: {@code Maeve Corrigan} is not in the texts of its author.
 *
 * @param words those that are the label
 * @param clause {@code autor:"Maeve Corrigan"}
 * @param q the whole query with the clause in their place
 */
public record LabelInWords(Prefix label, String words, String clause, String q) {

    private static final List<Prefix> LABELS = List.of(Prefix.AUTHOR, Prefix.SOURCE, Prefix.SECTION, Prefix.KEYWORD);

    /** With more words than these none is tried: a name has rarely more, and each try is a search. */
    private static final int MOST_WORDS = 4;

    /** What the words of a query may label, a list for each kind of label, the longest rows first. */
    public static List<List<LabelInWords>> of(String typed, Locale locale) {
        String q = QueryText.normalized(typed);
        List<Located> pieces = QueryText.pieces(q);
        if (pieces.size() > MOST_WORDS || !pieces.stream().allMatch(LabelInWords::isWord)) {
            return List.of();
        }
        return LABELS.stream().map(label -> rows(label, q, pieces, locale)).toList();
    }

    /** The query for articles with any of these labels: without hits, none of the others has any. */
    public static String anyOf(List<List<LabelInWords>> labels) {
        return labels.stream().flatMap(List::stream).map(LabelInWords::clause).collect(Collectors.joining(" OR "));
    }

    private static List<LabelInWords> rows(Prefix prefix, String q, List<Located> pieces, Locale locale) {
        List<LabelInWords> rows = new ArrayList<>();
        for (int length = pieces.size(); length > 0; length--) {
            for (int start = 0; start + length <= pieces.size(); start++) {
                int from = pieces.get(start).start();
                int to = pieces.get(start + length - 1).end();
                String words = q.substring(from, to);
                String clause = prefix.spelling(locale) + ":" + (length == 1 ? words : "\"" + words + "\"");
                rows.add(new LabelInWords(prefix, words, clause, q.substring(0, from) + clause + q.substring(to)));
            }
        }
        return rows;
    }

    private static boolean isWord(Located piece) {
        return piece.piece() instanceof Word word && word.prefix() == null;
    }
}
