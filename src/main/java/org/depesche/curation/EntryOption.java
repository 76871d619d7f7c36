package org.depesche.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry to choose.
 *
 * @param others some of its other names
 * @param count of the articles that mention an entity, or of the figures of a measure; null while search is away, which
 *     counts these
 * @param forms the number of forms of a measure; 0 for an entity
 */
public record EntryOption(
        EntryName entry, List<String> others, @Nullable Long count, int forms) {}
