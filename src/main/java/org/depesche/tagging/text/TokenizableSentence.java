package org.depesche.tagging.text;

import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for the tokenizer. The tokenizer looks far ahead in runs without a blank: a line of quotation marks took
 * minutes. Such runs contain no names, so blanks replace the excess; all offsets stay.
 */
public final class TokenizableSentence {

    /** Longer than any address or compound. */
    private static final int LONGEST_RUN = 100;

    /** Signs in a row: more than any ellipsis or rule of dashes needs. */
    private static final int MOST_SIGNS = 16;

    private TokenizableSentence() {}

    public static String of(String text, Span sentence) {
        char[] changed = null;
        int run = 0;
        int signs = 0;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                // no-break spaces do not end a run for the tokenizer
                run = 0;
                signs = 0;
                continue;
            }
            run++;
            signs = Character.isLetterOrDigit(c) ? 0 : signs + 1;
            boolean half = Character.isLowSurrogate(c) && !isBlank(changed, i - 1 - sentence.start());
            if (!half && (run > LONGEST_RUN || signs > MOST_SIGNS)) {
                if (changed == null) {
                    changed = text.substring(sentence.start(), sentence.end()).toCharArray();
                }
                changed[i - sentence.start()] = ' ';
                run = run > LONGEST_RUN && !Character.isHighSurrogate(c) ? 0 : run;
            }
        }
        return changed == null ? sentence.of(text) : new String(changed);
    }

    private static boolean isBlank(char @Nullable [] changed, int at) {
        return changed != null && at >= 0 && changed[at] == ' ';
    }
}
