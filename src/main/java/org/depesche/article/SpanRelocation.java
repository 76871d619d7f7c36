package org.depesche.article;

import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/** Finds words in a changed text by the words themselves and their context. */
public final class SpanRelocation {

    /** The number of characters compared on each side. */
    private static final int CONTEXT = 40;

    /** The least number of equal characters around words that occur several times. */
    private static final int LEAST = 6;

    private SpanRelocation() {}

    /**
     * The span of the words in the changed text.
     *
     * @param before the text that the span refers to
     * @return null if the words are gone, or the context fits several places equally
     */
    static @Nullable Span moved(String before, String after, Span span) {
        if (before.equals(after)) {
            return span;
        }
        String words = span.of(before);
        Span best = null;
        int most = -1;
        boolean tie = false;
        int places = 0;
        for (int at = after.indexOf(words); at >= 0; at = after.indexOf(words, at + 1)) {
            Span place = new Span(at, at + words.length());
            if (!isWhole(after, place)) {
                continue;
            }
            places++;
            int same = sameAround(before, span, after, place);
            tie = same == most;
            if (same > most) {
                most = same;
                best = place;
            }
        }
        if (best == null || places == 1 && occurrences(before, words) == 1) {
            return best;
        }
        return tie || most < LEAST ? null : best;
    }

    /** Counts the equal characters before and after the words. */
    private static int sameAround(String before, Span from, String after, Span to) {
        int left = 0;
        while (left < CONTEXT
                && left < Math.min(from.start(), to.start())
                && before.charAt(from.start() - 1 - left) == after.charAt(to.start() - 1 - left)) {
            left++;
        }
        int right = 0;
        while (right < CONTEXT
                && right < Math.min(before.length() - from.end(), after.length() - to.end())
                && before.charAt(from.end() + right) == after.charAt(to.end() + right)) {
            right++;
        }
        return left + right;
    }

    private static int occurrences(String text, String words) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            count += isWhole(text, new Span(at, at + words.length())) ? 1 : 0;
        }
        return count;
    }

    /** Whether the span begins and ends at word boundaries. */
    public static boolean isWhole(String text, Span span) {
        return isBoundary(text, span.start()) && isBoundary(text, span.end());
    }

    /** The span of the paragraph round a span. */
    public static Span paragraph(String text, Span span) {
        int start = text.lastIndexOf(TaggableText.BETWEEN_BLOCKS, span.start());
        int end = text.indexOf(TaggableText.BETWEEN_BLOCKS, span.end());
        return new Span(start < 0 ? 0 : start + TaggableText.BETWEEN_BLOCKS.length(), end < 0 ? text.length() : end);
    }

    private static boolean isBoundary(String text, int place) {
        return place == 0
                || place == text.length()
                || !Character.isLetterOrDigit(text.codePointBefore(place))
                || !Character.isLetterOrDigit(text.codePointAt(place));
    }
}
