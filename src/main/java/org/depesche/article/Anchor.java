package org.depesche.article;

import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** Finds words of a text again after the text has changed: by themselves and by what stands around them. */
public final class Anchor {

    /** How far around the words is looked. */
    private static final int CONTEXT = 40;

    /** So many letters around the words must be the same if the words stand in several places. */
    private static final int LEAST = 6;

    private Anchor() {}

    /**
     * Where the words are now.
     *
     * @param before the text that the span lies in
     * @param after the text now
     * @return null if they are gone, or nobody can say which of several places is meant
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

    /** How many letters are the same before and after the words. */
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

    /** Whether no word goes on over the ends. */
    public static boolean isWhole(String text, Span span) {
        return isBoundary(text, span.start()) && isBoundary(text, span.end());
    }

    private static boolean isBoundary(String text, int place) {
        return place == 0
                || place == text.length()
                || !Character.isLetterOrDigit(text.codePointBefore(place))
                || !Character.isLetterOrDigit(text.codePointAt(place));
    }
}
