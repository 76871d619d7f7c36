package org.depesche.search.matching;

import java.util.Locale;
import org.depesche.search.SearchQuery;

/**
 * A query that is compared with every article that comes in.
 *
 * @param id chosen by the caller
 * @param query its order and page have no meaning
 * @param locale in which its numbers are read
 */
public record KeptQuery(long id, SearchQuery query, Locale locale) {}
