package org.depesche.article;

import org.jspecify.annotations.Nullable;

/**
 * Which file an article came from.
 *
 * @param sha256 of the stored {@link Original}; null if the file is not kept
 * @param item which item of the file, from 0
 */
public record Provenance(@Nullable String sha256, int item) {}
