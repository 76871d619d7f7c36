package org.depesche.curation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The suggested pairs of one type of entries, and the decisions of editors about them. */
public interface SuggestionSource {

    /** The codes of all kinds of similarity, the most certain first. */
    List<String> similarities();

    /** The number of open pairs by the code of their similarity, in the order of the tabs. */
    Map<String, Long> counts();

    long refusedCount();

    /**
     * Some of the open pairs, the likeliest first.
     *
     * @param similarity the code of a similarity; null for all
     */
    List<SuggestedPair> open(@Nullable String similarity, int most, long skip);

    /** Some of the refused pairs, the latest first. */
    List<SuggestedPair> refused(int most, long skip);

    /** How many pairs a form has decided, and how many it could not because of other decisions. */
    record Outcome(int done, int missed) {}

    /** Merges pairs. */
    Outcome accept(List<String> pairs, String by);

    /** Finds the entries of pairs different, for good. */
    Outcome refuse(List<String> pairs, String by);

    /** Opens a refused pair again. @return whether it was refused */
    boolean reopen(String pair);
}
