package org.depesche.search.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.tagging.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Splits compounds by a list of words. The last part must be in the list. The letters before it must consist of words of the
 * list too, or be at least four letters before a last part of at least five ("Putinbesuch"); so "Apparat" has no "Rat".
 */
public final class CompoundSplitter {

    public static final CompoundSplitter GERMAN = new CompoundSplitter();

    private static final int SHORTEST_COMPOUND = 7;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_UNKNOWN = 4;
    private static final int SHORTEST_HEAD_AFTER_UNKNOWN = 5;
    private static final int LONGEST = 60;

    /** The endings of an inflected last part. */
    private static final List<String> ENDINGS =
            List.of("", "e", "n", "s", "en", "er", "es", "ern", "nen", "innen", "in");

    /** The letters between two parts. */
    private static final List<String> JOINTS = List.of("", "s", "n", "en", "es", "er", "e", "ns", "ens");

    private static final String FOLDER = "/org/depesche/search/words/";

    /** Words that are parts, but have no parts. */
    private final Set<String> whole = normalized("never-split-de.txt");

    private final Set<String> words = normalized("compound-parts-de.txt");

    private CompoundSplitter() {
        words.addAll(whole);
    }

    private static Set<String> normalized(String list) {
        return WordList.words(FOLDER + list).stream()
                .map(Umlauts::normalized)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * The smallest parts of a word, in order; none if it is no compound.
     *
     * @param word in lower case, with umlauts as in {@link Umlauts#normalized}
     */
    public List<String> parts(String word) {
        return once(word).stream()
                .flatMap(part -> {
                    List<String> smaller = part.equals(word) ? List.<String>of() : parts(part);
                    return smaller.isEmpty() ? Stream.of(part) : smaller.stream();
                })
                .toList();
    }

    private List<String> once(String word) {
        if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST || isWhole(word)) {
            return List.of();
        }
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            String head = head(word.substring(cut));
            if (head == null) {
                continue;
            }
            String before = word.substring(0, cut);
            List<String> modifiers = modifiers(before);
            if (!modifiers.isEmpty()) {
                List<String> parts = new ArrayList<>(modifiers);
                parts.add(head);
                return parts;
            }
            if (before.length() >= SHORTEST_UNKNOWN && head.length() >= SHORTEST_HEAD_AFTER_UNKNOWN) {
                return List.of(before, head);
            }
        }
        return List.of();
    }

    /** Whether a word, or its stem, is never split: "Fahrzeugen" have no "Zeuge". */
    private boolean isWhole(String word) {
        return ENDINGS.stream()
                .anyMatch(ending ->
                        word.endsWith(ending) && whole.contains(word.substring(0, word.length() - ending.length())));
    }

    /**
     * The parts of a word, followed by the compounds of neighbouring parts: "Kinderbuchpreis" has a "Kinderbuch" and a
     * "Buchpreis".
     *
     * @param word as in {@link #parts}
     */
    List<String> pieces(String word) {
        List<String> parts = parts(word);
        if (parts.size() < 3) {
            return parts;
        }
        int[] starts = new int[parts.size()];
        for (int i = 0, from = 0; i < starts.length; i++) {
            starts[i] = word.indexOf(parts.get(i), from);
            from = starts[i] + parts.get(i).length();
        }
        List<String> pieces = new ArrayList<>(parts);
        for (int size = 2; size < starts.length; size++) {
            for (int first = 0; first + size <= starts.length; first++) {
                int last = first + size - 1;
                pieces.add(word.substring(
                        starts[first], starts[last] + parts.get(last).length()));
            }
        }
        return pieces;
    }

    /** The letters before the last part as words of the list; none if they consist of other words. */
    private List<String> modifiers(String start) {
        String whole = modifier(start);
        if (whole != null) {
            return List.of(whole);
        }
        for (int cut = SHORTEST_PART; cut <= start.length() - SHORTEST_PART; cut++) {
            String first = modifier(start.substring(0, cut));
            if (first != null) {
                List<String> rest = modifiers(start.substring(cut));
                if (!rest.isEmpty()) {
                    List<String> parts = new ArrayList<>();
                    parts.add(first);
                    parts.addAll(rest);
                    return parts;
                }
            }
        }
        return List.of();
    }

    private @Nullable String modifier(String start) {
        return without(JOINTS, start);
    }

    private @Nullable String head(String end) {
        return without(ENDINGS, end);
    }

    private @Nullable String without(List<String> endings, String part) {
        for (String ending : endings) {
            if (part.endsWith(ending) && part.length() - ending.length() >= SHORTEST_PART) {
                String word = part.substring(0, part.length() - ending.length());
                if (words.contains(word)) {
                    return word;
                }
            }
        }
        return null;
    }
}
