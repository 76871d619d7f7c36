package org.depesche.search;

import java.util.List;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;

/**
 * Counts of all articles of an entity.
 *
 * @param total the number of articles
 * @param sources the number of their sources
 * @param months articles per month, without gaps, oldest first
 * @param with the entities that appear in them, first those that appear there far more often than in other articles
 * @param places the places that appear in them, in the same order
 */
public record Overview(
        long total, int sources, List<Bucket> months, List<EntityCount> with, List<EntityCount> places) {}
