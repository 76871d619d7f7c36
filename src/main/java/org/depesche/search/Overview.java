package org.depesche.search;

import java.util.List;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;

/**
 * What all articles of an entity say together.
 *
 * @param total how many there are
 * @param sources how many sources they come from
 * @param months articles per month, without gaps, oldest first
 * @param with who, where and what appears in them: those first that appear there far more often than elsewhere
 * @param places the places among them, as far down
 */
public record Overview(
        long total, int sources, List<Bucket> months, List<EntityCount> with, List<EntityCount> places) {}
