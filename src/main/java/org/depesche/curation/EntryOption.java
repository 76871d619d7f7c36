package org.depesche.curation;

import java.util.List;

/**
 * An entry to choose.
 *
 * @param others some of its other names
 * @param count of the articles that mention an entity, or of the figures of a measure
 * @param forms the number of forms of a measure; 0 for an entity
 */
public record EntryOption(EntryName entry, List<String> others, long count, int forms) {}
