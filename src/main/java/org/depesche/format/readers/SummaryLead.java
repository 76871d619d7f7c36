package org.depesche.format.readers;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.format.Passage;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;

/** Tells the summary beside a text that is its lead from one that repeats the text. */
public final class SummaryLead {

    /** Paragraphs in which a summary may be repeated. */
    private static final int FIRST = 3;

    /** The share of a summary's sequences of words that stand in the text if it was made of it. */
    private static final double TAKEN = 0.5;

    /** In words. */
    private static final int SEQUENCE = 3;

    /** In characters. A longer summary is a short form of the article. */
    private static final int LONGEST = 500;

    private static final int LONGEST_LINE = 80;

    /** The end of a sentence with more behind it. */
    private static final Pattern INNER_END = Pattern.compile("[.!?…]\\s");

    private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The end of a beginning that a program has cut off. */
    private static final Pattern CUT = Pattern.compile("(?:…|\\.{3}|\\[…]|\\[\\.{3}])\\W{0,3}$");

    private SummaryLead() {}

    /** Whether a summary says something of its own above a text without a lead. */
    public static boolean isOwn(String summary, List<Passage> text) {
        return !summary.isEmpty()
                && summary.length() <= LONGEST
                && !CUT.matcher(summary).find()
                && text.stream().anyMatch(passage -> passage.kind() == Block.Kind.PARAGRAPH)
                && text.stream().noneMatch(passage -> passage.kind() == Block.Kind.LEAD)
                && !(isLine(summary) ? isRepeated(summary, text) : isTaken(summary, text));
    }

    /** Whether a summary is a line like a second headline, and not the beginning of several sentences. */
    private static boolean isLine(String summary) {
        return summary.length() <= LONGEST_LINE && !INNER_END.matcher(summary).find();
    }

    /** Whether a line stands in a text word by word. Like a headline, it may have words of it in another order. */
    private static boolean isRepeated(String line, List<Passage> text) {
        String words = words(line);
        return text.stream()
                .limit(FIRST)
                .anyMatch(passage -> words(passage.text()).contains(words));
    }

    private static String words(String text) {
        return WORD_ENDS.matcher(SmallLetters.of(text)).replaceAll(" ").strip();
    }

    /**
     * Whether most of a summary stands at the beginning of a text word by word. The words alone do not tell: a lead that an
     * editor has written is about the same things.
     */
    public static boolean isTaken(String summary, List<Passage> text) {
        Set<String> first = text.stream()
                .limit(FIRST)
                .flatMap(passage -> sequences(passage.text()))
                .collect(Collectors.toSet());
        List<String> own = sequences(summary).toList();
        return own.stream().filter(first::contains).count() >= own.size() * TAKEN;
    }

    /** The words of a text in threes, each with the two behind it. */
    private static Stream<String> sequences(String text) {
        String[] words = words(text).split(" ");
        int last = Math.max(0, words.length - SEQUENCE);
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> String.join(" ", List.of(words).subList(i, Math.min(words.length, i + SEQUENCE))));
    }
}
