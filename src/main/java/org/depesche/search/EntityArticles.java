package org.depesche.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.HitList;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/** Finds and counts the visible articles that name an entity. A locale is that of the reader, for the names of entities. */
public interface EntityArticles {

    /**
     * Counts of all articles of an entity.
     *
     * @param total the number of articles
     * @param sources the number of their sources
     * @param months articles per month, without gaps, oldest first
     * @param with the entities that appear in them, first those that appear there far more often than in other articles
     * @param places the places that appear in them, in the same order
     */
    record Overview(long total, int sources, List<Bucket> months, List<EntityCount> with, List<EntityCount> places) {}

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
     * Counts of all articles of an entity.
     *
     * @param mostWith the most entities that appear in the articles
     * @param mostPlaces the most places
     */
    Overview overview(int entityId, int mostWith, int mostPlaces, Locale locale);

    /** Articles per month that name an entity, without gaps, oldest first. */
    List<Bucket> monthsOf(EntityFilter naming);

    /**
     * The entities that appear in the articles of an entity, first those that appear there far more often than in
     * other articles.
     *
     * @param kind null: any
     */
    List<EntityCount> appearingWith(int entityId, @Nullable EntityKind kind, int most, Locale locale);

    /**
     * The entities that the most articles of a span of days name.
     *
     * @param days up to and including {@link #lastDay}; 0 for all days
     */
    List<EntityCount> mostMentioned(EntityKind kind, int days, int most, Locale locale);

    /** The last of some days: today; or, if none of them has an article, that of the newest article. */
    static LocalDate lastDay(LocalDate today, LocalDate newest, int days) {
        return newest.isAfter(today.minusDays(days)) ? today : newest;
    }
}
