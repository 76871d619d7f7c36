package org.depesche.search;

import java.util.List;
import org.depesche.search.SearchResult.Hit;

/**
 * An article that names people, places or organisations of another article.
 *
 * @param shared the names that both articles have in common, the rarest first
 */
public record Related(Hit hit, List<String> shared) {}
