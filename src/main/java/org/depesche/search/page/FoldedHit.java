package org.depesche.search.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.article.similar.SimilarArticles.Others;
import org.depesche.search.SearchResult.Hit;

/**
 * A hit with the copies of its text, which are not shown as hits of their own on the same page.
 *
 * @param number which hit it is, counted from 1 over all pages and with the copies
 * @param others may be none of the page's hits, and more than are found: a copy in another paper is of interest anyway
 */
public record FoldedHit(Hit hit, long number, Others others) {

    /** @param first the number of the first of them */
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

    /** How many copies there are beside those that are listed. */
    public int more() {
        return others.total() - others.first().size();
    }
}
