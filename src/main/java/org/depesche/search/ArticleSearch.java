package org.depesche.search;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.Hit;

/**
 * Searches the articles that readers may see now. Every query gets an answer: a part that the parser does not understand
 * counts as text, and a hint says so. A locale is that of the reader: the numbers in a query are written in it, and the names
 * of entities are given in it.
 */
public interface ArticleSearch {

    /** Makes a page of an answer. */
    interface Page<T> {

        /** @param count gives the number of articles that another query finds in the same snapshot of the index */
        T of(SearchAnswer answer, ToLongFunction<SearchQuery> count);
    }

    SearchResult search(SearchQuery query, Locale locale);

    /** Answers a search with everything that its page shows, from one snapshot of the index. */
    <T> T answer(SearchQuery query, Locale locale, Page<T> page);

    /**
     * Replaces names in the filters by person, place and organisation by ids, and merged entities by their targets.
     * Sources, sections, languages and kinds get the case in which the archive writes them. An unknown name stays and
     * finds nothing.
     */
    SearchQuery resolve(SearchQuery query);

    /** The number of all articles. */
    long total();

    /** The newest articles, with the beginning of their text; articles with a future date come last. */
    List<Hit> latest(int most);

    /**
     * Articles that share names with an article, first those that share the rarest names; empty if no article shares
     * enough.
     */
    List<Related> related(long article, int most, Locale locale);

    /**
     * An article among the hits of a query.
     *
     * @param number the position of the hit, counted from 1
     */
    Opened opened(SearchQuery query, long article, int number, Locale locale);

    /** Articles of the whole archive per month, without gaps, oldest first. */
    List<Bucket> months();

    /** The state of the index. */
    IndexState state();
}
