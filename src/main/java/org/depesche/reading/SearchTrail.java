package org.depesche.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Opened;
import org.depesche.search.SearchAddresses;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * The search that an article was opened from: {@code ?q=Hafen&hit=3}.
 *
 * @param q the words of the search; may be empty
 * @param back the address of its hits
 * @param number the number of this article among the hits; 0 if the hits have changed since
 * @param previous the address of the previous hit
 * @param matches the matches in the text
 */
record SearchTrail(
        String q,
        String back,
        int number,
        long total,
        @Nullable String previous,
        @Nullable String next,
        List<Span> matches) {

    /** The search; null if the article was not opened from one. */
    static @Nullable SearchTrail of(
            Map<String, ? extends List<String>> parameters, long article, ArticleSearch search, Locale locale) {
        List<String> hit = parameters.get("hit");
        if (hit == null
                || hit.isEmpty()
                || hit.getFirst() == null
                || !hit.getFirst().matches("[1-9]\\d{0,6}")) {
            return null;
        }
        int asked = Integer.parseInt(hit.getFirst());
        SearchQuery query = SearchParameters.query(parameters).onPage(1);
        Opened opened = search.opened(query, article, asked, locale);
        SearchAddresses addresses = new SearchAddresses(query);
        int page = opened.number() == 0 ? 1 : (opened.number() - 1) / query.size() + 1;
        return new SearchTrail(
                query.q(),
                query.onPage(page).url(),
                opened.number(),
                opened.total(),
                opened.previous() == null ? null : addresses.hit(opened.previous(), asked - 1L),
                opened.next() == null ? null : addresses.hit(opened.next(), asked + 1L),
                opened.matches());
    }
}
