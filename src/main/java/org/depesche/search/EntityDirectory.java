package org.depesche.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.tagging.EntityKind;

/**
 * The registers from A to Z, as the index counts. Only who and what a reader can find in some article is in them; people
 * are sorted by the last word of their name.
 */
public interface EntityDirectory {

    /** One page of a letter, and how many there are under it in all. */
    record Page(List<EntityCount> entries, long total) {}

    /** How many articles there are. */
    long total();

    /** How many articles name each of some entities. */
    Map<Integer, Long> articles(Collection<Integer> ids);

    /** The years of the first and the last article that names each of some entities, if any has a day. */
    Map<Integer, Years> years(Collection<Integer> ids);

    /** Those that most articles name. */
    List<EntityCount> most(EntityKind kind, int most);

    /** Whose name has a word for each word typed that begins so; those that most articles name first. */
    List<EntityCount> beginning(EntityKind kind, String typed, int most);

    /** The letters that somebody's name begins with; {@code 0} for what begins with none. */
    Set<String> letters(EntityKind kind);

    /** @param page counted from 1 */
    Page under(EntityKind kind, String letter, int page, int size);
}
