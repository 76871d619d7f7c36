package org.depesche.search.query;

import java.util.List;
import org.depesche.search.SearchAnswer.ReadAs;
import org.depesche.search.SearchResult.Hint;

/**
 * The text of the search box as the parser read it.
 *
 * @param clause the whole query; {@code All} of nothing for a query without meaning
 * @param hints notes on parts that were not understood
 * @param required the required clauses, as written
 * @param readAs the words without prefixes that were read as days or amounts
 */
public record ParsedText(Clause clause, List<Hint> hints, List<String> required, List<ReadAs> readAs) {}
