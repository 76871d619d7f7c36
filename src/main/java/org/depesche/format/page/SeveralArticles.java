package org.depesche.format.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Recognises pages that list articles: fronts of sections, blogs, results of a search. */
final class SeveralArticles {

    private static final String ENTRIES =
            "article, .hentry, .teaser, .news-list-item, [itemtype~=(?i)schema\\.org/(\\w*Article|BlogPosting)]";
    private static final String LINKED =
            "h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4";

    private static final int FEWEST_HEADINGS = 3;
    private static final int LONGEST_TEASER = 600;

    private SeveralArticles() {}

    /**
     * The number of articles that a page lists; 0 if it shows one.
     *
     * @param content where the article seems to be
     * @param weights without the parts that belong to no article
     */
    static int in(Document page, Element content, TextWeights weights) {
        Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(page.select(ENTRIES));
        List<Element> entries = all.stream()
                .filter(entry ->
                        weights.in(entry).text > 0 && entry.parents().stream().noneMatch(all::contains))
                .toList();
        List<Element> linked = entries.stream()
                .filter(entry -> entry.selectFirst(LINKED) != null)
                .toList();
        int largest =
                entries.stream().mapToInt(entry -> weights.in(entry).text).max().orElse(0);
        int total = entries.stream().mapToInt(entry -> weights.in(entry).text).sum();
        if (linked.size() > 1 && linked.size() * 10 >= entries.size() * 8 && largest * 10 < total * 7) {
            return linked.size();
        }
        List<Element> headings = content.select("h2, h3, h4").stream()
                .filter(heading -> weights.in(heading).text > 0)
                .toList();
        long links = headings.stream()
                .filter(heading -> heading.selectFirst("a[href]") != null || heading.closest("a[href]") != null)
                .count();
        boolean teasers = weights.in(content).text < LONGEST_TEASER * links;
        return links >= FEWEST_HEADINGS && links * 10 >= headings.size() * 8L && teasers ? (int) links : 0;
    }
}
