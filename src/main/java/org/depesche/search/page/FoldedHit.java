package org.depesche.search.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.article.similar.SimilarArticles.Others;
import org.depesche.search.SearchResult.Hit;

/**
 * A hit with the copies of its text, which the page does not show as hits.
 *
 * @param number of the hit, counted from 1 over all pages, with copies
 * @param others the copies, also those that the search does not find
 */
public record FoldedHit(Hit hit, long number, Others others) {

    /** @param first the number of the first hit */
    static List<FoldedHit> of(List<Hit> hits, long first, Map<Long, Others> copies) {
        List<FoldedHit> folded = new ArrayList<>();
        Set<Long> groups = new HashSet<>();
        for (int i = 0; i < hits.size(); i++) {
            Others others = copies.getOrDefault(hits.get(i).id(), Others.NONE);
            if (others.total() == 0 || groups.add(others.group())) {
                folded.add(new FoldedHit(hits.get(i), first + i, others));
            }
        }
        return folded;
    }

    /** The number of copies that are not listed. */
    public int more() {
        return others.total() - others.first().size();
    }
}
