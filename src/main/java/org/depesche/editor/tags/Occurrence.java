package org.depesche.editor.tags;

import java.util.ArrayList;
import java.util.List;
import org.depesche.article.Article;
import org.depesche.article.context.WordsInContext;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence of words in an article, with its context.
 *
 * @param before the text before the words, from the beginning of a word
 */
record Occurrence(Span span, String before, String words, String after) {

    private static final int AROUND = 60;
    private static final int MOST = 100;

    /** The occurrences of the words that an editor typed, else the place that an editor chose. */
    static List<Occurrence> of(Article article, @Nullable String words, @Nullable String place) {
        if (words != null) {
            return of(article, words);
        }
        Span chosen = chosen(article, place);
        return chosen == null ? List.of() : List.of(at(article, chosen));
    }

    /** The place that an editor chose, else the only one of the words; null if there is none, or several. */
    static @Nullable Span placeOf(Article article, @Nullable String words, @Nullable String place) {
        Span chosen = chosen(article, place);
        List<Occurrence> occurrences = chosen == null ? of(article, words, null) : List.of();
        return occurrences.size() == 1 ? occurrences.getFirst().span() : chosen;
    }

    /** The span of a {@link #place()}; null if it is missing, unreadable or outside the text. */
    static @Nullable Span chosen(Article article, @Nullable String place) {
        if (place == null || !place.matches("\\d{1,9}-\\d{1,9}")) {
            return null;
        }
        int dash = place.indexOf('-');
        int start = Integer.parseInt(place.substring(0, dash));
        int end = Integer.parseInt(place.substring(dash + 1));
        return start < end && end <= article.text().length() ? new Span(start, end) : null;
    }

    /** All occurrences as whole words; in any case of letters if none has the typed one. */
    private static List<Occurrence> of(Article article, String words) {
        String wanted = words.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Occurrence> exact = find(article, article.text(), wanted);
        String lower = SmallLetters.of(article.text());
        return exact.isEmpty() && lower.length() == article.text().length()
                ? find(article, lower, SmallLetters.of(wanted))
                : exact;
    }

    private static List<Occurrence> find(Article article, String text, String words) {
        List<Occurrence> found = new ArrayList<>();
        String plain = text.replace('\u00a0', ' ');
        for (int at = plain.indexOf(words); at >= 0 && found.size() < MOST; at = plain.indexOf(words, at + 1)) {
            Span span = new Span(at, at + words.length());
            if (isWhole(plain, at) && isWhole(plain, span.end())) {
                found.add(at(article, span));
            }
        }
        return found;
    }

    /** The words of a span, with as much context as fits on two lines. */
    static Occurrence at(Article article, Span span) {
        WordsInContext around = WordsInContext.of(article, span, AROUND);
        return new Occurrence(span, around.before(), around.words(), around.after());
    }

    private static boolean isWhole(String text, int place) {
        return place == 0
                || place == text.length()
                || !Character.isLetterOrDigit(text.codePointBefore(place))
                || !Character.isLetterOrDigit(text.codePointAt(place));
    }

    /** The value of the place in forms: {@code 12-20}. */
    public String place() {
        return place(span);
    }

    /** The value of a place in forms. */
    static String place(Span span) {
        return span.start() + "-" + span.end();
    }
}
