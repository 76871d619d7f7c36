package org.depesche.search;

import java.util.List;
import java.util.Locale;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitList;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * The door of search. All answers show what readers may see now: the index has nothing else. Any query is answered; what is not understood is taken as text, with a hint.
 */
public interface ArticleSearch {

    SearchResult search(SearchQuery query);

    /**
     * All that the page of a search shows, from one snapshot of the index.
     *
     * @param locale of the words of the search box
     */
    SearchAnswer answer(SearchQuery query, Locale locale);

    /** How many articles a query finds; those found by then, where that takes longer than a search may. */
    long count(SearchQuery query);

    /**
     * The query with ids instead of names in its filters by person, place and organisation, and with the entities
     * that others were merged into; sources, sections, languages and kinds as they are written here, whatever their case.
     * A name that nobody has stays as it is and finds nothing.
     */
    SearchQuery resolve(SearchQuery query);

    /** All articles. */
    long total();

    /** The newest articles, with the beginning of their text; those dated ahead come last. */
    List<Hit> latest(int most);

    /**
     * The articles that name an entity or one merged into it, newest first, the mention in the snippet.
     *
     * @param page counted from 1
     */
    HitList articlesOf(EntityFilter naming, int page, int size);

    default HitList articlesOf(int entityId, int page, int size) {
        return articlesOf(EntityFilter.of(entityId), page, size);
    }

    /**
     * All articles of an entity, counted once.
     *
     * @param mostWith how many of those that appear in them
     * @param mostPlaces how many places
     */
    Overview overview(int entityId, int mostWith, int mostPlaces);

    /**
     * Articles that name who and what an article names, those first that share the rarest; none where none has enough
     * in common with it.
     */
    List<Related> related(long article, int most);

    /**
     * An article among the hits of a query.
     *
     * @param number which hit it was, counted from 1
     */
    Opened opened(SearchQuery query, long article, int number);

    /** Articles per month that name an entity, without gaps, oldest first. */
    List<Bucket> monthsOf(EntityFilter naming);

    default List<Bucket> monthsOf(int entityId) {
        return monthsOf(EntityFilter.of(entityId));
    }

    /** Articles of the whole archive per month, without gaps, oldest first. */
    List<Bucket> months();

    /**
     * Who, where and what appears in the articles of an entity: those first that appear there far more often than
     * elsewhere.
     *
     * @param kind null: any
     */
    List<EntityCount> appearingWith(int entityId, @Nullable EntityKind kind, int most);

    /**
     * The entities that most articles of some days name.
     *
     * @param days up to and including today; or, where the archive ends before, up to its newest article; 0 for
     *     all days
     */
    List<EntityCount> mostMentioned(EntityKind kind, int days, int most);

    /** How the index stands. */
    IndexState state();

    /** Starts to build the index anew; the old one serves until the new one is whole. */
    void rebuild();
}
