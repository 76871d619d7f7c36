package org.depesche.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.tagging.EntityKind;

/**
 * The lists of people, places and organisations from A to Z. They hold the entities of visible articles only; people are
 * sorted by the last word of their name. A locale is that of the reader, in whose language the names are.
 */
public interface EntityDirectory {

    /** The years in which the first and the last of some articles were published. */
    record Years(int first, int last) {}

    /** One page of a letter, and the number of all entities under the letter. */
    record Page(List<EntityCount> entries, long total) {}

    /** The number of all articles. */
    long total();

    /** The number of articles that name each entity. */
    Map<Integer, Long> articles(Collection<Integer> ids);

    /** The years of the first and the last dated article that names each entity. */
    Map<Integer, Years> years(Collection<Integer> ids);

    /** The entities that the most articles name. */
    List<EntityCount> most(EntityKind kind, int most, Locale locale);

    /** The entities with a name of which, for each typed word, some word begins with it; the most frequent first. */
    List<EntityCount> beginning(EntityKind kind, String typed, int most, Locale locale);

    /** The first letters of the names; {@code 0} for names that do not begin with a letter. */
    Set<String> letters(EntityKind kind);

    /** @param page counted from 1 */
    Page under(EntityKind kind, String letter, int page, int size, Locale locale);
}
