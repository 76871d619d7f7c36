package org.depesche.tagging;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the subject that is marked at a figure with a name. */
public final class MarkedSubject {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private MarkedSubject() {}

    /** They are equal, or one's words are among the other's. */
    public static boolean isSame(String marked, String name) {
        Set<String> subject = words(marked);
        Set<String> words = words(name);
        return !marked.isEmpty() && marked.equals(name)
                || !subject.isEmpty() && !words.isEmpty() && (subject.containsAll(words) || words.containsAll(subject));
    }

    /** The words in small letters, without the ending of the genitive. */
    public static Set<String> words(String phrase) {
        return WORD.matcher(SmallLetters.of(phrase))
                .results()
                .map(word -> word.group().length() > 4 && word.group().endsWith("s")
                        ? word.group().substring(0, word.group().length() - 1)
                        : word.group())
                .collect(Collectors.toSet());
    }
}
