package org.depesche.search.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.query.Clause;
import org.depesche.search.words.TypedWords;
import org.depesche.search.words.Umlauts;
import org.jspecify.annotations.Nullable;

/**
 * Makes criteria from words of which not all letters are typed: {@code Hafen*}, {@code M?ller}, {@code F*hre}. Umlauts may
 * be written out or not.
 */
final class PatternCriteria {

    private static final Pattern PIECE = Pattern.compile("[*]+|[?]|[^*?]+");
    private static final int LONGEST = 40;
    /** Letters to be typed; fewer stand for too many words. */
    private static final int SHORTEST_BEGINNING = 2;

    private static final int SHORTEST_PATTERN = 3;

    /** More would make automata with thousands of states. */
    private static final int MOST_ANY = 2;

    private static final int MOST_ONE = 6;

    private PatternCriteria() {}

    /**
     * Words with a beginning, or with other letters for the signs in them. Null for a whole word, for one with signs before its
     * first letter, with too few letters or too many signs, or with characters that separate words.
     *
     * @param words of the clause without signs
     */
    static @Nullable Criterion of(Clause.Words clause, List<String> words) {
        if (clause.isPattern()) {
            return pattern(clause);
        }
        boolean begins = clause.begins()
                && words.size() == 1
                && words.getFirst().codePointCount(0, words.getFirst().length()) >= SHORTEST_BEGINNING;
        if (!begins) {
            return null;
        }
        List<Set<String>> letters = new ArrayList<>(letters(words.getFirst()));
        letters.add(Criterion.Pattern.ANY);
        return inPlaces(clause.part(), letters);
    }

    /** The hint why a word with signs is no pattern. */
    static Hint whyNot(Clause.Words clause, List<String> words) {
        return clause.isPattern() || words.size() > 1
                ? new Hint("star", clause.text() + (clause.begins() ? "*" : ""))
                : new Hint("short-beginning", clause.text());
    }

    private static @Nullable Criterion pattern(Clause.Words clause) {
        List<Set<String>> letters = new ArrayList<>();
        int typed = 0;
        List<String> pieces = PIECE.matcher(clause.begins() ? clause.text() + "*" : clause.text())
                .results()
                .map(MatchResult::group)
                .toList();
        for (String piece : pieces) {
            char first = piece.charAt(0);
            if (first == '*') {
                letters.add(Criterion.Pattern.ANY);
            } else if (first == '?') {
                letters.add(Criterion.Pattern.ONE);
            } else {
                List<String> words = TypedWords.of(piece);
                if (words.size() != 1 || words.getFirst().length() != piece.length()) {
                    return null;
                }
                typed += piece.length();
                letters.addAll(letters(words.getFirst()));
            }
        }
        boolean isFit = Character.isLetterOrDigit(clause.text().codePointAt(0))
                && typed >= SHORTEST_PATTERN
                && letters.size() <= LONGEST
                && count(letters, Criterion.Pattern.ANY) <= MOST_ANY
                && count(letters, Criterion.Pattern.ONE) <= MOST_ONE;
        return isFit ? inPlaces(clause.part(), letters) : null;
    }

    private static long count(List<Set<String>> letters, Set<String> sign) {
        return letters.stream().filter(sign::equals).count();
    }

    private static Criterion inPlaces(Clause.Part part, List<Set<String>> letters) {
        List<Set<String>> all = List.copyOf(letters);
        return Criterion.Any.of(WordCriteria.places(part).stream()
                .map(place -> new Criterion.Pattern(place.field(), all).boosted(place.boost()))
                .toList());
    }

    /** The spellings of each letter. */
    private static List<Set<String>> letters(String typed) {
        List<Set<String>> letters = new ArrayList<>();
        String normalized = Umlauts.normalized(typed);
        normalized = normalized.substring(0, Math.min(normalized.length(), LONGEST));
        for (int i = 0; i < normalized.length(); ) {
            if (normalized.startsWith("ss", i)) {
                letters.add(Set.of("ss", "ß"));
                i += 2;
                continue;
            }
            int letter = normalized.codePointAt(i);
            letters.add(
                    switch (letter) {
                        case 'a' -> Set.of("a", "ä", "ae");
                        case 'o' -> Set.of("o", "ö", "oe");
                        case 'u' -> Set.of("u", "ü", "ue");
                        default -> Set.of(Character.toString(letter));
                    });
            i += Character.charCount(letter);
        }
        return List.copyOf(letters);
    }
}
