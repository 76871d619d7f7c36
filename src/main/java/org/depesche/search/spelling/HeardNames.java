package org.depesche.search.spelling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import org.depesche.search.names.NamesBySound;

/** Queries with a name of a person that was written as it is heard: "Katrin Abehle" for "Kathrin Abele". */
final class HeardNames {

    /** The most words of a name. */
    private static final int LONGEST = 3;

    private static final int MOST = 6;

    /** The words of a query that are looked at: a pasted sentence must not ask the register for each of its words. */
    private static final int MOST_WORDS = 8;

    private final NamesBySound names;

    HeardNames(NamesBySound names) {
        this.names = names;
    }

    /**
     * The query with other names, those of most words first.
     *
     * @param words of the query that may belong to a name
     */
    List<String> instead(String q, List<MatchResult> words) {
        List<MatchResult> first = words.subList(0, Math.min(MOST_WORDS, words.size()));
        Set<String> others = new LinkedHashSet<>();
        for (int length = Math.min(LONGEST, first.size()); length > 0 && others.size() < MOST; length--) {
            for (int at = 0; at + length <= first.size() && others.size() < MOST; at++) {
                List<MatchResult> row = first.subList(at, at + length);
                if (isRow(q, row) && !isCorrectWord(row)) {
                    int start = row.getFirst().start();
                    int end = row.getLast().end();
                    names.like(q.substring(start, end), MOST - others.size())
                            .forEach(name -> others.add(q.substring(0, start) + name + q.substring(end)));
                }
            }
        }
        return new ArrayList<>(others);
    }

    private static boolean isCorrectWord(List<MatchResult> row) {
        return row.size() == 1 && SimilarWords.isWord(row.getFirst().group());
    }

    private static boolean isRow(String q, List<MatchResult> words) {
        for (int i = 1; i < words.size(); i++) {
            int end = words.get(i - 1).end();
            if (words.get(i).start() != end + 1 || q.charAt(end) != ' ') {
                return false;
            }
        }
        return true;
    }
}
