package org.depesche.curation;

import java.util.List;
import java.util.Map;
import org.depesche.register.DecisionRefusedException;
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

    /**
     * Merges the entries of an open pair.
     *
     * @return whether it was open
     * @throws DecisionRefusedException if one of them was merged or hidden meanwhile
     */
    boolean accept(String pair, String by);

    /** Finds the entries of an open pair different, for good. @return whether it was open */
    boolean refuse(String pair, String by);

    /** Opens a refused pair again. @return whether it was refused */
    boolean reopen(String pair);
}
