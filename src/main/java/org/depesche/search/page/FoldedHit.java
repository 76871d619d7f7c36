package org.depesche.search.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.article.similar.SimilarArticles.Others;
import org.depesche.search.SearchResult.Hit;

/**
 * A hit with the copies of its text, which the page does not show as hits.
 *
 * @param number of the hit, counted from 1 over all pages, with copies
 * @param others the copies, also those that the search does not find
 * @param authors empty: not known
 */
public record FoldedHit(Hit hit, long number, Others others, List<String> authors) {

    /** @param first the number of the first hit */
    static List<FoldedHit> of(List<Hit> hits, long first, Map<Long, Others> copies, Map<Long, List<String>> authors) {
        List<FoldedHit> folded = new ArrayList<>();
        Set<Long> groups = new HashSet<>();
        for (int i = 0; i < hits.size(); i++) {
            long id = hits.get(i).id();
            Others others = copies.getOrDefault(id, Others.NONE);
            if (others.total() == 0 || groups.add(others.group())) {
                folded.add(new FoldedHit(hits.get(i), first + i, others, authors.getOrDefault(id, List.of())));
            }
        }
        return folded;
    }

    /** Source, section and authors: "Ostsee-Kurier · Wirtschaft · Friederike Lassen". */
    public String imprint() {
        return Stream.concat(
                        Stream.of(hit.source(), hit.section()).filter(Objects::nonNull),
                        authors.isEmpty() ? Stream.empty() : Stream.of(String.join(", ", authors)))
                .collect(Collectors.joining(" · "));
    }

    /** The number of copies that are not listed. */
    public int more() {
        return others.total() - others.first().size();
    }
}
